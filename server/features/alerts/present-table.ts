import { type ColumnName, makeTable, type Row } from '../../tables/make-sheet.ts';
import type { TableDocument } from '../../tables/table-document.ts';
import { aboutTable } from '../demand/present-about.ts';
import type { AlertsAnswer } from './contract.ts';

/** One area and category that stands out a row. */
export function alertsTable(answer: AlertsAnswer, isDemonstration: boolean): TableDocument {
  const rows = answer.items.map((one): Row => ({
    alert: one.kind,
    kind: one.footprint.kind,
    code: one.footprint.code,
    name: one.footprint.name,
    category: one.category?.code ?? 'all',
    from: one.period.from,
    to_before: one.period.to,
    count: one.count,
    expected: one.expected,
    upper: one.upper,
    p: one.p,
    q: one.q,
    change_percent: one.change?.value ?? null,
    change_lower: one.change?.lower ?? null,
    change_upper: one.change?.upper ?? null,
    ratio: one.ratio?.value ?? null,
    ratio_lower: one.ratio?.lower ?? null,
    ratio_upper: one.ratio?.upper ?? null,
    source: answer.source.join('; '),
  }));
  const columns: ColumnName[] = [
    'alert',
    'kind',
    'code',
    'name',
    'category',
    'from',
    'to_before',
    'count',
    'expected',
    'upper',
    'p',
    'q',
  ];
  const estimates: ColumnName[] = [
    'change_percent',
    'change_lower',
    'change_upper',
    'ratio',
    'ratio_lower',
    'ratio_upper',
  ];
  return makeTable(
    {
      name: 'alerts',
      title: answer.title,
      rows,
      about: aboutTable(answer),
      columns: [...columns, ...estimates, 'source'],
    },
    isDemonstration,
  );
}
