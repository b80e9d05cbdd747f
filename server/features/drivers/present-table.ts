import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { DriversAnswer } from './contract.ts';

/** A category, month of the year, weekday or hour a row. */
export function driversTable(answer: DriversAnswer, isDemonstration: boolean): TableDocument {
  const { question, footprint } = answer;
  const about: Row = {
    kind: footprint.kind,
    code: footprint.code,
    name: footprint.name,
    from: question.period.from,
    to_before: question.period.to,
    category: question.category ?? 'all',
    agency: question.agency ?? 'all',
    dataset: question.dataset ?? 'all',
    source: answer.source.join('; '),
  };
  const said = (isBeyondChance: boolean | null): string =>
    isBeyondChance === null ? '' : isBeyondChance ? 'yes' : 'no';
  const times = (part: string, rows: DriversAnswer['when']['weekdays']): Row[] =>
    (rows ?? []).map((one) => ({
      ...about,
      part,
      of: one.name,
      count: one.count,
      expected: one.expected,
      beyond_chance: said(one.isBeyondChance),
    }));
  const rows: Row[] = [
    ...answer.categories.map((one) => ({
      ...about,
      part: 'category',
      of: one.code,
      count: one.count,
      expected: one.expected,
      excess: one.excess.value,
      excess_lower: one.excess.lower,
      excess_upper: one.excess.upper,
      ratio: one.ratio.value,
      ratio_lower: one.ratio.lower,
      ratio_upper: one.ratio.upper,
      beyond_chance: said(one.isBeyondChance),
    })),
    ...times('month of the year', answer.when.months),
    ...times('weekday', answer.when.weekdays),
    ...times('hour', answer.when.hours),
  ];
  const figures: ColumnName[] = [
    'count',
    'expected',
    'excess',
    'excess_lower',
    'excess_upper',
    'ratio',
    'ratio_lower',
    'ratio_upper',
  ];
  const columns: ColumnName[] = [
    'kind',
    'code',
    'name',
    'part',
    'of',
    ...figures,
    'beyond_chance',
    'from',
    'to_before',
  ];
  return makeTable(
    {
      name: 'drivers',
      title: answer.title,
      columns: [...columns, 'category', 'agency', 'dataset', 'source'],
      rows,
      about: aboutTable(answer),
    },
    isDemonstration,
  );
}
