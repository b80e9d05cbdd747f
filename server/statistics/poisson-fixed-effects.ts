import { clusteredCovariance, type ClusteredCovariance } from './clustered-covariance.ts';
import { qrSolve } from './qr-solve.ts';
import { type Panel, twoWayDemeaning } from './two-way-demeaning.ts';

export interface FixedEffectsInput extends Panel {
  response: readonly number[];
  /** Columns, each as long as the response. */
  regressors: readonly (readonly number[])[];
}

export interface FixedEffects extends ClusteredCovariance {
  coefficients: number[];
  fitted: number[];
  rows: number;
  /** Pearson's χ² over its degrees of freedom for counts, the residual variance for least squares. */
  dispersion: number;
}

/**
 * Question: how do counts differ with the regressors, once each unit's level and each period's are taken off?
 * Formula: log E y = αᵤ + γₜ + x′β, by reweighted least squares on the demeaned columns until the deviance changes by less
 * than 1e-12 of itself. Standard errors are clustered by unit (clusteredCovariance; K = regressors + periods).
 * Units: log of a ratio of counts. Counts need not be Poisson: only their mean must be right.
 * Errors: RangeError for columns of different length, counts below 0, a regressor without variation of its own, a period in
 * which nothing was counted, and no convergence. Units that never counted anything say nothing and are left out.
 * Source: Santos Silva and Tenreyro 2006 (Review of Economics and Statistics 88: 641–658); Wooldridge 2023.
 * Checked against: `did_poisson_fe` (500 counties, 5 years), to 1e-6.
 */
export function poissonFixedEffects(input: FixedEffectsInput): FixedEffects {
  checked(input);
  if (input.response.some((count) => count < 0)) throw new RangeError('Give counts of at least 0.');
  const { response: counts, regressors, units, periods } = withoutEmptyUnits(input);
  const periodSums = new Map<number, number>();
  counts.forEach((count, row) => periodSums.set(periods[row] ?? 0, (periodSums.get(periods[row] ?? 0) ?? 0) + count));
  if ([...periodSums.values()].includes(0)) throw new RangeError('Give periods in which something was counted.');
  const level = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  let means = counts.map((count) => (count + level) / 2);
  let before = Infinity;
  for (let step = 0; step < 100; step += 1) {
    const demean = twoWayDemeaning({ units, periods }, means);
    const working = counts.map((count, row) => {
      const mean = means[row] ?? 1;
      return Math.log(mean) + (count - mean) / mean;
    });
    const left = demean(working);
    const columns = regressors.map(demean);
    const { coefficients, unscaledCovariance } = qrSolve(rowsOf(columns), left, means);
    means = working.map((value, row) => Math.exp(value - (left[row] ?? 0) + dot(columns, row, coefficients)));
    const deviance = devianceOf(counts, means);
    if (Math.abs(deviance - before) <= 1e-12 * (deviance + 0.1)) {
      const residuals = counts.map((count, row) => count - (means[row] ?? 0));
      const counted = regressors.length + periodSums.size;
      const free = counts.length - counted - new Set(units).size + 1;
      const pearson = residuals.reduce((sum, residual, row) => sum + residual ** 2 / (means[row] ?? 1), 0);
      const covariance = clusteredCovariance(columns, residuals, unscaledCovariance, units, counted);
      return {
        coefficients,
        fitted: means,
        rows: counts.length,
        dispersion: pearson / Math.max(1, free),
        ...covariance,
      };
    }
    before = deviance;
  }
  throw new RangeError('Give counts that do not separate: the fit did not settle.');
}

/**
 * Question: the same for a measure that is no count. Formula: y = αᵤ + γₜ + x′β by least squares on demeaned columns,
 * clustered by unit as above. Units: the response's. Errors: RangeError as above, without those of counts.
 * Source: the within estimator; fixest's convention. Checked against: `did_mpdta`, to 1e-6.
 */
export function twoWayFixedEffects(input: FixedEffectsInput): FixedEffects {
  checked(input);
  const { response, regressors, units, periods } = input;
  const demean = twoWayDemeaning(
    input,
    response.map(() => 1),
  );
  const left = demean(response);
  const columns = regressors.map(demean);
  const { coefficients, unscaledCovariance } = qrSolve(rowsOf(columns), left);
  const residuals = left.map((value, row) => value - dot(columns, row, coefficients));
  const counted = regressors.length + new Set(periods).size;
  const free = response.length - counted - new Set(units).size + 1;
  return {
    coefficients,
    fitted: response.map((value, row) => value - (residuals[row] ?? 0)),
    rows: response.length,
    dispersion: residuals.reduce((sum, residual) => sum + residual ** 2, 0) / Math.max(1, free),
    ...clusteredCovariance(columns, residuals, unscaledCovariance, units, counted),
  };
}

function checked({ response, regressors, units, periods }: FixedEffectsInput): void {
  const columns = [units, periods, ...regressors];
  if (regressors.length === 0) throw new RangeError('Give at least one regressor.');
  if (columns.some((column) => column.length !== response.length)) throw new RangeError('Give columns of one length.');
  if (![response, ...regressors].every((column) => column.every(Number.isFinite))) {
    throw new RangeError('Give finite numbers.');
  }
}

function withoutEmptyUnits(input: FixedEffectsInput): FixedEffectsInput {
  const sums = new Map<number, number>();
  input.units.forEach((unit, row) => sums.set(unit, (sums.get(unit) ?? 0) + (input.response[row] ?? 0)));
  const places = new Map([...sums].filter(([, sum]) => sum > 0).map(([unit], place) => [unit, place]));
  if (places.size < 2) throw new RangeError('Give at least 2 units that counted something.');
  const keep = (column: readonly number[]) => column.filter((_, row) => places.has(input.units[row] ?? -1));
  return {
    response: keep(input.response),
    regressors: input.regressors.map(keep),
    units: keep(input.units).map((unit) => places.get(unit) ?? 0),
    periods: keep(input.periods),
  };
}

function rowsOf(columns: readonly (readonly number[])[]): number[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
}

function dot(columns: readonly (readonly number[])[], row: number, coefficients: readonly number[]): number {
  let sum = 0;
  columns.forEach((column, k) => (sum += (column[row] ?? 0) * (coefficients[k] ?? 0)));
  return sum;
}

function devianceOf(counts: readonly number[], means: readonly number[]): number {
  let sum = 0;
  counts.forEach((count, row) => {
    const mean = means[row] ?? 1;
    sum += 2 * (count > 0 ? count * Math.log(count / mean) - (count - mean) : mean);
  });
  return sum;
}
