import type { Interval } from './byar.ts';
import { chiSquareQuantile } from './distributions.ts';

/**
 * Question: between which limits does the expected count lie, when this count was seen, without approximation?
 * Formula: lower = χ²(α/2; 2x)/2, 0 when x is 0; upper = χ²(1 − α/2; 2x + 2)/2.
 * Units: as the count, which may be fractional.
 * Errors: RangeError for a count below 0 or not finite, and for a confidence outside 0 to 1.
 * Source: Garwood, Biometrika 28 (1936) 437–442; OHID Technical Guide: Confidence intervals (counts below 10).
 * Checked against: OHID's expected rates and ratios of counts below 10, to 1e-6.
 */
export function exactPoissonInterval(count: number, confidence = 0.95): Interval {
  if (!(Number.isFinite(count) && count >= 0)) throw new RangeError('Give a count of at least 0.');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  const outside = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(outside, 2 * count) / 2,
    upper: chiSquareQuantile(1 - outside, 2 * count + 2) / 2,
  };
}
