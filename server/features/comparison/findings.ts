import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import type { Difference, Row } from './figures.ts';

/** One difference that was tested. */
export interface Finding {
  row: Row;
  area: number;
  difference: Difference;
  /** Among all that were tested together. */
  q: number;
}

export interface Findings {
  tested: number;
  /** Those that stay beyond chance, surest first. */
  found: Finding[];
  isBeyondChance: (difference: Difference) => boolean | null;
}

/** A twentieth of what is called beyond chance may be false, on average, whatever the number of comparisons. */
export const falseShare = 0.05;

/** Which of all the differences of an answer stay beyond chance when they are judged together. */
export function findingsOf(rows: readonly Row[]): Findings {
  const tested = rows.flatMap((row) =>
    row.differences.flatMap((difference, area) =>
      difference?.p == null ? [] : [{ row, area, difference, p: difference.p }],
    ),
  );
  const q = benjaminiHochberg(tested.map(({ p }) => p));
  const judged = new Map(tested.map(({ difference }, at) => [difference, q[at] ?? 1]));
  return {
    tested: tested.length,
    found: tested
      .map(({ row, area, difference }, at) => ({ row, area, difference, q: q[at] ?? 1 }))
      .filter((one) => one.q <= falseShare)
      .sort((one, other) => one.q - other.q),
    isBeyondChance: (difference) => {
      const share = judged.get(difference);
      return share === undefined ? null : share <= falseShare;
    },
  };
}
