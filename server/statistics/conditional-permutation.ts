import type { Random } from './random.ts';
import type { SpatialWeights } from './spatial-weights.ts';

export interface LocalPermutations {
  /** At most so many for each area. */
  most: number;
  /**
   * Stop an area once its smaller tail was met so often: its p is then known to about 1/√stopAfter of itself (Besag and
   * Clifford 1991). Most areas are far from any tail and stop early. Without it, every area takes all.
   */
  stopAfter?: number;
}

/** The chance stream of one area, so that an area's p does not depend on which areas went before it. */
export type StreamOf = (area: number) => Random;

export interface LocalP {
  /** (smaller tail + 1) / (permutations + 1): what GeoDa and esda print. It is one-sided, on the side that was seen. */
  oneSided: number;
  /** min(1, 2 × oneSided). */
  twoSided: number;
  permutations: number;
}

/**
 * Question: was the weighted sum over an area's neighbours to be expected, had they been any other areas?
 * Formula: the area's own value stays; as many others as it has neighbours are drawn without replacement, again and again.
 * Equal sums count on both sides. Null for an island.
 * Units: p 0 to 1. Errors: RangeError for fewer than one permutation or a stop below one.
 * Source: Anselin, Geographical Analysis 27 (1995) 93–115; Besag and Clifford, Biometrika 78 (1991) 301–304.
 * Checked against: the simulated p of Columbus, North Carolina and France, to 0.01.
 */
export function conditionalPermutation(
  drawnFrom: Float64Array,
  { areas, starts, neighbours, weights, islands }: SpatialWeights,
  { most, stopAfter = Infinity }: LocalPermutations,
  streamOf: StreamOf,
): (LocalP | null)[] {
  if (!(most >= 1 && stopAfter >= 1)) throw new RangeError('Give at least one permutation.');
  const others = new Float64Array(areas - 1);
  const alone = new Set(islands);
  return Array.from({ length: areas }, (_, area) => {
    if (alone.has(area)) return null;
    others.set(drawnFrom.subarray(0, area));
    others.set(drawnFrom.subarray(area + 1), area);
    const row: number[] = [];
    let seen = 0;
    for (let at = starts[area] ?? 0; at < (starts[area + 1] ?? 0); at += 1) {
      const neighbour = neighbours[at] ?? 0;
      // An area's own weight adds the same to every draw.
      if (neighbour === area) continue;
      row.push(weights[at] ?? 0);
      seen += (weights[at] ?? 0) * (drawnFrom[neighbour] ?? 0);
    }
    return tailsOf(others, Float64Array.from(row), seen, most, stopAfter, streamOf(area));
  });
}

/** How often draws of as many values as the row has weights add up to what was seen, or beyond, on either side. */
export function tailsOf(
  others: Float64Array,
  row: Float64Array,
  seen: number,
  most: number,
  stopAfter: number,
  random: Random,
): LocalP {
  const drawn = row.length;
  const count = others.length;
  let size = 0;
  for (const value of others) size = Math.max(size, Math.abs(value));
  // The same sum in another order differs in its last bits, and is a tie.
  const same = 1e-12 * size * row.reduce((sum, weight) => sum + weight, 0);
  let above = 0;
  let below = 0;
  let permutations = 0;
  while (permutations < most && Math.min(above, below) < stopAfter) {
    let sum = 0;
    for (let at = 0; at < drawn; at += 1) {
      const chosen = at + Math.floor(random.quick() * (count - at));
      const value = others[chosen] ?? 0;
      others[chosen] = others[at] ?? 0;
      others[at] = value;
      sum += (row[at] ?? 0) * value;
    }
    if (sum >= seen - same) above += 1;
    if (sum <= seen + same) below += 1;
    permutations += 1;
  }
  const oneSided = (Math.min(above, below) + 1) / (permutations + 1);
  return { oneSided, twoSided: Math.min(1, 2 * oneSided), permutations };
}
