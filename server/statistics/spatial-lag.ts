import type { SpatialWeights } from './spatial-weights.ts';

/** Weighted sum over the neighbours of each area: Σ_j w_ij z_j, 0 for an island. `into` saves a new array in loops. */
export function spatialLag(
  { areas, starts, neighbours, weights }: SpatialWeights,
  z: Float64Array,
  into = new Float64Array(areas),
): Float64Array {
  for (let area = 0; area < areas; area += 1) {
    let sum = 0;
    const end = starts[area + 1] ?? 0;
    for (let at = starts[area] ?? 0; at < end; at += 1) sum += (weights[at] ?? 0) * (z[neighbours[at] ?? 0] ?? 0);
    into[area] = sum;
  }
  return into;
}

/** Σ_i a_i b_i. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
