import { normalQuantile } from './distributions.ts';

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Question: between which limits does the expected count lie, when this count was seen?
 * Formula: lower = x (1 − 1/(9x) − z/(3√x))³, 0 when x is 0; upper = (x+1) (1 − 1/(9(x+1)) + z/(3√(x+1)))³.
 * Units: as the count. The count may be fractional (a share of bricks); it is then an approximation of its kind.
 * Errors: RangeError for a count below 0 or not finite, and for a confidence outside 0 to 1.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), from D. Byar; OHID Technical Guide:
 * Confidence intervals. The guide takes exact Poisson limits below a count of 10; Byar's 95% limits are within 0.021 of a
 * case of those, and we take them throughout so that neighbouring areas have one method.
 * Checked against: the expected values of OHID's own package, to 1e-9.
 */
export function byarInterval(count: number, confidence = 0.95): Interval {
  if (!(Number.isFinite(count) && count >= 0)) throw new RangeError('Give a count of at least 0.');
  const z = standardDeviations(confidence);
  const next = count + 1;
  return {
    lower: count === 0 ? 0 : Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3),
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/** A map asks three thousand times for one and the same confidence. */
const known = new Map<number, number>();

function standardDeviations(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  const before = known.get(confidence);
  if (before !== undefined) return before;
  const z = normalQuantile(0.5 + confidence / 2);
  known.set(confidence, z);
  return z;
}
