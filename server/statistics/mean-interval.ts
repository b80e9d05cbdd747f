import { mean, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from './distributions.ts';
import type { Estimate } from './newcombe.ts';

/**
 * Question: what is the mean, and between which limits does that of all such values lie?
 * Formula: x̄ ∓ t(n − 1) s/√n.
 * Units: those of the values. Errors: RangeError for fewer than two values, and a confidence outside 0 to 1.
 * Source: Student, Biometrika 6 (1908) 1–25; OHID Technical Guide: Confidence intervals (means).
 * Checked against: OHID's expected means, to 1e-6.
 */
export function meanInterval(values: readonly number[], confidence = 0.95): Estimate & { sd: number } {
  if (values.length < 2) throw new RangeError('Give at least two values.');
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  const value = mean([...values]);
  const sd = sampleStandardDeviation([...values]);
  const reach = (studentQuantile(0.5 + confidence / 2, values.length - 1) * sd) / Math.sqrt(values.length);
  return { value, lower: value - reach, upper: value + reach, sd };
}
