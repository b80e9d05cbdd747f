import { normalWidth, twoSided } from './distributions.ts';
import { type Estimate, newcombeDifference } from './newcombe.ts';
import type { SurveyProportion } from './survey-proportion.ts';

/** What a comparison needs of a proportion. */
export type Share = Pick<SurveyProportion, 'value' | 'lower' | 'upper' | 'effectiveN'>;

export interface SurveyChange extends Estimate {
  standardError: number;
  /** Null where everyone says the same in every group: there is then no scatter to compare with. */
  z: number | null;
  p: number | null;
  /** Value ∓ z × standard error: for comparison only, it is too narrow near 0 and 1. */
  wald: { lower: number; upper: number };
}

/**
 * Question: by how much did the share change from one wave to the next, among other people each time?
 * Formula: p₂ − p₁ with Newcombe's interval on the Wilson limits; z = difference / √(Σ p(1 − p)/effective n).
 * Units: shares (0.05 is five percentage points). The limits must have been made at this confidence.
 * Errors: RangeError as for Newcombe's difference.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 * Checked against: a small survey of two waves, to 1e-9.
 */
export function surveyChange(before: Share, after: Share, confidence = 0.95): SurveyChange {
  return tested(newcombeDifference(after, before), [before, after], confidence);
}

export interface FourGroups {
  zoneBefore: Share;
  zoneAfter: Share;
  comparisonBefore: Share;
  comparisonAfter: Share;
}

/**
 * Question: by how much more did the share change in the zone than in the comparison areas?
 * Formula: (pT1 − pT0) − (pC1 − pC0); interval: the two Newcombe intervals joined (MOVER); Wald standard error
 * √(Σ p(1 − p)/effective n over the four groups), z and two-sided normal p from it.
 * Units: shares. Errors: RangeError as for Newcombe's difference.
 * Source: Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702.
 * Checked against: a small survey of two waves, to 1e-9.
 */
export function surveyDifferenceInDifferences(groups: FourGroups, confidence = 0.95): SurveyChange {
  const { zoneBefore, zoneAfter, comparisonBefore, comparisonAfter } = groups;
  const zone = newcombeDifference(zoneAfter, zoneBefore);
  const comparison = newcombeDifference(comparisonAfter, comparisonBefore);
  const shares = [zoneBefore, zoneAfter, comparisonBefore, comparisonAfter];
  return tested(newcombeDifference(zone, comparison), shares, confidence);
}

export interface OddsChange extends Estimate {
  /** Standard error of the logarithm. */
  standardError: number;
  z: number;
  p: number;
}

/**
 * Question: by which factor did the odds of yes change more in the zone than in the comparison areas?
 * Formula: exp(logit pT1 − logit pT0 − logit pC1 + logit pC0), which is the interaction of a weighted logistic regression
 * on zone, wave and both; SE of its logarithm = √(Σ 1/(effective n p(1 − p))).
 * Units: a ratio; 1 is no difference. Null where a share is 0 or 1: its odds are not defined.
 * Errors: none. Source: Woolf, Annals of Human Genetics 19 (1955) 251–253; Lumley, Complex Surveys (2010), ch. 6.
 * Checked against: a logistic regression fitted step by step, in the tests.
 */
export function surveyOddsChange(groups: FourGroups, confidence = 0.95): OddsChange | null {
  const { zoneBefore, zoneAfter, comparisonBefore, comparisonAfter } = groups;
  const shares = [zoneBefore, zoneAfter, comparisonBefore, comparisonAfter];
  if (shares.some(({ value }) => value <= 0 || value >= 1)) return null;
  const logit = ({ value }: Share) => Math.log(value / (1 - value));
  const difference = logit(zoneAfter) - logit(zoneBefore) - logit(comparisonAfter) + logit(comparisonBefore);
  const standardError = Math.sqrt(
    shares.reduce((sum, { value, effectiveN }) => sum + 1 / (effectiveN * value * (1 - value)), 0),
  );
  const reach = normalWidth(confidence) * standardError;
  const z = difference / standardError;
  return {
    value: Math.exp(difference),
    lower: Math.exp(difference - reach),
    upper: Math.exp(difference + reach),
    standardError,
    z,
    p: twoSided(z),
  };
}

function tested(difference: Estimate, shares: readonly Share[], confidence: number): SurveyChange {
  const variance = shares.reduce((sum, { value, effectiveN }) => sum + (value * (1 - value)) / effectiveN, 0);
  const standardError = Math.sqrt(variance);
  const z = standardError > 0 ? difference.value / standardError : null;
  const reach = normalWidth(confidence) * standardError;
  return {
    ...difference,
    standardError,
    z,
    p: z === null ? null : twoSided(z),
    wald: { lower: difference.value - reach, upper: difference.value + reach },
  };
}
