import { stringify } from 'csv-stringify/sync';

export type Row = Record<string, string | number | null>;

export function csv(rows: Row[], columns: string[], isDemonstration: boolean): string {
  const all = isDemonstration ? [...columns, 'illustrative'] : columns;
  const filled = isDemonstration ? rows.map((row) => ({ ...row, illustrative: 'invented figures' })) : rows;
  return stringify(filled, { header: true, columns: all, escape_formulas: true, record_delimiter: 'windows' });
}
