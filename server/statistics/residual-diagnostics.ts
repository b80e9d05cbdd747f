import { chiSquareBeyond } from './distributions.ts';
import { leastSquares } from './least-squares.ts';

export interface ResidualDiagnostics {
  /** Autocorrelation at lags 1 to 12; null where all residuals are alike or no two months are that far apart. */
  autocorrelations: (number | null)[];
  /** Portmanteau test that all 12 are 0; null for fewer than 13 months. */
  ljungBox: { statistic: number; df: number; p: number } | null;
  /** Near 2 where neighbours are unrelated; null where all residuals are 0. */
  durbinWatson: number | null;
}

const lags = 12;

/**
 * Question: is there still a pattern over time in what the model leaves unexplained?
 * Formula: r_l = Σ(e_t − ē)(e_{t−l} − ē) / Σ(e_t − ē)²; Ljung–Box Q = T(T+2) Σ r_l²/(T−l), chi-square with 12 degrees of
 * freedom; Durbin–Watson Σ(e_t − e_{t−1})² / Σe_t². A missing month takes no part in any pair.
 * Units: residuals in order of time, null where the month is missing.
 * Errors: RangeError for fewer than 3 residuals.
 * Source: Ljung and Box, Biometrika 65 (1978) 297–303; Durbin and Watson, Biometrika 38 (1951) 159–178.
 * Checked against: R's acf and lmtest::dwtest on the Nile, to 1e-6.
 */
export function residualDiagnostics(residuals: readonly (number | null)[]): ResidualDiagnostics {
  const present = residuals.filter((one) => one !== null);
  if (present.length < 3) throw new RangeError('Give at least 3 residuals.');
  const mean = present.reduce((sum, one) => sum + one, 0) / present.length;
  const centred = residuals.map((one) => (one === null ? 0 : one - mean));
  const total = centred.reduce((sum, one) => sum + one * one, 0);
  const autocorrelations = Array.from({ length: lags }, (_, at) => {
    const lag = at + 1;
    return total > 0 && lag < residuals.length ? productAt(centred, lag) / total : null;
  });
  const known = autocorrelations.filter((one) => one !== null);
  const size = present.length;
  const q = known.reduce((sum, one, at) => sum + (one * one) / (size - at - 1), 0) * size * (size + 2);
  const squares = present.reduce((sum, one) => sum + one * one, 0);
  return {
    autocorrelations,
    ljungBox: size > lags && known.length === lags ? { statistic: q, df: lags, p: chiSquareBeyond(q, lags) } : null,
    durbinWatson: squares > 0 ? steps(residuals) / squares : null,
  };
}

/** How alike neighbouring months are: the autocorrelation at lag 1, of residuals about 0. */
export function lagOneCorrelation(residuals: readonly (number | null)[]): number {
  const filled = residuals.map((one) => one ?? 0);
  const total = filled.reduce((sum, one) => sum + one * one, 0);
  return total > 0 ? productAt(filled, 1) / total : 0;
}

/**
 * Question: is there autocorrelation up to some lag, in a regression that may itself hold trends and steps?
 * Formula: LM = T R² of the residuals regressed on the design and their own earlier values (0 before the start); chi-square.
 * Units: `design` as it was fitted; residuals in order of time.
 * Errors: RangeError for unequal lengths and too few observations.
 * Source: Breusch, Australian Economic Papers 17 (1978) 334–355; Godfrey, Econometrica 46 (1978) 1293–1301.
 * Checked against: R's lmtest::bgtest on the Nile, to 1e-6.
 */
export function breuschGodfrey(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
  order: number,
): { statistic: number; df: number; p: number } {
  const earlier = Array.from({ length: order }, (_, at) => at + 1);
  const wider = design.map((row, t) => [...row, ...earlier.map((lag) => residuals[t - lag] ?? 0)]);
  const { fitted } = leastSquares(wider, residuals);
  const share = sumOfSquares(fitted) / sumOfSquares(residuals);
  const statistic = residuals.length * share;
  return { statistic, df: order, p: chiSquareBeyond(statistic, order) };
}

const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, one) => sum + one * one, 0);

function productAt(values: readonly number[], lag: number): number {
  let sum = 0;
  for (let t = lag; t < values.length; t += 1) sum += (values[t] ?? 0) * (values[t - lag] ?? 0);
  return sum;
}

function steps(residuals: readonly (number | null)[]): number {
  let sum = 0;
  for (let t = 1; t < residuals.length; t += 1) {
    const [before, now] = [residuals[t - 1] ?? null, residuals[t] ?? null];
    if (before !== null && now !== null) sum += (now - before) ** 2;
  }
  return sum;
}
