import { type ColumnName, knownColumn } from './known-columns.ts';
import type { Cell, Column, TableAbout, TableDocument, TableSheet } from './table-document.ts';

export type { ColumnName };
/** Cells by column; a column that is left out stays empty. */
export type Row = Partial<Record<string, Cell>>;

/**
 * One table from rows by name. Columns that only one feature has come whole, the others by their name.
 * @param isDemonstration every row then says that its figures are invented
 */
export function makeSheet(
  about: { name: string; title: string; columns: readonly (ColumnName | Column)[]; rows: readonly Row[] },
  isDemonstration: boolean,
): TableSheet {
  const asked = isDemonstration ? [...about.columns, 'illustrative' as const] : about.columns;
  const columns = asked.map((one) => (typeof one === 'string' ? knownColumn(one) : one));
  const rows = about.rows.map((row) =>
    columns.map(({ name }) => (isDemonstration && name === 'illustrative' ? 'invented figures' : (row[name] ?? null))),
  );
  return { name: about.name, title: about.title, columns, rows };
}

/** A document of one table. */
export const makeTable = (
  { about, ...sheet }: Parameters<typeof makeSheet>[0] & { about: TableAbout },
  isDemonstration: boolean,
): TableDocument => ({ name: sheet.name, title: sheet.title, sheets: [makeSheet(sheet, isDemonstration)], about });
