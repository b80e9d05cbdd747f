import type { Interval } from './byar.ts';
import { countInterval } from './count-interval.ts';

/**
 * Question: between which counts does chance keep a place of which this many are expected?
 * Formula: the counts whose limits (exact Poisson below 10, Byar's from 10) just touch the expectation, found by halving.
 * Units: counts, not necessarily whole; the lower is 0 where even none would not stand out.
 * Errors: RangeError for an expectation that is not above 0, and as for the limits.
 * Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202; OHID, Technical Guide: Funnel plots.
 * Checked against: OHID's expected funnel of ratios, to 1e-3 of the ratio below 10 and Byar's accuracy above.
 */
export function countFunnel(expected: number, confidence = 0.95): Interval {
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError('Give an expected number above 0.');
  const reach = 10 + expected + 10 * Math.sqrt(expected);
  return {
    lower:
      countInterval(0, confidence).upper >= expected
        ? 0
        : crossing(0, expected, (count) => countInterval(count, confidence).upper >= expected),
    upper: crossing(expected, reach, (count) => countInterval(count, confidence).lower >= expected),
  };
}

const steps = 40;

/** Where a condition that fails at `low` and holds at `high` begins to hold. */
function crossing(low: number, high: number, holds: (count: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < steps; step += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}
