import { Matrix } from 'ml-matrix';

export interface ClusteredCovariance {
  /** Without and with the small-sample factor G/(G−1) × (N−1)/(N−K). */
  cr0: number[][];
  cr1: number[][];
  clusters: number;
}

/**
 * Question: how sure are coefficients when the rows of one unit hang together?
 * Formula: B (Σ over clusters s s′) B with s = Σ x e over the rows of a cluster and B the bread (X'WX)⁻¹; CR1 multiplies it
 * by G/(G−1) × (N−1)/(N−K). Units: the coefficients'. Errors: RangeError for fewer than 2 clusters and for N ≤ K.
 * Source: Liang and Zeger 1986; the factor as fixest counts it: effects nested in the cluster do not count in K.
 * Checked against: sandwich and fixest through `did_card_krueger`, `did_mpdta` and `did_poisson_fe`, to 1e-6.
 */
export function clusteredCovariance(
  columns: readonly (readonly number[])[],
  residuals: readonly number[],
  bread: readonly (readonly number[])[],
  clusters: readonly number[],
  coefficientsCounted: number,
): ClusteredCovariance {
  const places = new Map<number, number>();
  for (const cluster of clusters) if (!places.has(cluster)) places.set(cluster, places.size);
  const rows = residuals.length;
  if (places.size < 2) throw new RangeError('Give at least 2 clusters.');
  if (rows <= coefficientsCounted) throw new RangeError('Give more rows than coefficients.');
  const scores = Matrix.zeros(places.size, columns.length);
  columns.forEach((column, k) => {
    residuals.forEach((residual, row) => {
      const place = places.get(clusters[row] ?? 0) ?? 0;
      scores.set(place, k, scores.get(place, k) + (column[row] ?? 0) * residual);
    });
  });
  const half = scores.mmul(new Matrix(bread.map((row) => [...row])));
  const cr0 = half.transpose().mmul(half);
  const factor = (places.size / (places.size - 1)) * ((rows - 1) / (rows - coefficientsCounted));
  return { cr0: cr0.to2DArray(), cr1: Matrix.mul(cr0, factor).to2DArray(), clusters: places.size };
}
