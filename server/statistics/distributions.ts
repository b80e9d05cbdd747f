import * as r from 'lib-r-math.js';

/**
 * The distributions that intervals and tests need, under names that say what they answer. All come from a port of R's own
 * library, so that what we print is what a statistician gets. Units: probabilities 0 to 1.
 */

/** Below which value does this share of a standard normal lie? */
export const normalQuantile = (share: number): number => r.qnorm(share);
/** Share of a standard normal below the value. */
export const normalShare = (value: number): number => r.pnorm(value);
export const studentQuantile = (share: number, degreesOfFreedom: number): number => r.qt(share, degreesOfFreedom);
export const studentShare = (value: number, degreesOfFreedom: number): number => r.pt(value, degreesOfFreedom);
export const chiSquareQuantile = (share: number, degreesOfFreedom: number): number => r.qchisq(share, degreesOfFreedom);
export const chiSquareShare = (value: number, degreesOfFreedom: number): number => r.pchisq(value, degreesOfFreedom);
export const fShare = (value: number, df1: number, df2: number): number => r.pf(value, df1, df2);
/** Probability of at least `seen` marked among `drawn`, of `marked` and `unmarked`. */
export const hypergeometricAtLeast = (seen: number, marked: number, unmarked: number, drawn: number): number =>
  r.phyper(seen - 1, marked, unmarked, drawn, false);
/** Probability of at most `seen` successes in `tries`, each with this chance. */
export const binomialShare = (seen: number, tries: number, chance: number): number => r.pbinom(seen, tries, chance);
export const logGamma = (x: number): number => r.lgamma(x);
export const digamma = (x: number): number => r.digamma(x);
export const trigamma = (x: number): number => r.trigamma(x);

/** Two-sided p of a standard normal or Student t value. */
export function twoSided(value: number, degreesOfFreedom = Infinity): number {
  const size = -Math.abs(value);
  return 2 * (Number.isFinite(degreesOfFreedom) ? studentShare(size, degreesOfFreedom) : normalShare(size));
}

/** How many standard deviations hold this share of a standard normal in their middle? 1.96 for 0.95. */
export function normalWidth(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  return normalQuantile(0.5 + confidence / 2);
}
