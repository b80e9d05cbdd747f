import { readXlsx } from 'hucre/xlsx';
import { Refusal } from '../../refusal.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import type { Table } from '../geography/table.ts';

const mostBytes = 32 * 1024 * 1024;
const rowsBeforeHeader = 10;

/** A workbook begins as every zip archive does, and names its own parts inside. */
export const isWorkbook = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && bytes.includes('xl/workbook.xml');

/**
 * Sheets of an XLSX workbook as tables of text. The header is the first of the upper rows that `isHeader` knows; lines are
 * those of the sheet.
 * @throws Refusal 'file-unreadable' or 'too-large'
 */
export async function readWorkbook(
  name: string,
  bytes: Buffer,
  isHeader: (cells: string[]) => boolean,
): Promise<{ sheet: string; table: Table | null }[]> {
  if (bytes.length > mostBytes) throw new Refusal('too-large', 'Give a workbook of at most 32 MB.');
  const workbook = await readXlsx(bytes).catch(() => {
    const detail =
      'This is no workbook that can be read: save it again as XLSX without a password, or its sheets as CSV.';
    throw refuseFile(name, detail);
  });
  return workbook.sheets.map(({ name: sheet, rows }) => {
    const cells = rows.map((row) => row.map(textOf));
    const head = cells.slice(0, rowsBeforeHeader).findIndex(isHeader);
    if (head < 0) return { sheet, table: null };
    const data = cells.slice(head + 1);
    const table = { file: `${name}, sheet ${sheet}`, header: cells[head] ?? [], rows: data };
    return { sheet, table: { ...table, lines: data.map((_, row) => head + row + 2) } };
  });
}

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};
