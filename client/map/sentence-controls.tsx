import type { ReactElement } from 'react';
import type { Agency, Category } from '../../server/features/datasets/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { monthName } from '../words.ts';
import { measureNames, measures } from './measure.ts';
import type { MapChoice, MonthSpan } from './question.ts';

/** Parameters of the address to change; null takes one away. */
export type ChoiceChange = Record<string, string | null>;

export interface Option {
  value: string;
  name: string;
}

export const Select = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}): ReactElement => (
  <span className="sentence-select">
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  </span>
);

/** The tree as a flat list, each below its parent and set in by a dash for every level. */
export const categoryOptions = (categories: readonly Category[]): Option[] => {
  const known = new Set(categories.map(({ code }) => code));
  const below = (parent: string | null, depth: number): Option[] =>
    categories
      .filter((category) => (known.has(category.parent ?? '') ? category.parent : null) === parent)
      .flatMap(({ code, name }) => [
        { value: code, name: `${'– '.repeat(depth)}${name}` },
        ...(depth < 8 ? below(code, depth + 1) : []),
      ]);
  return [{ value: '', name: 'all demand' }, ...below(null, 0)];
};

export const agencyOptions = (agencies: readonly Agency[]): Option[] => [
  { value: '', name: 'all agencies' },
  ...agencies.map(({ code, name }) => ({ value: code, name })),
];

/** A chosen code that is not in the list is still said, so that the controls never claim another choice. */
export const withChosen = (options: Option[], chosen: string | null): Option[] =>
  chosen === null || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, name: chosen }];

export const monthOptions = (months: readonly string[], chosen: string): Option[] =>
  [...new Set([...months, chosen])].toSorted().map((month) => ({ value: month, name: monthName(month) }));

/** "for … to …" in a sentence of controls: a first month after the last takes it along, and the other way round. */
export const MonthSpanSelects = ({
  span,
  optionsFor,
  onChange,
}: {
  span: MonthSpan;
  /** The months to choose from, the chosen one among them. */
  optionsFor: (chosen: string) => readonly Option[];
  onChange: (change: { from: string; to: string }) => void;
}): ReactElement => (
  <>
    for{' '}
    <Select
      label="First month"
      value={span.first}
      options={optionsFor(span.first)}
      onChange={(first) => {
        onChange({ from: first, to: first > span.last ? first : span.last });
      }}
    />{' '}
    to{' '}
    <Select
      label="Last month"
      value={span.last}
      options={optionsFor(span.last)}
      onChange={(last) => {
        onChange({ from: last < span.first ? last : span.first, to: last });
      }}
    />
  </>
);

/** The question as one sentence whose words can be changed. */
export const SentenceControls = ({
  service,
  choice,
  span,
  categories,
  agencies,
  months,
  onChange,
}: {
  service: ServiceAnswer;
  choice: MapChoice;
  span: MonthSpan | null;
  categories: readonly Category[];
  agencies: readonly Agency[];
  months: readonly string[];
  onChange: (change: ChoiceChange) => void;
}): ReactElement => (
  <p className="sentence-controls">
    Show{' '}
    <Select
      label="What to show"
      value={choice.category ?? ''}
      options={withChosen(categoryOptions(categories), choice.category)}
      onChange={(value) => {
        onChange({ category: value || null });
      }}
    />{' '}
    from{' '}
    <Select
      label="From which agency"
      value={choice.agency ?? ''}
      options={withChosen(agencyOptions(agencies), choice.agency)}
      onChange={(value) => {
        onChange({ agency: value || null });
      }}
    />{' '}
    as{' '}
    <Select
      label="As which measure"
      value={choice.measure}
      options={measures.map((measure) => ({ value: measure, name: measureNames[measure] }))}
      onChange={(value) => {
        onChange({ measure: value === 'rate' ? null : value, sort: null });
      }}
    />{' '}
    by{' '}
    <Select
      label="By which areas"
      value={choice.kind}
      options={service.kinds
        .filter(({ footprints }) => footprints > 0)
        .map(({ kind, name }) => ({ value: kind, name }))}
      onChange={(value) => {
        onChange({ by: value });
      }}
    />
    {span === null ? null : (
      <span className="sentence-controls__period">
        {' '}
        <MonthSpanSelects span={span} optionsFor={(chosen) => monthOptions(months, chosen)} onChange={onChange} />
      </span>
    )}
  </p>
);
