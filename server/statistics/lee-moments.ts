import { deviations, sumOfSquares } from './deviations.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

/**
 * Question: what mean and variance has Lee's L, when the pairs of values are dealt to the areas by chance?
 * Formula: L = Σ P_ij Q_ij with P = n W'W / Σ_i (Σ_j w_ij)² and Q = zx zy' / √(Σ zx² Σ zy²); the moments of the diagonal, of the rest
 * (Mantel's) and of both together. The mean is far from 0 where x and y go together: an L is to be held against it.
 * Null where x or y is alike everywhere, nobody has a neighbour, or there are fewer than four areas. Units: none.
 * Errors: RangeError where there is not one finite value of each for each area.
 * Source: Lee, Geographical Analysis 36 (2004) 161–178; Mantel, Cancer Research 27 (1967) 209–220.
 * Checked against: spdep's printed mean and variance for Columbus, to 1e-8.
 */
export function leeMoments(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: SpatialWeights,
): { expected: number; variance: number } | null {
  const n = weights.areas;
  const [zx, zy] = [deviations(x, n), deviations(y, n)];
  const spread = Math.sqrt(sumOfSquares(zx, x) * sumOfSquares(zy, y));
  if (spread === 0 || weights.s0 === 0 || n < 4) return null;
  const q = zx.map((value, area) => (value * (zy[area] ?? 0)) / spread);
  const r = sum(q);
  const { diagonal: p, rest, squares } = productOf(weights);
  const [pp, qq] = [dot(p, p), dot(q, q)];
  const [trace, off] = [sum(p), sum(rest)];
  const pairs = n * (n - 1);
  const triples = pairs * (n - 2);
  const onDiagonal = ((pp - (trace * trace) / n) * (qq - (r * r) / n)) / (n - 1);
  // Sums as S0, S1, S2 of weights, for P (s) and Q (t) without their diagonals; a row of Q without it adds up to −q.
  const [s1, s2] = [2 * squares, 4 * dot(rest, rest)];
  const [t1, t2] = [1 + r * r - 2 * qq, 4 * qq];
  const offDiagonal =
    (s1 * t1) / (2 * pairs) +
    ((s2 - 2 * s1) * (t2 - 2 * t1)) / (4 * triples) +
    ((off * off + s1 - s2) * (r * r + t1 - t2)) / (triples * (n - 3)) -
    ((off * r) / pairs) ** 2;
  const shared = dot(p, rest);
  const together =
    (-2 * shared * qq) / pairs +
    ((trace * off - 2 * shared) * (2 * qq - r * r)) / triples +
    (((trace * r) / n) * off * r) / pairs;
  return { expected: (trace * r) / n - (off * r) / pairs, variance: onDiagonal + offDiagonal + 2 * together };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Of P: its diagonal, the sums of its rows without it, and the sum of squares without it. */
function productOf(from: SpatialWeights) {
  const { areas, starts, neighbours, weights } = from;
  const rowSums = spatialLag(from, new Float64Array(areas).fill(1));
  const scale = areas / dot(rowSums, rowSums);
  const columns = Array.from({ length: areas }, (): [row: number, weight: number][] => []);
  for (let row = 0; row < areas; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      columns[neighbours[at] ?? 0]?.push([row, weights[at] ?? 0]);
    }
  }
  const diagonal = new Float64Array(areas);
  const rest = new Float64Array(areas);
  let squares = 0;
  columns.forEach((column, area) => {
    const products = new Map<number, number>();
    for (const [row, weight] of column) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const other = neighbours[at] ?? 0;
        products.set(other, (products.get(other) ?? 0) + scale * weight * (weights[at] ?? 0));
      }
    }
    for (const [other, product] of products) {
      if (other === area) diagonal[area] = product;
      else {
        rest[area] = (rest[area] ?? 0) + product;
        squares += product * product;
      }
    }
  });
  return { diagonal, rest, squares };
}
