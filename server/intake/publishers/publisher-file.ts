import type { Described, IndicatorValue } from '../formats/indicators.ts';
import { decimalOf } from '../formats/point.ts';
import type { Table } from '../geography/table.ts';

/** What whoever sends a file says of it, because the file itself does not. */
export interface SaidOfFile {
  /** Its name: some publishers print the year only there. */
  name: string;
  /** The months that its figures are of, half-open, where the file does not say. */
  period: { from: string; to: string } | null;
}

/** Rows of one publisher's file, as indicators by area and period. Every row is kept or turned away for a reason. */
export interface PublisherFile {
  /** What the file is, in words. */
  what: string;
  rows: number;
  described: Map<string, { line: number; facts: Described }>;
  values: IndicatorValue[];
  turnedAway: TurnedAway[];
}
export interface TurnedAway {
  line: number;
  reason: string;
}

export interface PublisherFormat {
  what: string;
  /** The columns that tell the file; as in `plainColumn`. */
  columns: readonly string[];
  read: (table: Table, said: SaidOfFile) => PublisherFile;
}

/** Collects what a reader makes of the rows of one file. */
export function publisherFile(what: string, table: Table) {
  const file: PublisherFile = { what, rows: table.rows.length, described: new Map(), values: [], turnedAway: [] };
  const seen = new Set<string>();
  return {
    file,
    lineOf: (row: number): number => table.lines[row] ?? 0,
    turnAway: (line: number, reason: string): void => void file.turnedAway.push({ line, reason }),
    describe: (code: string, line: number, facts: Described): void => {
      if (!file.described.has(code)) file.described.set(code, { line, facts });
    },
    /** @returns false where the file has this indicator, area and period already */
    add: (value: PublishedFigure): boolean => {
      const key = `${value.code} ${value.kind} ${value.area} ${value.from} ${value.to}`;
      if (seen.has(key)) return false;
      seen.add(key);
      file.values.push({ ...noFigure, ...value });
      return true;
    },
  };
}

const noFigure = {
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  missing: null,
  note: null,
  breakNote: null,
};
type PublishedFigure = Pick<IndicatorValue, 'line' | 'code' | 'kind' | 'area' | 'from' | 'to'> &
  Partial<IndicatorValue>;

/** A number of at least 0, in exponent notation too; null for anything else. */
export function figureIn(cell: string): number | null {
  const number = decimalOf(cell.replaceAll(',', ''));
  return number === null || number < 0 ? null : number;
}

export const twice = 'The same area and period is in the file already.';
