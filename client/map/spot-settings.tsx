import { useId, type ReactElement } from 'react';
import type { spotChoices } from './measure.ts';
import type { ChoiceChange } from './sentence-controls.tsx';

type Choices = typeof spotChoices;

const labels: Record<keyof Choices, string> = {
  statistic: 'Statistic',
  values: 'What is tested',
  weights: 'What neighbours are',
  q: 'False finds allowed',
};

const names: readonly (keyof Choices)[] = ['statistic', 'values', 'weights', 'q'];

/** The settings of hot and cold spots; each stands in the address. */
export const SpotSettings = ({
  params,
  choices,
  onChange,
}: {
  params: URLSearchParams;
  choices: Choices;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const id = useId();
  return (
    <div className="spot-settings">
      {names.map((name) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{labels[name]}</label>
          <select
            id={`${id}-${name}`}
            className="select"
            value={params.get(name) ?? ''}
            onChange={(event) => {
              onChange({ [name]: event.target.value || null });
            }}
          >
            {choices[name].map(({ value, name: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </p>
      ))}
    </div>
  );
};
