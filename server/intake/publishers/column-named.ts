import { plainColumn } from '../geography/area-columns.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import type { Table } from '../geography/table.ts';

/** A column as the file spells it, by its letters and digits alone. */
export function columnNamed(table: Table, plain: string): string {
  const found = table.header.find((column) => plainColumn(column) === plain);
  if (found === undefined) throw refuseFile(table.file, `The column ${plain} is needed and is not there.`);
  return found;
}
