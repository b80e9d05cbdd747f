import { csvRecords } from '../files/csv-records.ts';
import { decodeText } from '../files/decode-text.ts';
import { refuseFile } from './refuse-file.ts';

/** A whole table in memory: geography tables have at most some ten thousand rows. */
export interface Table {
  file: string;
  header: string[];
  rows: string[][];
  lines: number[];
}

/** Only the header and the first rows, to tell what a file is. */
export async function readTable(file: string, bytes: Buffer, maxRows = Infinity): Promise<Table> {
  const table: Table = { file, header: [], rows: [], lines: [] };
  for await (const block of csvRecords(decodeText(chunksOf(bytes)))) {
    table.rows.push(...block.records);
    table.lines.push(...block.lines);
    if (table.rows.length > maxRows) break;
  }
  table.header = (table.rows.shift() ?? []).map((name) => name.trim());
  table.lines.shift();
  return table;
}

const chunkBytes = 65_536;

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    yield await Promise.resolve(bytes.subarray(from, from + chunkBytes));
  }
}

/** Looks a cell up by the name of its column. */
export function cellReader(table: Table, column: string): (row: number) => string {
  const index = table.header.indexOf(column);
  if (index < 0) throw refuseFile(table.file, `The column ${column.slice(0, 60)} is needed and is not there.`);
  return (row) => table.rows[row]?.[index]?.trim() ?? '';
}

/** A whole number of at least 0; publishers print thousands separators and a trailing ".0". */
export function wholeNumber(table: Table, row: number, column: string, text: string): number {
  const plain = text.replaceAll(',', '').replace(/\.0+$/, '');
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const line = table.lines[row] ?? 0;
  throw refuseFile(table.file, `Line ${line} needs a whole number in ${column}, and has "${text.slice(0, 40)}".`, {
    line,
  });
}

const codeShape = /^[A-Z][A-Z0-9]{2,15}$/;

/** An area code in capitals. */
export function areaCode(table: Table, row: number, column: string, text: string): string {
  const code = text.toUpperCase();
  if (codeShape.test(code)) return code;
  const line = table.lines[row] ?? 0;
  throw refuseFile(table.file, `Line ${line} needs an area code in ${column}, and has "${text.slice(0, 40)}".`, {
    line,
  });
}
