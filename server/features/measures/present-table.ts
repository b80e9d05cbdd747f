import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import { confidence } from '../demand/present-words.ts';
import type { MeasuresAnswer } from './contract.ts';

const columns: ColumnName[] = [
  ...(['kind', 'code', 'name', 'people', 'measure', 'count', 'value', 'lower', 'upper', 'confidence', 'unit'] as const),
  ...([
    'beyond_chance',
    'from',
    'to_before',
    'against_from',
    'against_to_before',
    'category',
    'agency',
    'dataset',
  ] as const),
  ...(['basis', 'method', 'months_received', 'months_missing', 'source'] as const),
];

/** One area a row; the last row is all areas together. */
export function measuresTable(answer: MeasuresAnswer, isDemonstration: boolean): TableDocument {
  const { areas, question, whole } = answer;
  const about: Row = {
    kind: question.kind,
    measure: answer.measure,
    confidence,
    unit: answer.unit,
    from: question.period.from,
    to_before: question.period.to,
    against_from: answer.against?.from ?? null,
    against_to_before: answer.against?.to ?? null,
    category: question.category ?? 'all',
    agency: question.agency ?? 'all',
    dataset: question.dataset ?? 'all',
    basis: answer.basis.method,
    method: answer.method.name,
    months_received: answer.monthsReceived,
    months_missing: answer.monthsMissing.join(' '),
    source: answer.source.join('; '),
  };
  const said = (beyond: boolean | null | undefined): string | null => (beyond == null ? null : beyond ? 'yes' : 'no');
  const rows = areas.code.map((code, at): Row => ({
    ...about,
    code,
    name: areas.name[at] ?? '',
    people: areas.people[at] ?? null,
    count: areas.count[at] ?? null,
    value: areas.value[at] ?? null,
    lower: areas.lower[at] ?? null,
    upper: areas.upper[at] ?? null,
    beyond_chance: said(areas.isBeyondChance[at]),
  }));
  rows.push({
    ...about,
    kind: 'whole',
    code: '',
    name: whole.name,
    value: whole.value,
    lower: whole.lower,
    upper: whole.upper,
  });
  return makeTable(
    { name: `${answer.measure}-by-${question.kind}`, title: answer.title, columns, rows, about: aboutTable(answer) },
    isDemonstration,
  );
}
