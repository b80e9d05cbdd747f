import type { Interval } from './byar.ts';
import { normalWidth } from './distributions.ts';

/**
 * Question: between which limits does the true share lie, when this share was seen among n?
 * Formula: (2np + z² ∓ z √(z² + 4np(1 − p))) / (2(n + z²)).
 * Units: shares 0 to 1. n may be an effective sample size, which need not be whole.
 * Errors: RangeError for a share outside 0 to 1, an n that is not above 0, a confidence outside 0 to 1.
 * Source: Wilson, JASA 22 (1927) 209–212; Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3; OHID Technical
 * Guide: Confidence intervals.
 * Checked against: OHID's expected proportions, to 1e-6.
 */
export function wilsonInterval(share: number, n: number, confidence = 0.95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError('Give a share between 0 and 1.');
  if (!(n > 0 && Number.isFinite(n))) throw new RangeError('Give a number of answers above 0.');
  const z = normalWidth(confidence);
  const centre = 2 * n * share + z * z;
  const reach = z * Math.sqrt(z * z + 4 * n * share * (1 - share));
  const width = 2 * (n + z * z);
  return {
    lower: share === 0 ? 0 : (centre - reach) / width,
    upper: share === 1 ? 1 : (centre + reach) / width,
  };
}
