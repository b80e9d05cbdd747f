import { deviations, sumOfSquares } from './deviations.ts';
import { type NormalTest, normalTest } from './moran.ts';
import type { SpatialWeights } from './spatial-weights.ts';

export interface Geary {
  /** Below 1 where neighbours are alike. */
  ratio: number;
  expected: number;
  normal: NormalTest | null;
  randomisation: NormalTest | null;
}

/**
 * Question: how large are the differences between neighbours, beside the differences between any two areas?
 * Formula: C = (n−1) Σ w_ij (x_i − x_j)² / (2 S0 Σ z²); E = 1; variances of Cliff and Ord. z is (1 − C)/√variance, so that
 * it is above 0 where neighbours are alike, as Moran's. Null where all values are alike or nobody has a neighbour.
 * Units: none. Errors: RangeError where there is not one finite value for each area.
 * Source: Geary, The Incorporated Statistician 5 (1954) 115–145; Cliff and Ord, Spatial Processes (1981).
 * Checked against: Columbus, to 1e-6.
 */
export function geary(values: ArrayLike<number>, weights: SpatialWeights): Geary | null {
  const { areas: n, starts, neighbours, s0, s1, s2 } = weights;
  const z = deviations(values, n);
  const squares = sumOfSquares(z, values);
  if (squares === 0 || s0 === 0) return null;
  let differences = 0;
  for (let area = 0; area < n; area += 1) {
    const own = z[area] ?? 0;
    const end = starts[area + 1] ?? 0;
    for (let at = starts[area] ?? 0; at < end; at += 1) {
      differences += (weights.weights[at] ?? 0) * (own - (z[neighbours[at] ?? 0] ?? 0)) ** 2;
    }
  }
  const ratio = ((n - 1) * differences) / (2 * s0 * squares);
  const normal = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
  const kurtosis = (n * z.reduce((sum, value) => sum + value ** 4, 0)) / (squares * squares);
  const randomisation =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - kurtosis * (n - 1)) -
      ((n - 1) * s2 * (n * n + 3 * n - 6 - kurtosis * (n * n - n + 2))) / 4 +
      s0 * s0 * (n * n - 3 - kurtosis * (n - 1) ** 2)) /
    (n * (n - 2) * (n - 3) * s0 * s0);
  const test = (variance: number) => normalTest(1 - ratio, variance);
  return { ratio, expected: 1, normal: test(normal), randomisation: test(randomisation) };
}
