import { qrSolve } from './qr-solve.ts';

export interface LeastSquares {
  coefficients: number[];
  standardErrors: number[];
  fitted: number[];
  residuals: number[];
  /** (X'X)⁻¹. */
  unscaledCovariance: number[][];
  residualSumOfSquares: number;
  residualDf: number;
  /** Residual sum of squares over its degrees of freedom; null where there are none left. */
  variance: number | null;
}

/**
 * Question: which straight-line combination of the columns fits the response best?
 * Formula: b minimises Σ(y − Xb)²; standard errors √(s² diag (X'X)⁻¹) with s² = Σ(y − Xb)²/(T − p).
 * Units: as the response. `design` has a row for each observation; a column of ones is not added by itself.
 * Errors: RangeError for values that are not finite, rows of unequal length, and columns that are sums of others.
 * Source: Greene, Econometric Analysis (7th ed., 2012), chapter 3.
 * Checked against: R's lm on the Nile, Greene's investment equation and log car drivers, to 1e-6.
 */
export function leastSquares(design: readonly (readonly number[])[], response: readonly number[]): LeastSquares {
  const columns = design[0]?.length ?? 0;
  if (design.length !== response.length) throw new RangeError('Give as many rows of the design as responses.');
  if (design.some((row) => row.length !== columns || !row.every(Number.isFinite)) || !response.every(Number.isFinite)) {
    throw new RangeError('Give rows of equal length and numbers that are finite.');
  }
  const { coefficients, unscaledCovariance } = qrSolve(design, response);
  const fitted = design.map((row) => row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0));
  const residuals = response.map((value, t) => value - (fitted[t] ?? 0));
  const residualSumOfSquares = residuals.reduce((sum, one) => sum + one * one, 0);
  const residualDf = response.length - columns;
  const variance = residualDf > 0 ? residualSumOfSquares / residualDf : null;
  const standardErrors = unscaledCovariance.map((row, j) => Math.sqrt((variance ?? 0) * (row[j] ?? 0)));
  return {
    coefficients,
    standardErrors,
    fitted,
    residuals,
    unscaledCovariance,
    residualSumOfSquares,
    residualDf,
    variance,
  };
}
