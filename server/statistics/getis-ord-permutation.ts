import { type LocalP, type LocalPermutations, tailsOf, type StreamOf } from './conditional-permutation.ts';
import { deviations, sumOfSquares } from './deviations.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/**
 * Question: would an area and its neighbours together be so high (or low), had any areas' values fallen to them?
 * Formula: as many values as the area has neighbours, itself counted, are drawn from all areas without replacement, again
 * and again: the dealing whose mean and variance are those of Gi*. (Conditional permutation, which keeps the area's own
 * value, says nothing about that value, and is for local Moran and Gi.) Equal sums count on both sides.
 * Null as localGStar. Units: p 0 to 1. Errors: RangeError as localGStar, and for fewer than one permutation.
 * Source: Ord and Getis, Geographical Analysis 27 (1995) 286–306, section 2.
 * Checked against: every dealing of six areas, and the variance of Gi*.
 */
export function localGStarPermutation(
  values: ArrayLike<number>,
  { areas, starts, neighbours, weights, islands }: SpatialWeights,
  { most, stopAfter = Infinity }: LocalPermutations,
  streamOf: StreamOf,
): (LocalP | null)[] {
  if (!(most >= 1 && stopAfter >= 1)) throw new RangeError('Give at least one permutation.');
  const z = deviations(values, areas);
  if (sumOfSquares(z, values) === 0) return Array.from(z, () => null);
  const dealt = new Float64Array(areas);
  const alone = new Set(islands);
  return Array.from({ length: areas }, (_, area) => {
    const row = neighbours.subarray(starts[area], starts[area + 1]);
    if (!row.includes(area)) throw new RangeError('Give weights with each area itself.');
    if (alone.has(area)) return null;
    const own = weights.subarray(starts[area], starts[area + 1]);
    const seen = row.reduce((sum, neighbour, at) => sum + (own[at] ?? 0) * (z[neighbour] ?? 0), 0);
    dealt.set(z);
    return tailsOf(dealt, own, seen, most, stopAfter, streamOf(area));
  });
}
