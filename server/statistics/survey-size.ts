import { normalQuantile, normalWidth } from './distributions.ts';

export interface SurveyPlan {
  /** Shares expected in the two waves. */
  before: number;
  after: number;
  /** Of weighting and clustering; 1.5 is usual for a weighted household survey. */
  designEffect?: number;
  power?: number;
  confidence?: number;
}

/**
 * Question: how many people must answer in each wave, so that a change of this size would probably be seen?
 * Formula: design effect × (z₁₋α/₂ + z_power)² [p₁(1 − p₁) + p₂(1 − p₂)] / (p₂ − p₁)², rounded up.
 * Units: people who answer, in each wave. A difference in differences of equal groups needs about twice as many in each.
 * Errors: RangeError for shares outside 0 to 1 or alike, a design effect below 1, a power or confidence outside 0 to 1.
 * Source: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), ch. 4; Kish 1965.
 * Checked against: the formula by hand, in the tests.
 */
export function surveySize({ before, after, designEffect = 1.5, power = 0.8, confidence = 0.95 }: SurveyPlan): number {
  if (![before, after].every((share) => share >= 0 && share <= 1)) throw new RangeError('Give shares between 0 and 1.');
  if (before === after) throw new RangeError('Give two shares that differ.');
  if (!(designEffect >= 1)) throw new RangeError('Give a design effect of at least 1.');
  if (!(power > 0 && power < 1)) throw new RangeError('Give a power between 0 and 1.');
  const z = normalWidth(confidence) + normalQuantile(power);
  return Math.ceil((designEffect * z ** 2 * (before * (1 - before) + after * (1 - after))) / (after - before) ** 2);
}
