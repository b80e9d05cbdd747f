import { normalQuantile } from './distributions.ts';
import type { BeforeAndAfter } from './relative-rate-ratio.ts';

export interface DetectableChange {
  /** The smallest fall, as a share 0 to 1, that would be found with the power asked for. */
  reduction: number;
  /** The smallest rise, as a share; it is the larger of the two, as ratios are. */
  rise: number;
  standardError: number;
}

/**
 * Question: how large must a change be to be found at all, with this many incidents?
 * Formula: SE = √(φ(1/T0 + 1/T1 + 1/C0 + 1/C1)); reduction = 1 − exp(−(z₀.₉₇₅ + z_power) SE), 2.80 SE for 80% power.
 * Units: counts expected without a change; shares of 1.
 * Errors: RangeError for counts or a dispersion that are not above 0, and a power outside 0.5 to 1.
 * Source: Cohen, Statistical Power Analysis (2nd ed., 1988), on the logarithm of the ratio.
 * Checked against: figures worked out by hand; the section on power of the method shows what the placebo rank adds.
 */
export function detectableChange(expected: BeforeAndAfter, dispersion = 1, power = 0.8): DetectableChange {
  const { treatedBefore, treatedAfter, comparisonBefore, comparisonAfter } = expected;
  const counts = [treatedBefore, treatedAfter, comparisonBefore, comparisonAfter];
  if (!counts.every((count) => count > 0 && Number.isFinite(count))) throw new RangeError('Give counts above 0.');
  if (!(dispersion > 0 && Number.isFinite(dispersion))) throw new RangeError('Give a dispersion above 0.');
  if (!(power >= 0.5 && power < 1)) throw new RangeError('Give a power from 0.5 to 1.');
  const standardError = Math.sqrt(dispersion * counts.reduce((sum, count) => sum + 1 / count, 0));
  const size = (normalQuantile(0.975) + normalQuantile(power)) * standardError;
  return { reduction: 1 - Math.exp(-size), rise: Math.exp(size) - 1, standardError };
}
