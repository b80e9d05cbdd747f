import { hypergeometricAtLeast } from './distributions.ts';

export interface HotOverlap {
  /** Areas for which both are known. */
  areas: number;
  first: number;
  second: number;
  both: number;
  /** Were the two sets independent. */
  expectedBoth: number;
  /** Chance of so large an overlap, or a larger, were the second set any of its size. */
  pGreater: number;
}

/**
 * Question: do two demands have more hot areas in common than chance would give?
 * Formula: of n areas a are hot in the first, b in the second, k in both; E = ab/n; p = P(X ≥ k), X hypergeometric. Areas where
 * either is not known are left out. Hot areas lie together, so a set has fewer independent members than it has areas: p is
 * too small then, and is to be read beside the permutation p of Lee's L.
 * Units: areas. Errors: RangeError for lists of different length or without an area in which both are known.
 * Source: Feller, An Introduction to Probability Theory I (1968), II.6. Checked against: tables by hand, to 1e-12.
 */
export function hotOverlap(first: readonly (boolean | null)[], second: readonly (boolean | null)[]): HotOverlap {
  if (first.length !== second.length) throw new RangeError('Give the same areas for both.');
  let areas = 0;
  let hotInFirst = 0;
  let hotInSecond = 0;
  let both = 0;
  first.forEach((one, area) => {
    const other = second[area] ?? null;
    if (one === null || other === null) return;
    areas += 1;
    if (one) hotInFirst += 1;
    if (other) hotInSecond += 1;
    if (one && other) both += 1;
  });
  if (areas === 0) throw new RangeError('Give at least one area in which both are known.');
  const pGreater = both === 0 ? 1 : hypergeometricAtLeast(both, hotInFirst, areas - hotInFirst, hotInSecond);
  const expectedBoth = (hotInFirst * hotInSecond) / areas;
  return { areas, first: hotInFirst, second: hotInSecond, both, expectedBoth, pGreater };
}
