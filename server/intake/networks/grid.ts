import { plainColumn } from '../geography/area-columns.ts';
import type { Table } from '../geography/table.ts';

export interface GridRow {
  line: number;
  /** The cell under the column of this plain name, or of the first that fits; '' where there is none. */
  cell: (column: string | RegExp) => string;
}

export const hasColumns = (header: readonly string[], wanted: readonly (string | RegExp)[]): boolean =>
  wanted.every((one) => indexIn(header.map(plainColumn), one) >= 0);

/** Rows of a table, read by letters and digits of a column’s name: publishers break lines in them, and rename them. */
export function gridRows(table: Table): GridRow[] {
  const header = table.header.map(plainColumn);
  const indexes = new Map<string, number>();
  const indexOf = (column: string | RegExp): number => {
    const key = String(column);
    const known = indexes.get(key) ?? indexIn(header, column);
    indexes.set(key, known);
    return known;
  };
  return table.rows.flatMap((cells, row) =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [{ line: table.lines[row] ?? 0, cell: (column) => cells[indexOf(column)]?.trim() ?? '' }],
  );
}

const indexIn = (header: string[], column: string | RegExp): number =>
  header.findIndex((name) => (typeof column === 'string' ? name === column : column.test(name)));
