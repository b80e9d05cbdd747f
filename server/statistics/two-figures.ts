import { normalWidth, twoSided } from './distributions.ts';
import { type Estimate, newcombeDifference } from './newcombe.ts';

export interface TwoFigures extends Estimate {
  /** Two-sided; null where neither figure has any width. */
  p: number | null;
}

/**
 * Question: by how much do two figures of different people differ, and could it be chance?
 * Formula: D and its limits as newcombeDifference; p = 2 Φ(−z D / A), A the arm of the interval towards 0 and z the normal
 * width of its confidence, so that p is below 1 − confidence exactly where the interval leaves 0 out.
 * Units: those of the figures, whose limits have this confidence.
 * Errors: RangeError for a figure outside its own limits.
 * Source: Zou and Donner, Statistics in Medicine 27 (2008) 1693–1702, for the limits; Altman and Bland, BMJ 343 (2011) d2304,
 * for p from limits.
 * Checked against: Newcombe's printed examples; the E-test of two Poisson counts, to 0.02.
 */
export function compareTwo(a: Estimate, b: Estimate, confidence = 0.95): TwoFigures {
  const difference = newcombeDifference(a, b);
  const { value, lower, upper } = difference;
  if (value === 0) return { ...difference, p: upper > lower ? 1 : null };
  const arm = value > 0 ? value - lower : upper - value;
  return { ...difference, p: arm > 0 ? twoSided((normalWidth(confidence) * value) / arm) : null };
}
