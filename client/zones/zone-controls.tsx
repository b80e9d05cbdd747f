import type { ReactElement, ReactNode } from 'react';
import type { Agency, Category } from '../../server/features/datasets/contract.ts';
import { useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Field } from '../data/field.tsx';
import { categoryOptions } from '../map/sentence-controls.tsx';
import { monthList } from '../months.ts';
import { useService } from '../service.ts';
import { capital, monthName } from '../words.ts';
import type { ZoneChoice } from './zone-choice.ts';

interface Option {
  value: string;
  name: string;
}

/** A code that is not in its list (yet) is said all the same, so that the control never claims another choice. */
const withChosen = (options: readonly Option[], chosen: string): readonly Option[] =>
  options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, name: chosen }];

/** What figures of a zone, or of the whole county, are narrowed to. */
export type Narrowed = Pick<ZoneChoice, 'period' | 'category' | 'agency'>;

interface Props {
  choice: Narrowed;
  usualLast: string | null;
  /** Further controls of the page. */
  children?: ReactNode;
}

/** What the figures of the page are of. All of it is in the address. */
export function ZoneControls({ choice, usualLast, children }: Props): ReactElement {
  const [, change] = useAddress();
  const { service } = useService();
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const agencies = useAnswer<{ items: Agency[] }>('/agencies');
  const months = service.months ? monthList(service.months.first, service.months.last).toReversed() : [];
  const set = (name: 'category' | 'agency' | 'to', value: string | null): void => {
    change({ params: { [name]: value } });
  };
  return (
    <div className="zone-controls" role="group" aria-label="What the figures are of">
      <Choice
        label="Demand"
        value={choice.category ?? ''}
        options={categoryOptions(categories.state === 'ready' ? categories.answer.items : [])}
        onChange={(value) => {
          set('category', value === '' ? null : value);
        }}
      />
      <Choice
        label="Agency"
        value={choice.agency ?? ''}
        options={[
          { value: '', name: 'all agencies' },
          ...(agencies.state === 'ready' ? agencies.answer.items : []).map(({ code, name }) => ({ value: code, name })),
        ]}
        onChange={(value) => {
          set('agency', value === '' ? null : value);
        }}
      />
      <Choice
        label="Twelve months to"
        value={choice.period.last}
        options={months.map((month) => ({ value: month, name: monthName(month) }))}
        onChange={(value) => {
          set('to', value === usualLast ? null : value);
        }}
      />
      {children}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactElement {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {withChosen(options, value).map((option) => (
            <option key={option.value} value={option.value}>
              {capital(option.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
