import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from './present-about.ts';
import type { DemandAnswer, DemandMapAnswer, MonthsAnswer, ProfileAnswer } from './contract.ts';
import { confidence, unitOfRate } from './present-words.ts';

const asked = (answer: Pick<DemandMapAnswer, 'question' | 'basis' | 'source' | 'monthsMissing'>): Row => ({
  kind: answer.question.kind,
  from: answer.question.period.from,
  to_before: answer.question.period.to,
  category: answer.question.category ?? 'all',
  agency: answer.question.agency ?? 'all',
  dataset: answer.question.dataset ?? 'all',
  basis: answer.basis.method,
  months_missing: answer.monthsMissing.join(' '),
  source: answer.source.join('; '),
});

const figureColumns: ColumnName[] = ['measure', 'value', 'lower', 'upper', 'confidence', 'unit'];
const aboutColumns: ColumnName[] = [
  'from',
  'to_before',
  'category',
  'agency',
  'dataset',
  'basis',
  'months_missing',
  'source',
];

export function mapTable(answer: DemandMapAnswer, isDemonstration: boolean): TableDocument {
  const { areas, whole } = answer;
  const about = { ...asked(answer), months_received: answer.monthsReceived };
  const row = (i: number): Row => ({
    code: areas.code[i] ?? '',
    name: areas.name[i] ?? '',
    people: areas.people[i] ?? null,
  });
  const rows = areas.code.flatMap((_, i): Row[] => [
    { ...about, ...row(i), measure: 'count', value: areas.count[i] ?? null, unit: answer.unit },
    {
      ...about,
      ...row(i),
      measure: 'rate',
      value: areas.rate[i] ?? null,
      lower: areas.lower[i] ?? null,
      upper: areas.upper[i] ?? null,
      confidence,
      unit: unitOfRate,
    },
  ]);
  const total: Row = { ...about, kind: 'whole', code: '', name: whole.name, people: whole.people };
  rows.push(
    { ...total, measure: 'count', value: whole.count, unit: answer.unit },
    {
      ...total,
      measure: 'rate',
      value: whole.rate.value,
      lower: whole.rate.lower,
      upper: whole.rate.upper,
      confidence,
      unit: unitOfRate,
    },
  );
  const columns: ColumnName[] = [
    'kind',
    'code',
    'name',
    'people',
    ...figureColumns,
    'months_received',
    ...aboutColumns,
  ];
  const name = `demand-by-${answer.question.kind}`;
  return makeTable({ name, title: answer.title, columns, rows, about: aboutTable(answer) }, isDemonstration);
}

export function profileTable(answer: ProfileAnswer, isDemonstration: boolean): TableDocument {
  const about: Row = { ...asked(answer), code: answer.footprint.code, name: answer.footprint.name };
  const both = (
    part: string,
    of: string,
    row: { count: string | number; exact: string | number },
    more: Row = {},
  ): Row[] => [
    { ...about, ...more, part, of, measure: 'count', basis: 'best-fit', value: row.count, unit: answer.unit },
    { ...about, ...more, part, of, measure: 'count', basis: 'exact', value: row.exact, unit: answer.unit },
  ];
  const rate = (part: string, of: string, basis: string, given: ProfileAnswer['headline']['rate']): Row => ({
    ...about,
    part,
    of,
    basis,
    measure: 'rate',
    value: given.value,
    lower: given.lower,
    upper: given.upper,
    confidence: given.confidence,
    unit: given.unit,
  });
  const rows: Row[] = [
    { ...about, part: 'headline', measure: 'count', value: answer.headline.count, unit: answer.unit },
    rate('headline', '', answer.basis.method, answer.headline.rate),
    ...(answer.exact === null
      ? []
      : [{ ...about, part: 'exact', measure: 'count', basis: 'exact', value: answer.exact.count, unit: answer.unit }]),
    ...(answer.exact?.rate ? [rate('exact', '', 'exact', answer.exact.rate)] : []),
    ...answer.compared.map((one) => rate('compared', one.name, 'best-fit', one.rate)),
    ...answer.trend.flatMap((one) => both('month', one.month, one, { from: one.month, to_before: '' })),
    ...answer.categories.flatMap((one) => both('category', one.code, one)),
    ...answer.agencies.flatMap((one) => both('agency', one.code, one)),
  ];
  const columns: ColumnName[] = ['kind', 'code', 'name', 'part', 'of', ...figureColumns, ...aboutColumns];
  const title = `Demand of ${answer.footprint.name}`;
  return makeTable({ name: 'demand-of-area', title, columns, rows, about: aboutTable(answer) }, isDemonstration);
}

export const monthsTable = (answer: MonthsAnswer, isDemonstration: boolean): TableDocument =>
  makeTable(
    {
      name: 'demand-by-month',
      title: 'Demand of all small areas together by month',
      rows: answer.items,
      columns: ['month', 'count', 'datasetsReceived', 'datasetsExpected'],
      about: { sources: [], period: null, method: null, notes: [] },
    },
    isDemonstration,
  );

export function rowsTable(answer: DemandAnswer, isDemonstration: boolean): TableDocument {
  const rows = answer.items.map((one): Row => ({
    kind: answer.question.kind,
    code: one.footprint,
    name: one.footprintName,
    month: one.month,
    agency: one.agency,
    dataset: one.dataset,
    category: one.category,
    count: one.count,
    rate: one.ratePer1000,
    lower: one.lower,
    upper: one.upper,
    confidence,
    unit: answer.unit,
    rate_unit: unitOfRate,
    basis: answer.basis.method,
    source: answer.source.join('; '),
  }));
  const columns: ColumnName[] = [
    ...(['kind', 'code', 'name', 'month', 'agency', 'dataset', 'category', 'count', 'rate', 'lower', 'upper'] as const),
    ...(['confidence', 'unit', 'rate_unit', 'basis', 'source'] as const),
  ];
  const title = `Demand by ${answer.question.kind}, month, dataset and category`;
  return makeTable({ name: 'demand', title, columns, rows, about: aboutTable(answer) }, isDemonstration);
}
