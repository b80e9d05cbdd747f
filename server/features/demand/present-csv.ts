import { stringify } from 'csv-stringify/sync';
import type { DemandAnswer, DemandMapAnswer, MonthsAnswer, ProfileAnswer } from './contract.ts';
import { confidence, unitOfRate } from './present-words.ts';

export type Row = Record<string, string | number | null>;

/**
 * Tidy CSV: one figure with its limits a row. Text that a spreadsheet would run as a formula gets a leading apostrophe;
 * [c] and [x] stay as they are in JSON.
 */
export function csv(rows: Row[], columns: string[], isDemonstration: boolean): string {
  const all = isDemonstration ? [...columns, 'illustrative'] : columns;
  const filled = isDemonstration ? rows.map((row) => ({ ...row, illustrative: 'invented figures' })) : rows;
  return stringify(filled, { header: true, columns: all, escape_formulas: true, record_delimiter: 'windows' });
}

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

const figureColumns = ['measure', 'value', 'lower', 'upper', 'confidence', 'unit'];
const aboutColumns = ['from', 'to_before', 'category', 'agency', 'dataset', 'basis', 'months_missing', 'source'];

export function mapCsv(answer: DemandMapAnswer, isDemonstration: boolean): string {
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
      ...{ ...about, ...row(i), measure: 'rate', value: areas.rate[i] ?? null },
      ...{ lower: areas.lower[i] ?? null, upper: areas.upper[i] ?? null, confidence, unit: unitOfRate },
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
  const columns = ['kind', 'code', 'name', 'people', ...figureColumns, 'months_received', ...aboutColumns];
  return csv(rows, columns, isDemonstration);
}

export function profileCsv(answer: ProfileAnswer, isDemonstration: boolean): string {
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
    ...{ ...about, part, of, basis, measure: 'rate' },
    ...{ value: given.value, lower: given.lower, upper: given.upper, confidence: given.confidence, unit: given.unit },
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
  return csv(rows, ['kind', 'code', 'name', 'part', 'of', ...figureColumns, ...aboutColumns], isDemonstration);
}

export const monthsCsv = (answer: MonthsAnswer, isDemonstration: boolean): string =>
  csv(answer.items, ['month', 'count', 'datasetsReceived', 'datasetsExpected'], isDemonstration);

export function rowsCsv(answer: DemandAnswer, sourceOf: Map<string, string>, isDemonstration: boolean): string {
  const rows = answer.items.map((one): Row => ({
    ...{ kind: answer.question.kind, code: one.footprint, name: one.footprintName, month: one.month },
    ...{ agency: one.agency, dataset: one.dataset, category: one.category, count: one.count },
    ...{ rate: one.ratePer1000, lower: one.lower, upper: one.upper, confidence },
    ...{ unit: answer.unit, rate_unit: unitOfRate, basis: answer.basis.method, source: answer.source.join('; ') },
  }));
  const columns = ['kind', 'code', 'name', 'month', 'agency', 'dataset', 'category', 'count', 'rate', 'lower', 'upper'];
  return csv(rows, [...columns, 'confidence', 'unit', 'rate_unit', 'basis', 'source'], isDemonstration);
}
