import type { Interval } from './byar.ts';
import { normalWidth } from './distributions.ts';
import { exactPoissonInterval } from './exact-poisson.ts';

/** 95% (one in forty beyond each line) and 99.8% (one in a thousand), as in OHID's profiles. */
export const funnelConfidences = [0.95, 0.998] as const;

export type FunnelPlace = 'high 0.001' | 'high 0.025' | 'inside' | 'low 0.025' | 'low 0.001';

/** A point on each line of a funnel: how much is expected there, and the ratio of observed to it. */
export interface FunnelPoint {
  expected: number;
  ratio: number;
}

/**
 * Question: where do the lines of a funnel of ratios run, at which a count of this size just stands out?
 * Formula: the expectations that have the observed count as their limit are its exact Poisson limits; ratio = O / E. The
 * lower line belongs to the larger expectation. For rates: denominator = E / baseline rate, rate = ratio × baseline rate.
 * Units: cases; a ratio of 1 is the baseline. The upper line is null for a count of 0, which can never stand out as high.
 * Errors: RangeError as for the exact limits.
 * Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202; OHID, Technical Guide: Funnel plots.
 * Checked against: OHID's expected funnels of ratios and of rates, to 1e-5 of each.
 */
export function ratioFunnel(observed: number, confidence = 0.95): { lower: FunnelPoint; upper: FunnelPoint | null } {
  const { lower, upper } = exactPoissonInterval(observed, confidence);
  return {
    lower: { expected: upper, ratio: observed / upper },
    upper: lower === 0 ? null : { expected: lower, ratio: observed / lower },
  };
}

/**
 * Question: between which proportions does chance keep a group of this size, were its true share the baseline?
 * Formula: the proportions whose Wilson interval just touches the baseline: p₀ ∓ z √(p₀(1 − p₀)/n), within 0 and 1.
 * Units: shares 0 to 1. Errors: RangeError for a baseline outside 0 to 1 and an n that is not above 0.
 * Source: Spiegelhalter 2005; Wilson 1927; OHID, Technical Guide: Funnel plots.
 * Checked against: OHID's expected funnel of proportions, to 1e-4 of a percentage point.
 */
export function proportionFunnel(baseline: number, n: number, confidence = 0.95): Interval {
  if (!(baseline >= 0 && baseline <= 1)) throw new RangeError('Give a baseline between 0 and 1.');
  if (!(n > 0)) throw new RangeError('Give a number of people above 0.');
  const reach = normalWidth(confidence) * Math.sqrt((baseline * (1 - baseline)) / n);
  return { lower: Math.max(0, baseline - reach), upper: Math.min(1, baseline + reach) };
}

/**
 * Question: does a figure lie outside the lines of a funnel, and outside which?
 * Formula: the baseline's place relative to the limits of the figure at 95% and 99.8%.
 * Units: none. Errors: as those of the limits. Source: OHID, Technical Guide: Funnel plots.
 * Checked against: OHID's expected significance of 303 proportions, 300 ratios and 40 rates.
 */
export function funnelPlace(baseline: number, limits: (confidence: number) => Interval): FunnelPlace {
  const [wide, narrow] = [limits(0.998), limits(0.95)];
  if (wide.lower > baseline) return 'high 0.001';
  if (wide.upper < baseline) return 'low 0.001';
  if (narrow.lower > baseline) return 'high 0.025';
  if (narrow.upper < baseline) return 'low 0.025';
  return 'inside';
}
