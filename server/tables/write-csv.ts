import { stringify } from 'csv-stringify/sync';
import type { TableDocument, TableSheet } from './table-document.ts';

/**
 * Tidy CSV by RFC 4180: one figure with its limits a row. Text that a spreadsheet would run as a formula gets a leading
 * apostrophe; [c] and [x] stay as they are in JSON.
 */
export const writeSheetCsv = ({ columns, rows }: TableSheet): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((row) => [...row])], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // Left to itself the library quotes a line's end only where it is the record's own.
    quoted_match: /[\r\n]/,
  });

/** The main table of a document. */
export const writeCsv = ({ sheets }: TableDocument): string => writeSheetCsv(sheets[0]);

export const csvNote =
  'In CSV, text that begins with = + - @, a tab or a line’s end has an apostrophe before it, so that no program runs it.';
