import { leastSquares } from './least-squares.ts';
import { Matrix, inverse as inverseOf } from 'ml-matrix';

/**
 * Question: how much do months that lean the same way as their neighbours add to the variance of a sum?
 * Formula: Σ h² + 2 Σ_{l=1..L} (1 − l/(L+1)) Σ_t h_t h_{t−l}. A month that is missing is given as 0 in its own place, so that
 * only months truly l apart are paired; the sum stays at least 0.
 * Units: the square of the unit of `values`.
 * Errors: RangeError for a lag below 0 or not whole.
 * Source: Newey and West, Econometrica 55 (1987) 703–708; for missing months Parzen's amplitude modulation (1963).
 * Checked against: R's sandwich::NeweyWest on four series, to 1e-6.
 */
export function longRunSum(values: readonly number[], lag: number): number {
  checkLag(lag);
  let sum = 0;
  for (const value of values) sum += value * value;
  for (let l = 1; l <= lag; l += 1) {
    let pairs = 0;
    for (let t = l; t < values.length; t += 1) pairs += (values[t] ?? 0) * (values[t - l] ?? 0);
    sum += 2 * (1 - l / (lag + 1)) * pairs;
  }
  return sum;
}

export interface NeweyWestOptions {
  lag: number;
  /** Times T/(T − p), for the coefficients that were fitted. */
  adjust?: boolean;
  /** Fits a first-order vector autoregression to the scores first, and undoes it afterwards. */
  prewhiten?: boolean;
}

/**
 * Question: how uncertain are regression coefficients when neighbouring months are alike?
 * Formula: B[G₀ + Σ_{l=1..L} (1 − l/(L+1))(G_l + G_l')]B, B = (X'MX)⁻¹, G_l = Σ_t x_t u_t u_{t−l} x_{t−l}'.
 * Units: covariance of the coefficients. `scores` has a row x_t u_t for each observation in order of time, with u = y − μ.
 * Errors: RangeError for a lag below 0 or not whole.
 * Source: Newey and West, Econometrica 55 (1987) 703–708; Zeileis, Journal of Statistical Software 11(10) (2004).
 * Checked against: R's sandwich::NeweyWest, adjusted and prewhitened too, to 1e-6.
 */
export function neweyWest(
  scores: readonly (readonly number[])[],
  unscaledCovariance: readonly (readonly number[])[],
  { lag, adjust = false, prewhiten = false }: NeweyWestOptions,
): number[][] {
  checkLag(lag);
  const size = unscaledCovariance.length;
  const whitened = prewhiten ? firstOrder(scores) : { rows: scores, undo: Matrix.eye(size) };
  const middle = Matrix.zeros(size, size);
  for (let l = 0; l <= lag; l += 1) {
    const weight = l === 0 ? 0.5 : 1 - l / (lag + 1);
    for (let t = l; t < whitened.rows.length; t += 1)
      addProduct(middle, weight, whitened.rows[t], whitened.rows[t - l]);
  }
  const meat = whitened.undo.mmul(middle.add(middle.transpose())).mmul(whitened.undo.transpose());
  const scale = adjust ? scores.length / (scores.length - size) : 1;
  const bread = new Matrix(unscaledCovariance.map((row) => [...row]));
  return bread.mmul(meat).mmul(bread).mul(scale).to2DArray();
}

/**
 * Question: how many months apart do the data themselves say that months are still alike?
 * Formula: 1.1447 (s₁²/s₀²)^⅓ T^⅓, with s₀ = σ₀ + 2Σσ_j and s₁ = 2Σjσ_j over lags up to ⌊4(T/100)^(2/9)⌋ (3 when prewhitened);
 * σ_j are autocovariances of the scores added over the columns other than the constant.
 * Units: observations; `floor` of it is the lag.
 * Errors: RangeError for scores of no columns but the constant.
 * Source: Newey and West, Review of Economic Studies 61 (1994) 631–653.
 * Checked against: R's sandwich::bwNeweyWest on two series, to 1e-6.
 */
export function neweyWestBandwidth(
  scores: readonly (readonly number[])[],
  { constantColumn = 0, prewhiten = false }: { constantColumn?: number; prewhiten?: boolean } = {},
): number {
  const { rows } = prewhiten ? firstOrder(scores) : { rows: scores };
  const sums = rows.map((row) => row.reduce((sum, value, j) => sum + (j === constantColumn ? 0 : value), 0));
  if ((scores[0]?.length ?? 0) < 2) throw new RangeError('Give scores of at least one column besides the constant.');
  const most = Math.floor((prewhiten ? 3 : 4) * (scores.length / 100) ** (2 / 9));
  let s0 = 0;
  let s1 = 0;
  for (let j = 0; j <= most; j += 1) {
    const pairs = sums.reduce((sum, value, t) => sum + value * (sums[t - j] ?? 0), 0) / rows.length;
    s0 += j === 0 ? pairs : 2 * pairs;
    s1 += 2 * j * pairs;
  }
  return 1.1447 * Math.cbrt((s1 / s0) ** 2) * Math.cbrt(scores.length);
}

function firstOrder(scores: readonly (readonly number[])[]): { rows: number[][]; undo: Matrix } {
  const size = scores[0]?.length ?? 0;
  const before = scores.slice(0, -1);
  const parts = Array.from({ length: size }, (_, j) =>
    leastSquares(
      before,
      scores.slice(1).map((row) => row[j] ?? 0),
    ),
  );
  const carried = new Matrix(parts.map((part) => part.coefficients));
  return {
    rows: before.map((_, t) => parts.map((part) => part.residuals[t] ?? 0)),
    undo: inverseOf(Matrix.eye(size).sub(carried)),
  };
}

function addProduct(to: Matrix, weight: number, a: readonly number[] = [], b: readonly number[] = []): void {
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) to.set(i, j, to.get(i, j) + weight * left * right);
  }
}

function checkLag(lag: number): void {
  if (!(Number.isInteger(lag) && lag >= 0)) throw new RangeError('Give a lag that is a whole number of at least 0.');
}
