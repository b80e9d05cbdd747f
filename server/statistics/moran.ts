import { deviations, sumOfSquares } from './deviations.ts';
import { normalShare, twoSided } from './distributions.ts';
import type { Random } from './random.ts';
import { shuffle } from './shuffle.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

export interface NormalTest {
  variance: number;
  z: number;
  /** Chance of so much alikeness of neighbours, or more. */
  pGreater: number;
  pTwoSided: number;
}

export interface Moran {
  index: number;
  expected: number;
  /** Were the values draws of a normal distribution. */
  normal: NormalTest | null;
  /** Were the values dealt to the areas by chance. */
  randomisation: NormalTest | null;
}

/**
 * Question: are neighbouring areas more alike than areas dealt by chance?
 * Formula: I = (n / S0) Σ w_ij z_i z_j / Σ z²; E = −1/(n−1); variances of Cliff and Ord under normality and randomisation.
 * Islands keep their value and have no neighbours; n counts them. Null where all values are alike or nobody has a neighbour.
 * Units: none. Errors: RangeError where there is not one finite value for each area.
 * Source: Moran, Biometrika 37 (1950) 17–23; Cliff and Ord, Spatial Processes (1981), chapters 1 and 2.
 * Checked against: Columbus, North Carolina and France, to 1e-6 (spdep's printed figures to 1e-8).
 */
export function moran(values: ArrayLike<number>, weights: SpatialWeights): Moran | null {
  const { areas: n, s0, s1, s2 } = weights;
  const z = deviations(values, n);
  const squares = sumOfSquares(z, values);
  if (squares === 0 || s0 === 0) return null;
  const index = ((n / s0) * dot(z, spatialLag(weights, z))) / squares;
  const expected = -1 / (n - 1);
  const normal = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expected * expected;
  const kurtosis = (n * z.reduce((sum, value) => sum + value ** 4, 0)) / (squares * squares);
  const spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const randomisation = (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
  const test = (variance: number) => normalTest(index - expected, variance);
  return { index, expected, normal: test(normal), randomisation: test(randomisation) };
}

/** Null where the variance is not above 0, as with three areas or fewer, or where each is the neighbour of all. */
export function normalTest(difference: number, variance: number): NormalTest | null {
  if (!(variance > 1e-15 && Number.isFinite(variance))) return null;
  const z = difference / Math.sqrt(variance);
  return { variance, z, pGreater: normalShare(-z), pTwoSided: twoSided(z) };
}

export interface PermutationTest {
  index: number;
  /** (1 + permutations at least as large) / (1 + permutations). */
  pGreater: number;
  /** Twice the smaller of the two tails, at most 1. */
  pTwoSided: number;
  permutations: number;
}

/**
 * Question: as moran, without any assumption about the values but that each area could have had each of them.
 * Formula: the values are dealt to the areas again and again; p = (1 + those with I at least as large) / (1 + all). Equal
 * ones count on both sides.
 * Units: none. Errors: as moran, and RangeError for fewer than one permutation. Source: Cliff and Ord (1981), chapter 2.
 * Checked against: the simulated p of Columbus and North Carolina, to 0.01.
 */
export function moranPermutation(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: number,
  random: Random,
): PermutationTest | null {
  const z = deviations(values, weights.areas);
  const squares = sumOfSquares(z, values);
  if (squares === 0 || weights.s0 === 0) return null;
  const lag = new Float64Array(z.length);
  const scale = weights.areas / weights.s0 / squares;
  return permutationTest(permutations, scale * dot(z, spatialLag(weights, z, lag)), () => {
    shuffle(z, random);
    return scale * dot(z, spatialLag(weights, z, lag));
  });
}

/** Where what was seen stands among what chance gives. Errors: RangeError for fewer than one permutation. */
export function permutationTest(permutations: number, index: number, draw: () => number): PermutationTest {
  if (!(permutations >= 1)) throw new RangeError('Give at least one permutation.');
  // The same sum in another order differs in its last bits, and is a tie.
  const same = 1e-12 * Math.max(1, Math.abs(index));
  let above = 0;
  let below = 0;
  for (let at = 0; at < permutations; at += 1) {
    const drawn = draw();
    if (drawn >= index - same) above += 1;
    if (drawn <= index + same) below += 1;
  }
  const pGreater = (above + 1) / (permutations + 1);
  return {
    index,
    pGreater,
    pTwoSided: Math.min(1, 2 * Math.min(pGreater, (below + 1) / (permutations + 1))),
    permutations,
  };
}
