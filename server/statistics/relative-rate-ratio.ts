import type { Interval } from './byar.ts';
import { normalWidth, twoSided } from './distributions.ts';

export interface BeforeAndAfter {
  treatedBefore: number;
  treatedAfter: number;
  comparisonBefore: number;
  comparisonAfter: number;
}

export interface RelativeRateRatio extends Interval {
  /** Below 1 is a reduction. */
  value: number;
  /** Natural logarithm of the value, its variance and the root of that. */
  log: number;
  variance: number;
  standardError: number;
  z: number;
  /** Two-sided, normal. Far too sure for one zone among few months: the placebo rank is what counts. */
  p: number;
  /** 1 ÷ value: the relative effect size of Farrington and Welsh, above 1 for a reduction. */
  relativeEffectSize: number;
  /** Half an incident was added to every count, because one was 0. */
  halfAdded: boolean;
}

/**
 * Question: how did the treated count change, relative to the change of the comparison?
 * Formula: (T1/T0)/(C1/C0); variance of its logarithm φ(1/T0 + 1/T1 + 1/C0 + 1/C1); limits exp(log ± z √variance). With a 0
 * among the four, 0.5 is added to all.
 * Units: a ratio; counts over the same months for both. It is no odds ratio.
 * Errors: RangeError for counts below 0, four counts of 0, a dispersion that is not above 0.
 * Source: Farrington, Gill, Waples and Argomaniz, Journal of Experimental Criminology 3 (2007) 21–38; Wilson, Journal of
 * Quantitative Criminology 38 (2022) 323–341. φ from the monthly ratio model; 2 is Welsh and Farrington's doubling.
 * Checked against: the interaction of a Poisson regression, and figures worked out in R, to 1e-9.
 */
export function relativeRateRatio(counts: BeforeAndAfter, dispersion = 1, confidence = 0.95): RelativeRateRatio {
  const given = [counts.treatedBefore, counts.treatedAfter, counts.comparisonBefore, counts.comparisonAfter];
  if (!given.every((count) => count >= 0 && Number.isFinite(count))) throw new RangeError('Give counts of at least 0.');
  if (!given.some((count) => count > 0)) throw new RangeError('All four counts are 0, so there is no rate to compare.');
  if (!(dispersion > 0 && Number.isFinite(dispersion))) throw new RangeError('Give a dispersion above 0.');
  const halfAdded = given.includes(0);
  const [t0 = 1, t1 = 1, c0 = 1, c1 = 1] = halfAdded ? given.map((count) => count + 0.5) : given;
  const value = t1 / t0 / (c1 / c0);
  const log = Math.log(value);
  const variance = dispersion * (1 / t0 + 1 / t1 + 1 / c0 + 1 / c1);
  const standardError = Math.sqrt(variance);
  const half = normalWidth(confidence) * standardError;
  return {
    value,
    lower: Math.exp(log - half),
    upper: Math.exp(log + half),
    log,
    variance,
    standardError,
    z: log / standardError,
    p: twoSided(log / standardError),
    relativeEffectSize: 1 / value,
    halfAdded,
  };
}
