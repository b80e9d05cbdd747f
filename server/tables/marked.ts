import { knownColumn } from './known-columns.ts';
import type { TableDocument, TableSheet } from './table-document.ts';

const words = 'invented figures';
const illustrative = knownColumn('illustrative');

/** Says of every row that its figures are invented, so that no row can lose it on its way. */
export const markedAsInvented = <D extends TableDocument>(document: D): D => ({
  ...document,
  sheets: document.sheets.map(marked),
});

const marked = (sheet: TableSheet): TableSheet => ({
  ...sheet,
  columns: [...sheet.columns, illustrative],
  rows: sheet.rows.map((row) => [...row, words]),
});

export const isMarked = ({ sheets }: TableDocument): boolean =>
  sheets[0].columns.some(({ name }) => name === illustrative.name);
