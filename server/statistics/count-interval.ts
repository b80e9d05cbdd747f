import { byarInterval, type Interval } from './byar.ts';
import { exactPoissonInterval } from './exact-poisson.ts';
import type { Estimate } from './newcombe.ts';

export type CountMethod = 'byar' | 'exact';

/**
 * Question: between which limits does the expected count lie, in the way of OHID's published indicators?
 * Formula: exact Poisson limits below a count of 10, Byar's from 10.
 * Units: as the count. Errors: RangeError as for those. Source: OHID Technical Guide: Confidence intervals.
 * Checked against: OHID's expected rates and ratios, to 1e-6.
 */
export function countInterval(count: number, confidence = 0.95): Interval & { method: CountMethod } {
  return count < 10
    ? { ...exactPoissonInterval(count, confidence), method: 'exact' }
    : { ...byarInterval(count, confidence), method: 'byar' };
}

/**
 * Question: how many a unit of the denominator, and between which limits?
 * Formula: count / denominator × per, limits of the count likewise.
 * Units: cases per `per` of the denominator (1,000 people, 100 homes, 1 case expected). The denominator is taken as known.
 * Errors: RangeError for a denominator that is not above 0, and as for the count.
 * Source: OHID Technical Guide: Confidence intervals (crude rates, indirectly standardised ratios).
 * Checked against: OHID's expected rates and ratios, to 1e-6.
 */
export function countRate(
  count: number,
  denominator: number,
  per: number,
  confidence = 0.95,
): Estimate & { method: CountMethod } {
  if (!(denominator > 0 && Number.isFinite(denominator))) throw new RangeError('Give a denominator above 0.');
  const { lower, upper, method } = countInterval(count, confidence);
  const scale = per / denominator;
  return { value: count * scale, lower: lower * scale, upper: upper * scale, method };
}
