import {
  conditionalPermutation,
  type LocalP,
  type LocalPermutations,
  type StreamOf,
} from './conditional-permutation.ts';
import { deviations, sumOfSquares } from './deviations.ts';
import { quadrantOf, type Quadrant } from './local-moran.ts';
import { permutationTest, type PermutationTest } from './moran.ts';
import type { Random } from './random.ts';
import { shuffle } from './shuffle.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/**
 * Question: do areas with much of x lie near areas with much of y? It says nothing of x and y in one and the same area: for
 * that, see Lee's L.
 * Formula: I = (n / S0) Σ_i zx_i Σ_j w_ij zy_j / √(Σ zx² Σ zy²).
 * Null where x or y is alike everywhere, or nobody has a neighbour. Units: none.
 * Errors: RangeError where there is not one finite value of each for each area.
 * Source: Wartenberg, Geographical Analysis 17 (1985) 263–283; Anselin, Syabri and Smirnov 2002.
 * Checked against: Columbus and North Carolina, to 1e-6.
 */
export function bivariateMoran(x: ArrayLike<number>, y: ArrayLike<number>, weights: SpatialWeights): number | null {
  const pair = standardised(x, y, weights);
  return pair === null ? null : (pair.n / weights.s0) * dot(pair.x, spatialLag(weights, pair.y));
}

/**
 * Question: as bivariateMoran: would chance put the y nearby so?
 * Formula: y is dealt to the areas again and again, x stays. Null, units and errors as bivariateMoran, and RangeError for
 * fewer than one permutation. Source: Anselin, Syabri and Smirnov 2002. Checked against: independent values.
 */
export function bivariateMoranPermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: number,
  random: Random,
): PermutationTest | null {
  const pair = standardised(x, y, weights);
  if (pair === null) return null;
  const lag = new Float64Array(pair.n);
  const index = () => (pair.n / weights.s0) * dot(pair.x, spatialLag(weights, pair.y, lag));
  return permutationTest(permutations, index(), () => {
    shuffle(pair.y, random);
    return index();
  });
}

export interface LocalBivariateMoran {
  index: number;
  /** x here, then y nearby, each against its mean. */
  quadrant: Quadrant | null;
}

/**
 * Question: where does much of x lie near much of y?
 * Formula: I_i = zx_i Σ_j w_ij zy_j, with zx and zy in standard deviations (divisor n − 1). Null for islands, and for all areas
 * where x or y is alike everywhere. Units and errors as bivariateMoran. Source: Anselin, Syabri and Smirnov 2002.
 * Checked against: spdep and rgeoda, to 1e-6.
 */
export function localBivariateMoran(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
): (LocalBivariateMoran | null)[] {
  const pair = standardised(x, y, weights);
  const islands = new Set(weights.islands);
  const lag = pair === null ? null : spatialLag(weights, pair.y);
  return Array.from({ length: weights.areas }, (_, area) => {
    if (pair === null || lag === null || islands.has(area)) return null;
    const own = pair.x[area] ?? 0;
    const around = lag[area] ?? 0;
    return { index: own * around * (pair.n - 1), quadrant: quadrantOf(own, around) };
  });
}

/**
 * Question: would chance put the y near this area so, given its x?
 * Formula: conditionalPermutation over y. Null, units and errors as localBivariateMoran. Source: Anselin et al. 2002.
 * Checked against: rgeoda's simulated p, to 0.03 as that case allows.
 */
export function localBivariateMoranPermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: LocalPermutations,
  streamOf: StreamOf,
): (LocalP | null)[] {
  const pair = standardised(x, y, weights);
  if (pair === null) return Array.from({ length: weights.areas }, () => null);
  return conditionalPermutation(pair.y, weights, permutations, streamOf);
}

/** Both with mean 0 and sum of squares 1. */
function standardised(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { areas, s0 }: SpatialWeights,
): { x: Float64Array; y: Float64Array; n: number } | null {
  const zx = deviations(x, areas);
  const zy = deviations(y, areas);
  const scaleX = Math.sqrt(sumOfSquares(zx, x));
  const scaleY = Math.sqrt(sumOfSquares(zy, y));
  if (scaleX === 0 || scaleY === 0 || s0 === 0) return null;
  return { x: zx.map((value) => value / scaleX), y: zy.map((value) => value / scaleY), n: areas };
}
