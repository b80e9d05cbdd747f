import { deviations, sumOfSquares } from './deviations.ts';
import { type NormalTest, normalTest } from './moran.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/**
 * Question: where do high (or low) values lie together, each area counted with its neighbours (Gi*)?
 * Formula: z_i = (Σ_j w_ij x_j − x̄ W_i) / (s √((n Σ_j w_ij² − W_i²)/(n−1))), s² = Σx²/n − x̄². Weights with self; the formula
 * is unmoved by scaling the weights. Getis and Ord's own example printed s with n − 1, 0.2% less.
 * Null for an island, where a row holds every area alike, and for all areas where all values are alike.
 * Units: standard deviations. Errors: RangeError where there is not one finite value for each area, or an area is not its
 * own neighbour (use withSelf).
 * Source: Ord and Getis, Geographical Analysis 27 (1995) 286–306. Checked against: their example and others, to 1e-6.
 */
export function localGStar(values: ArrayLike<number>, weights: SpatialWeights): (number | null)[] {
  const { areas: n } = weights;
  const z = deviations(values, n);
  const variance = sumOfSquares(z, values) / n;
  const lag = spatialLag(weights, z);
  return eachRow(weights, true, (area, sum, squares) =>
    score(lag[area] ?? 0, variance, orNothing(n * squares - sum * sum, n * squares) / (n - 1)),
  );
}

/**
 * Question: where are the surroundings of an area high (or low), the area itself left out (Gi)?
 * Formula: z_i = (Σ_j w_ij x_j − x̄(i) W_i) / (s(i) √(((n−1) Σ_j w_ij² − W_i²)/(n−2))), mean and s over the n − 1 others.
 * Null, units and source as localGStar. Errors: RangeError as there, but where an area is its own neighbour.
 * Checked against: Ord and Getis's example, spdep and esda, to 1e-6.
 */
export function localG(values: ArrayLike<number>, weights: SpatialWeights): (number | null)[] {
  const { areas: n } = weights;
  const z = deviations(values, n);
  const squares = sumOfSquares(z, values);
  const lag = spatialLag(weights, z);
  return eachRow(weights, false, (area, sum, sumSquared) => {
    const own = z[area] ?? 0;
    const mean = -own / (n - 1);
    const variance = orNothing((squares - own * own) / (n - 1) - mean * mean, squares / n);
    const spread = orNothing((n - 1) * sumSquared - sum * sum, n * sumSquared) / (n - 2);
    return score((lag[area] ?? 0) - mean * sum, variance, spread);
  });
}

/** A difference of two large figures that is only their rounding is nothing. */
const orNothing = (difference: number, size: number): number => (difference > 1e-12 * size ? difference : 0);

function score(difference: number, variance: number, spread: number): number | null {
  const scale = Math.sqrt(variance * spread);
  return scale > 0 ? difference / scale : null;
}

function eachRow(
  { areas, starts, neighbours, weights, islands }: SpatialWeights,
  self: boolean,
  of: (area: number, sum: number, squares: number) => number | null,
): (number | null)[] {
  const alone = new Set(islands);
  return Array.from({ length: areas }, (_, area) => {
    let sum = 0;
    let squares = 0;
    let hasSelf = false;
    for (let at = starts[area] ?? 0; at < (starts[area + 1] ?? 0); at += 1) {
      const weight = weights[at] ?? 0;
      sum += weight;
      squares += weight * weight;
      if (neighbours[at] === area) hasSelf = true;
    }
    if (hasSelf !== self) throw new RangeError(`Give weights ${self ? 'with' : 'without'} each area itself.`);
    return alone.has(area) ? null : of(area, sum, squares);
  });
}

export interface GlobalG extends NormalTest {
  index: number;
  expected: number;
}

/**
 * Question: do high values lie near high values (above what is expected) or low near low (below), on the whole?
 * Formula: G = Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j; E = S0/(n(n−1)); variance of Getis and Ord under randomisation.
 * Leave islands out of the question (neighboursAmong): n counts every area. Null where values or weights do not vary.
 * Units: none. Errors: RangeError where there is not one finite value of at least 0 for each area.
 * Source: Getis and Ord, Geographical Analysis 24 (1992) 189–206. Checked against: North Carolina and esda, to 1e-6.
 */
export function globalG(values: ArrayLike<number>, weights: SpatialWeights): GlobalG | null {
  const { areas: n, s0, s1, s2 } = weights;
  const x = Float64Array.from(values);
  if (sumOfSquares(deviations(x, n), x) === 0 || s0 === 0) return null;
  if (x.some((value) => value < 0)) throw new RangeError('Give values of at least 0.');
  const power = (exponent: number): number => x.reduce((sum, value) => sum + value ** exponent, 0);
  const [m1, m2, m3, m4] = [power(1), power(2), power(3), power(4)];
  const index = dot(x, spatialLag(weights, x)) / (m1 * m1 - m2);
  const expected = s0 / (n * (n - 1));
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
  const b4 = s1 - s2 + s0 * s0;
  const sum = b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4;
  const variance = sum / ((m1 * m1 - m2) ** 2 * n * (n - 1) * (n - 2) * (n - 3)) - expected * expected;
  const test = normalTest(index - expected, variance);
  return test === null ? null : { ...test, index, expected };
}
