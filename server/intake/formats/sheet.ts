import { Refusal, type RefusalPlace } from '../../refusal.ts';
import { readTable } from '../geography/table.ts';
import { shortened } from './cells.ts';

/** A small file that is kept whole or not at all: its rows by name of column, and the list of what is wrong with it. */
export interface Sheet {
  /** Names of the columns that are there, in their order. */
  columns: string[];
  rows: SheetRow[];
  faults: Faults;
}

export interface SheetRow {
  line: number;
  /** Trimmed; '' where blank or where there is no such column. */
  cell: (column: string) => string;
}

export interface Faults {
  /** @param column null where the row as a whole is at fault */
  add: (line: number, column: string | null, sentence: string) => void;
  /** Throws Refusal 'file-unreadable' with the first hundred faults, if there is any. */
  refuse: () => void;
}

const faultsTold = 100;
export const mostSheetBytes = 32 * 1024 * 1024;

/**
 * Reads a CSV file by its header: any order of columns, any capitals, `Area code` as good as `area_code`.
 * @param known what each column may be called; a column that is not known is refused, so that names and addresses that
 *   nobody asked for are never read in
 * @throws Refusal 'file-unreadable' for a broken file or header, 'too-large' for one that is no sheet
 */
export async function readSheet(bytes: Buffer, known: readonly string[], needed: readonly string[]): Promise<Sheet> {
  if (bytes.length > mostSheetBytes) throw new Refusal('too-large', 'Send a file of at most 32 MB.');
  const table = await readTable('the file', bytes);
  const columns = table.header.map(sheetColumn);
  checkHeader(table.header, columns, known, needed);
  if (table.rows.length === 0) refuseHeader('The file has a header and no rows.', 1);
  const at = new Map(columns.map((name, index) => [name, index]));
  const faults = faultList((column) => (at.get(column) ?? 0) + 1);
  const rows = table.rows.flatMap((fields, index): SheetRow[] => {
    const line = table.lines[index] ?? 0;
    const tooMany = fields.slice(columns.length).some((cell) => cell.trim() !== '');
    if (fields.length < columns.length || tooMany) {
      faults.add(line, null, `The row has ${fields.length} cells, and the header has ${columns.length} columns.`);
      return [];
    }
    return [{ line, cell: (column) => fields[at.get(column) ?? -1]?.trim() ?? '' }];
  });
  return { columns, rows, faults };
}

/** 'Area code' and 'AREA-CODE' are 'area_code'. */
export const sheetColumn = (printed: string): string => printed.trim().toLowerCase().replaceAll(/[\s-]/g, '_');

function checkHeader(printed: string[], columns: string[], known: readonly string[], needed: readonly string[]): void {
  columns.forEach((name, index) => {
    const shown = shortened(printed[index] ?? '');
    if (name === '') refuseHeader(`Column ${index + 1} of the header has no name.`, index + 1);
    if (columns.indexOf(name) < index) refuseHeader(`The header has the column "${shown}" twice.`, index + 1);
    if (!known.includes(name)) {
      const names = known.slice(0, 40).join(', ');
      refuseHeader(
        `There is no column "${shown}" in this kind of file; remove it, or name it as one of: ${names}.`,
        index + 1,
      );
    }
  });
  const missing = needed.find((name) => !columns.includes(name));
  if (missing !== undefined) refuseHeader(`The column ${missing} is needed and is not there.`, 1);
}

export function refuseHeader(detail: string, column: number): never {
  throw new Refusal('file-unreadable', detail, [{ detail, line: 1, column }]);
}

function faultList(columnNumber: (column: string) => number): Faults {
  const places: RefusalPlace[] = [];
  let faults = 0;
  return {
    add(line, column, sentence) {
      faults += 1;
      if (places.length === faultsTold) return;
      const detail = `Line ${line}${column === null ? '' : `, ${column}`}: ${sentence}`;
      places.push({ detail, line, ...(column === null ? {} : { column: columnNumber(column) }) });
    },
    refuse() {
      if (faults === 0) return;
      const told = faults === 1 ? 'One thing is wrong' : `${faults.toLocaleString('en-GB')} things are wrong`;
      throw new Refusal('file-unreadable', `${told} in the file, so nothing of it was kept.`, places);
    },
  };
}
