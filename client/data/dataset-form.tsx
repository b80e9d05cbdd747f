import { useState, type SyntheticEvent } from 'react';
import type { Agency, Dataset, DatasetBody } from '../../server/features/datasets/contract.ts';
import { send, useAnswer } from '../api.ts';
import { Field } from './field.tsx';
import { codeFromName, formatWords, grainWords, periodWords } from './guess-dataset.ts';
import { ProblemList } from './problem-list.tsx';
import { useSending } from './use-sending.ts';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

const formats = ['partner-template', 'police-uk-street', 'police-uk-stop-and-search', 'police-uk-outcomes'] as const;
const periods = ['month', 'quarter', 'year', 'financial-year'] as const;
const oneOf = <T extends string>(given: string, known: readonly [T, ...T[]]): T =>
  known.find((one) => one === given) ?? known[0];

const bodyOf = (form: FormData): DatasetBody => {
  const agency = text(form, 'agency');
  const agencyName = text(form, 'agencyName');
  const note = text(form, 'note');
  return {
    code: codeFromName(text(form, 'name')),
    name: text(form, 'name'),
    agency: agency === '' ? codeFromName(agencyName) : agency,
    ...(agency === '' ? { agencyName } : {}),
    licence: text(form, 'licence'),
    grain: text(form, 'grain') === 'brick' ? 'brick' : 'point',
    format: oneOf(text(form, 'format'), formats),
    period: oneOf(text(form, 'period'), periods),
    ...(note === '' ? {} : { note }),
    withheldUpTo: Number(text(form, 'withheldUpTo')),
  };
};

/** A new feed of an agency: who holds it, under which terms, how fine its places are. */
export function DatasetForm({ onMade }: { onMade: (dataset: Dataset) => void }) {
  const agencies = useAnswer<{ items: Agency[] }>('/agencies');
  const [agency, setAgency] = useState<string | null>(null);
  const sending = useSending();
  const known = agencies.state === 'ready' ? agencies.answer.items : [];
  const chosen = agency ?? known[0]?.code ?? '';

  const make = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget));
    void sending.run(async () => {
      onMade(await send<Dataset>('POST', '/datasets', body));
    });
  };

  return (
    <form className="data-form" onSubmit={make}>
      {sending.failed && <ProblemList problem={sending.problem} title="The dataset was not made" />}
      <Field label="Name of the dataset">
        {(control) => <input {...control} name="name" required maxLength={100} className="input" />}
      </Field>
      <Field label="Agency that holds it">
        {(control) => (
          <select
            {...control}
            name="agency"
            className="select"
            value={chosen}
            onChange={(event) => {
              setAgency(event.target.value);
            }}
          >
            {known.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
            <option value="">Another agency</option>
          </select>
        )}
      </Field>
      {chosen === '' && (
        <Field label="Name of the agency">
          {(control) => <input {...control} name="agencyName" required maxLength={100} className="input" />}
        </Field>
      )}
      <Field
        label="Licence or agreement"
        hint="For example Open Government Licence v3.0, or the name of the sharing agreement"
      >
        {(control) => <input {...control} name="licence" required maxLength={200} className="input" />}
      </Field>
      <Choice name="grain" legend="Finest place that its rows give" words={grainWords} />
      <Choice name="period" legend="How long one of its counts is" words={periodWords} />
      <Choice name="format" legend="Format of its files" words={formatWords} first="partner-template" />
      <Field label="Withhold counts from 1 up to" hint="0 withholds none">
        {(control) => (
          <input
            {...control}
            name="withheldUpTo"
            type="number"
            min={0}
            max={100}
            defaultValue={0}
            required
            className="input input--short"
          />
        )}
      </Field>
      <Field label="Note (optional)">
        {(control) => <textarea {...control} name="note" maxLength={500} rows={2} className="textarea" />}
      </Field>
      <button type="submit" className="button" disabled={sending.busy}>
        {sending.busy ? 'Making the dataset' : 'Make the dataset'}
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  legend: string;
  words: Record<string, string>;
  first?: string;
}

function Choice({ name, legend, words, first }: ChoiceProps) {
  const [opening] = Object.keys(words);
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {Object.entries(words).map(([value, label]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === (first ?? opening)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
