import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import type { MatrixSide } from './question.ts';

/** The overlap of two sets, made ready to be shown: which rows and columns, and what is left over. */

export interface MatrixCell {
  /** A share from 0 to 1, or whole people; null where it cannot be told. */
  value: number | null;
  people: number | null;
}

export interface MatrixRow {
  code: string;
  name: string;
  people: number | null;
  elsewhere: number | null;
  cells: MatrixCell[];
  /** What lies in columns that are not shown; null where all are. */
  others: MatrixCell | null;
  /** What lies in no column. */
  none: MatrixCell;
}

export interface Matrix {
  columns: { code: string; name: string; people: number | null; elsewhere: number | null; none: MatrixCell }[];
  rows: MatrixRow[];
  columnsLeftOut: number;
  rowsLeftOut: number;
}

/** More columns than this do not fit beside each other. */
const mostColumns = 10;
const mostRows = 24;

type Overlap = Pick<OverlapAnswer, 'rows' | 'columns' | 'shareOfRow' | 'shareOfColumn' | 'people'>;

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, one) => total + (one ?? 0), 0);
/** What cannot be told of all cannot be told of them together. */
const sumKnown = (values: readonly (number | null)[]): number | null =>
  values.every((one) => one === null) ? null : sum(values);

const order = (length: number, weightOf: (index: number) => number): number[] =>
  Array.from({ length }, (_, index) => index).toSorted((a, b) => weightOf(b) - weightOf(a) || a - b);

const keptFirst = (ordered: readonly number[], isKept: (index: number) => boolean): number[] => [
  ...ordered.filter(isKept),
  ...ordered.filter((index) => !isKept(index)),
];

/** Codes of areas that are looked at: whatever is left out, they are not. */
export interface Kept {
  rows: readonly string[];
  columns: readonly string[];
}

/**
 * The rows in their own order; of the columns those to keep first, then those with most people; as many as can be read
 * unless all are asked for.
 */
export const matrixOf = (
  overlap: Overlap,
  side: MatrixSide,
  isWhole: boolean,
  kept: Kept = { rows: [], columns: [] },
): Matrix => {
  const { rows, columns, shareOfRow, shareOfColumn, people } = overlap;
  type Table = readonly (readonly (number | null)[])[];
  const at = (table: Table, row: number, column: number): number | null => table[row]?.[column] ?? null;
  const cell = (row: number, column: number): MatrixCell => {
    const whole = at(people, row, column);
    const value = side === 'people' ? whole : at(side === 'rows' ? shareOfRow : shareOfColumn, row, column);
    return { value, people: whole };
  };
  const columnPeople = columns.map((_, column) => sum(rows.map((__, row) => at(people, row, column))));
  const rowPeople = rows.map((_, row) => sum(columns.map((__, column) => at(people, row, column))));
  const isKept = (codes: readonly string[], one: { code: string } | undefined): boolean =>
    one !== undefined && codes.includes(one.code);
  const keptColumn = (column: number): boolean => isKept(kept.columns, columns[column]);
  const keptRow = (row: number): boolean => isKept(kept.rows, rows[row]);
  const byPeople = keptFirst(
    order(columns.length, (column) => columnPeople[column] ?? 0),
    keptColumn,
  );
  const shown = isWhole
    ? byPeople
    : byPeople.filter((column) => keptColumn(column) || (columnPeople[column] ?? 0) > 0).slice(0, mostColumns);
  const leftOut = byPeople.filter((column) => !shown.includes(column));
  const touched = isWhole
    ? rows.map((_, row) => row)
    : keptFirst(
        order(rows.length, (row) => rowPeople[row] ?? 0),
        keptRow,
      )
        .filter((row) => rows.length <= mostRows || keptRow(row) || (rowPeople[row] ?? 0) > 0)
        .slice(0, mostRows)
        .toSorted((a, b) => a - b);
  const together = (cells: readonly MatrixCell[]): MatrixCell => ({
    value: sumKnown(cells.map(({ value }) => value)),
    people: sumKnown(cells.map((one) => one.people)),
  });
  const remainder = (of: { share: number | null; people: number | null }): MatrixCell => ({
    value: side === 'people' ? of.people : of.share,
    people: of.people,
  });
  return {
    columns: shown.flatMap((column) => {
      const one = columns[column];
      return one === undefined ? [] : [{ ...one, none: remainder(one.unassigned) }];
    }),
    rows: touched.flatMap((row) => {
      const one = rows[row];
      if (one === undefined) return [];
      const others = leftOut.length === 0 ? null : together(leftOut.map((column) => cell(row, column)));
      return [{ ...one, cells: shown.map((column) => cell(row, column)), others, none: remainder(one.unassigned) }];
    }),
    columnsLeftOut: leftOut.length,
    rowsLeftOut: rows.length - touched.length,
  };
};

/** 0 for nobody, then 1 to 5 by how large the share is. */
export const shadeOf = (share: number): number =>
  share <= 0 ? 0 : share < 0.1 ? 1 : share < 0.25 ? 2 : share < 0.4 ? 3 : share < 0.6 ? 4 : 5;

/** '62', '0', '<1': percent of a share, for a cell whose heading says percent. */
export const percentOf = (share: number): string => {
  if (share <= 0) return '0';
  return share < 0.005 ? '<1' : String(Math.round(share * 100));
};
