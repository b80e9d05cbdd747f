import { r } from './r-math.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The distributions that intervals and tests need, under names that say what they answer. All come from a port of R's own
 * library, so that what we print is what a statistician gets, but for those made of the incomplete beta function (Student,
 * F, binomial), which that port gets wrong: see `incompleteBeta`. Units: probabilities 0 to 1.
 */

/** Below which value does this share of a standard normal lie? */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError('Give a share between 0 and 1.');
  return r.qnorm(share);
}
/** Share of a standard normal below the value. */
export const normalShare = (value: number): number => r.pnorm(value);
/** Below which value does this share of a Student t lie? The library's answer, put right by two steps of Newton's. */
export function studentQuantile(share: number, degreesOfFreedom: number): number {
  let value = r.qt(share, degreesOfFreedom);
  if (!Number.isFinite(value) || !Number.isFinite(degreesOfFreedom)) return value;
  for (let step = 0; step < 2; step += 1) {
    value -= (studentShare(value, degreesOfFreedom) - share) / r.dt(value, degreesOfFreedom);
  }
  return value;
}
/** Share of a Student t below the value; degrees of freedom may be a fraction. */
export function studentShare(value: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError('Give degrees of freedom above 0.');
  if (!Number.isFinite(degreesOfFreedom) || Number.isNaN(value)) return r.pnorm(value);
  const square = value * value;
  const whole = degreesOfFreedom + square;
  const both =
    square === Infinity ? 0 : incompleteBeta(degreesOfFreedom / whole, degreesOfFreedom / 2, 0.5, square / whole);
  return value > 0 ? 1 - both / 2 : both / 2;
}
export const chiSquareQuantile = (share: number, degreesOfFreedom: number): number => r.qchisq(share, degreesOfFreedom);
export const chiSquareShare = (value: number, degreesOfFreedom: number): number => r.pchisq(value, degreesOfFreedom);
/** Share of a chi-square above the value, with its digits where it is small. */
export const chiSquareBeyond = (value: number, degreesOfFreedom: number): number =>
  r.pchisq(value, degreesOfFreedom, undefined, false);
/** Share above the value of a chi-square that is not centred: what a test finds when there is something to find. */
export const noncentralChiSquareBeyond = (value: number, degreesOfFreedom: number, noncentrality: number): number =>
  r.pchisq(value, degreesOfFreedom, noncentrality, false);
/** Share of an F below the value. */
export const fShare = (value: number, df1: number, df2: number): number =>
  value <= 0 ? 0 : incompleteBeta((df1 * value) / (df1 * value + df2), df1 / 2, df2 / 2, df2 / (df1 * value + df2));
/** Probability of at least `seen` marked among `drawn`, of `marked` and `unmarked`. */
export const hypergeometricAtLeast = (seen: number, marked: number, unmarked: number, drawn: number): number =>
  r.phyper(seen - 1, marked, unmarked, drawn, false);
/** Probability of at most `seen` successes in `tries`, each with this chance. */
export function binomialShare(seen: number, tries: number, chance: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError('Give a chance from 0 to 1.');
  const least = Math.floor(seen);
  if (least < 0) return 0;
  return least >= tries ? 1 : incompleteBeta(1 - chance, tries - least, least + 1, chance);
}
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
