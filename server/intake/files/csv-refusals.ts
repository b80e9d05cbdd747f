import { Refusal } from '../../refusal.ts';

/** Characters in one record; a row of demand has some hundreds. */
export const longestRecord = 1_000_000;

/** Turns a whole file away for a fault in its structure. Line and column count from 1; the column is a cell, not a character. */
export function refuseAt(detail: string, line: number, column: number): never {
  throw new Refusal('file-unreadable', detail, [{ detail, line, column }]);
}

export function refuseLong(line: number): never {
  refuseAt(
    `The row that starts on line ${line} is longer than a million characters; is a quote (") left open?`,
    line,
    1,
  );
}
