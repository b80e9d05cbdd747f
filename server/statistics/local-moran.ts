import {
  conditionalPermutation,
  type LocalP,
  type LocalPermutations,
  type StreamOf,
} from './conditional-permutation.ts';
import { deviations, sumOfSquares } from './deviations.ts';
import { twoSided } from './distributions.ts';
import { spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/** The area against the mean of all, then its surroundings against that mean. */
export type Quadrant = 'high among high' | 'low among low' | 'high among low' | 'low among high';

export interface LocalMoran {
  index: number;
  /** Null where the area or its surroundings are exactly at the mean. */
  quadrant: Quadrant | null;
  /** Given the area's own value, over all dealings of the other values. */
  expected: number;
  variance: number;
  /** Null where the variance is 0. */
  z: number | null;
  /** Two-sided, by the normal approximation: a rough first look. The permutation p is the one to go by. */
  pApproximate: number | null;
}

/** What Σ z² is divided by. R's spdep takes n, GeoDa n − 1; the index differs by that factor, z and p do not. */
export type Divisor = 'n' | 'n - 1';

/**
 * Question: which areas lie among areas like themselves, and which among unlike ones?
 * Formula: I_i = z_i Σ_j w_ij z_j / m2, m2 = Σ z² / n (or n − 1). Conditional on z_i: E = −z_i² W_i / ((n−1) m2),
 * variance = (z_i/m2)² (n/(n−2)) (Σ_j w_ij² − W_i²/(n−1)) (Σz²/n − z_i²/(n−1)).
 * Null for an island, which is not a 0; and for all areas where all values are alike.
 * Units: none. Errors: RangeError where there is not one finite value for each area, or an area is its own neighbour.
 * Source: Anselin, Geographical Analysis 27 (1995) 93–115; Sokal, Oden and Thomson, Geographical Analysis 30 (1998) 331–354.
 * Checked against: Columbus, North Carolina and France, to 1e-6.
 */
export function localMoran(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  divisor: Divisor = 'n',
): (LocalMoran | null)[] {
  const { areas: n, starts } = weights;
  const z = deviations(values, n);
  refuseSelf(weights);
  const squares = sumOfSquares(z, values);
  const islands = new Set(weights.islands);
  const m2 = squares / (divisor === 'n' ? n : n - 1);
  const lag = spatialLag(weights, z);
  return Array.from({ length: n }, (_, area): LocalMoran | null => {
    if (squares === 0 || islands.has(area)) return null;
    const own = z[area] ?? 0;
    const around = lag[area] ?? 0;
    let sum = 0;
    let sumSquared = 0;
    for (const weight of weights.weights.subarray(starts[area], starts[area + 1])) {
      sum += weight;
      sumSquared += weight * weight;
    }
    const index = (own * around) / m2;
    const expected = (-own * own * sum) / ((n - 1) * m2);
    const spread = (n / (n - 2)) * (sumSquared - (sum * sum) / (n - 1)) * (squares / n - (own * own) / (n - 1));
    // Where one area alone differs, or is next to all, nothing can vary, and what is left is rounding.
    const possible = spread > 1e-12 * sumSquared * (squares / n);
    const variance = possible ? (own / m2) ** 2 * spread : 0;
    const score = variance > 0 ? (index - expected) / Math.sqrt(variance) : null;
    const pApproximate = score === null ? null : twoSided(score);
    return { index, quadrant: quadrantOf(own, around), expected, variance, z: score, pApproximate };
  });
}

/**
 * Question: which of these areas would lie so among their neighbours by chance?
 * Formula: conditionalPermutation. It is two-sided and so twice what GeoDa and esda print. It is that of Gi as well, which
 * orders the draws in the same way. Null as localMoran.
 * Units: p 0 to 1. Errors: as localMoran and conditionalPermutation. Source: Anselin 1995.
 * Checked against: the simulated p of Columbus, North Carolina and France, to 0.01.
 */
export function localMoranPermutation(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: LocalPermutations,
  streamOf: StreamOf,
): (LocalP | null)[] {
  const z = deviations(values, weights.areas);
  refuseSelf(weights);
  if (sumOfSquares(z, values) === 0) return Array.from(z, () => null);
  return conditionalPermutation(z, weights, permutations, streamOf);
}

export function quadrantOf(own: number, around: number): Quadrant | null {
  if (own === 0 || around === 0) return null;
  if (own > 0) return around > 0 ? 'high among high' : 'high among low';
  return around > 0 ? 'low among high' : 'low among low';
}

function refuseSelf({ areas, starts, neighbours }: SpatialWeights): void {
  for (let area = 0; area < areas; area += 1) {
    if (neighbours.subarray(starts[area], starts[area + 1]).includes(area)) {
      throw new RangeError('Give weights in which no area is its own neighbour.');
    }
  }
}
