import { deviations, sumOfSquares } from './deviations.ts';
import { permutationTest, type PermutationTest } from './moran.ts';
import type { Random } from './random.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/**
 * Question: are two demands high in the same neighbourhoods? Unlike bivariate Moran it sees x and y in one area, and unlike a
 * correlation it does not forget which areas lie together.
 * Formula: L = n / Σ_i (Σ_j w_ij)² × Σ_i (Σ_j w_ij zx_j)(Σ_j w_ij zy_j) / √(Σ zx² Σ zy²). With self in the weights each area
 * counts to its own neighbourhood.
 * Null where x or y is alike everywhere, or nobody has a neighbour. Units: none, about −1 to 1.
 * Errors: RangeError where there is not one finite value of each for each area.
 * Source: Lee, Journal of Geographical Systems 3 (2001) 369–385. Checked against: Columbus, to 1e-8.
 */
export function leeL(x: ArrayLike<number>, y: ArrayLike<number>, weights: SpatialWeights): number | null {
  const measured = measure(x, y, weights);
  return measured === null ? null : measured.of();
}

/**
 * Question: would chance make two demands so alike between neighbourhoods, when each area keeps its pair of values?
 * Formula: the pairs are dealt to the areas again and again, so the correlation within areas stays and only the map is
 * tested. Null, units and source as leeL. Errors: as leeL, and RangeError for fewer than one permutation.
 * Checked against: the moments of leeMoments, which are those of spdep.
 */
export function leePermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
  permutations: number,
  random: Random,
): PermutationTest | null {
  const measured = measure(x, y, weights);
  if (measured === null) return null;
  const { zx, zy, of } = measured;
  return permutationTest(permutations, of(), () => {
    for (let left = zx.length; left > 1; left -= 1) {
      const chosen = Math.floor(random.quick() * left);
      swap(zx, chosen, left - 1);
      swap(zy, chosen, left - 1);
    }
    return of();
  });
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}

function measure(x: ArrayLike<number>, y: ArrayLike<number>, weights: SpatialWeights) {
  const zx = deviations(x, weights.areas);
  const zy = deviations(y, weights.areas);
  const spread = Math.sqrt(sumOfSquares(zx, x) * sumOfSquares(zy, y));
  const rowSums = spatialLag(weights, new Float64Array(weights.areas).fill(1));
  const rows = dot(rowSums, rowSums);
  if (spread === 0 || rows === 0) return null;
  const lagX = new Float64Array(weights.areas);
  const lagY = new Float64Array(weights.areas);
  const of = (): number =>
    ((weights.areas / rows) * dot(spatialLag(weights, zx, lagX), spatialLag(weights, zy, lagY))) / spread;
  return { zx, zy, of };
}
