import { type CountCoefficients, coefficientsOf } from './coefficients.ts';
import { inPlace, monthsUsed, pearsonResiduals } from './months-used.ts';
import { poissonRegression } from './poisson-regression.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { reportedInterval } from './reported-interval.ts';
import { type ResidualDiagnostics, residualDiagnostics } from './residual-diagnostics.ts';

export interface RatioModelInput {
  /** Monthly counts in order of time; null where the month is missing. */
  treated: readonly (number | null)[];
  /** Summed counts of the comparison areas in the same months. */
  comparison: readonly (number | null)[];
  /** Place of the first month after the change. */
  startIndex: number;
  /** Months from the start that are left out, while the change settles in. */
  lagMonths?: number;
  /** Lets the two drift apart at a steady pace; only where that was declared before looking. */
  trend?: boolean;
}

export interface RatioModel {
  /** After against before, relative to the comparison areas. */
  rateRatio: Ratio;
  dispersion: number;
  coefficients: CountCoefficients;
  /** Expected without the change: the fitted path carried on. Null where the comparison month is missing. */
  expected: (number | null)[];
  /** For each month the row of the coefficients' design without the change, and its offset; null as `expected`. */
  unchanged: (PathRow | null)[];
  fitted: (number | null)[];
  pearsonResiduals: (number | null)[];
  diagnostics: ResidualDiagnostics;
  /** Places of the months that were left out: those missing in either, and those of the lag. */
  missingMonths: number[];
  lagMonths: number[];
  /** Whether every month has at least 10 comparison incidents for each treated one; if not, take `twoSeriesModel`. */
  comparisonLargeEnough: boolean;
}

/** One month of an expected path: log μ = offset + row × coefficients. */
export interface PathRow {
  row: number[];
  offset: number;
}

const comparisonAtLeast = 10;

/**
 * Question: by what factor did the count change after the start, beyond what the comparison areas did?
 * Formula: log E y_t = log C_t + a + d P_t (+ g t): seasons, trends and shocks that both share cancel; exp(d) is the rate
 * ratio. Interval: d ± fixed-b critical value × the larger of the quasi-Poisson and Newey–West standard errors.
 * Units: a ratio; below 1 is fewer. `expected` is in incidents; the drift g is a year's.
 * Errors: RangeError for series of unequal length, no month before or after, a comparison of 0 in a month, all-zero series.
 * Source: Lopez Bernal, Cummins and Gasparrini, International Journal of Epidemiology 47 (2018) 2082–2093.
 * Checked against: the closed form (T1/T0)/(C1/C0) without drift; 5% false positives on simulated panels.
 */
export function ratioModel(input: RatioModelInput): RatioModel {
  const { treated, comparison, startIndex, lagMonths = 0, trend = false } = input;
  const length = treated.length;
  if (comparison.length !== length) throw new RangeError('Give as many comparison months as treated months.');
  const isPresent = (t: number): boolean => treated[t] != null && comparison[t] != null;
  const { used, missing, lagged } = monthsUsed(length, isPresent, startIndex, lagMonths);
  const counts = used.map((t) => treated[t] ?? 0);
  const against = used.map((t) => comparison[t] ?? 0);
  if (!against.every((c) => c > 0)) throw new RangeError('The comparison areas need an incident in every month used.');

  const drift = (t: number): number[] => (trend ? [(t - startIndex) / 12] : []);
  const design = used.map((t) => [1, t >= startIndex ? 1 : 0, ...drift(t)]);
  const fit = poissonRegression({ counts, design, offset: against.map(Math.log) });
  const pearson = inPlace(length, used, pearsonResiduals(counts, fit.fitted));
  const unchanged = comparison.map((c, t) =>
    c === null || c <= 0 ? null : { row: [1, 0, ...drift(t)], offset: Math.log(c) },
  );
  return {
    rateRatio: ratioOf(reportedInterval({ ...fit, counts, design, months: used }, fit.coefficients[1] ?? 0, 1)),
    dispersion: fit.dispersion ?? 1,
    coefficients: coefficientsOf(['level', 'step', ...(trend ? ['drift a year'] : [])], fit),
    expected: unchanged.map((path) => (path === null ? null : expectedBy(path, fit.coefficients))),
    unchanged,
    fitted: inPlace(length, used, fit.fitted),
    pearsonResiduals: pearson,
    diagnostics: residualDiagnostics(pearson),
    missingMonths: missing,
    lagMonths: lagged,
    comparisonLargeEnough: counts.every((y, at) => (against[at] ?? 0) >= comparisonAtLeast * y),
  };
}

/** μ of one month for these coefficients. */
export const expectedBy = ({ row, offset }: PathRow, coefficients: readonly number[]): number =>
  Math.exp(row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), offset));
