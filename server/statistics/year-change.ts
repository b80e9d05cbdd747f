import type { Interval } from './byar.ts';
import { countChanges } from './count-change.ts';
import { normalQuantile, normalWidth, studentQuantile, twoSided } from './distributions.ts';

/** The same calendar month of two years. */
export interface MonthPair {
  earlier: number;
  later: number;
}

export interface YearsCompared {
  earlier: number;
  later: number;
  /** Later ÷ earlier with its limits; null where the earlier year counts 0. */
  ratio: (Interval & { value: number }) | null;
  /** Two-sided; null where both count 0. */
  p: number | null;
  /** At least 1: how much more the months scatter than chance alone would have them. */
  dispersion: number;
}

export const fewestPairs = 6;

/**
 * Question: how did a count change between two years that share no month, when the months scatter more than by chance?
 * Formula: ratio = b/a over the calendar months that both years have, with the limits of `countChanges`; their distance from
 * the ratio, as logarithms, is taken √φ t/z times, φ = max(1, X²/(m − 1)), X² Pearson's of the m × 2 table of months and
 * years, t Student's of m − 1 degrees of freedom. What is the same each year, the season, is no scatter in that table.
 * Units: incidents. `pairs` are at least 6 months.
 * Errors: RangeError for fewer pairs, or counts below 0.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), section 3.4; McCullagh and Nelder, Generalized
 * Linear Models (2nd ed., 1989), section 4.5 (dispersion of a table).
 * Checked against: quasi-Poisson regression on months and years, to 1e-9.
 */
export function compareYears(pairs: readonly MonthPair[], confidence = 0.95): YearsCompared {
  if (pairs.length < fewestPairs) throw new RangeError('Give at least six months that both years have.');
  const earlier = pairs.reduce((sum, pair) => sum + pair.earlier, 0);
  const later = pairs.reduce((sum, pair) => sum + pair.later, 0);
  const [change] = countChanges([earlier], [later], confidence);
  const freedom = pairs.length - 1;
  const dispersion = Math.max(1, earlier > 0 && later > 0 ? pearson(pairs, earlier, later) / freedom : 1);
  const { ratio: value = null, lower = null, upper = null, p = null } = change ?? {};
  const wider =
    dispersion === 1
      ? 1
      : (Math.sqrt(dispersion) * studentQuantile(0.5 + confidence / 2, freedom)) / normalWidth(confidence);
  return {
    earlier,
    later,
    dispersion,
    ratio:
      value === null || lower === null || upper === null
        ? null
        : value === 0
          ? { value, lower, upper }
          : { value, lower: value * (lower / value) ** wider, upper: value * (upper / value) ** wider },
    p: p === null || p === 0 || dispersion === 1 ? p : twoSided(normalQuantile(p / 2) / Math.sqrt(dispersion), freedom),
  };
}

function pearson(pairs: readonly MonthPair[], earlier: number, later: number): number {
  let squares = 0;
  for (const pair of pairs) {
    const month = pair.earlier + pair.later;
    if (month === 0) continue;
    const [first, second] = [(month * earlier) / (earlier + later), (month * later) / (earlier + later)];
    squares += (pair.earlier - first) ** 2 / first + (pair.later - second) ** 2 / second;
  }
  return squares;
}
