import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/**
 * Question: which weights make one index of many indicators, so that indicators which say the same count once?
 * Formula: w = S⁻¹1 / (1′S⁻¹1), S = covariance of the standard scores over areas; the index is Σ wᵢzᵢ. It has the smallest
 * variance of all weighted means, and is meant for the one test of the whole family, not for show: a weight may be below 0.
 * Units: shares that add up to 1. Rows are areas, columns indicators.
 * Errors: RangeError for no more areas than indicators, rows of different lengths, and an indicator that follows from others.
 * Source: Anderson, JASA 103 (2008) 1481–1495; O'Brien, Biometrics 40 (1984) 1079–1087.
 * Checked against: two correlated indicators by hand, and equal weights for unrelated ones, in the tests.
 */
export function inverseCovarianceWeights(scores: readonly (readonly number[])[]): number[] {
  const indicators = scores[0]?.length ?? 0;
  if (indicators === 0) throw new RangeError('Give at least one indicator.');
  if (scores.some((row) => row.length !== indicators)) throw new RangeError('Give every indicator of every area.');
  if (scores.length <= indicators) throw new RangeError('Give more areas than there are indicators.');
  const centred = new Matrix(scores.map((row) => [...row])).center('column');
  const covariance = centred
    .transpose()
    .mmul(centred)
    .div(scores.length - 1);
  const solved = solve(covariance);
  const total = solved.reduce((sum, value) => sum + value, 0);
  return solved.map((value) => value / total);
}

function solve(covariance: Matrix): number[] {
  const cholesky = new CholeskyDecomposition(covariance);
  const pivots = cholesky.lowerTriangularMatrix.diagonal();
  const least = Math.min(...pivots.map((pivot, i) => pivot / Math.sqrt(covariance.get(i, i))));
  if (!cholesky.isPositiveDefinite() || !(least > 1e-6)) {
    throw new RangeError('Leave out an indicator that follows from the others, or never differs.');
  }
  return cholesky.solve(Matrix.ones(covariance.rows, 1)).to1DArray();
}
