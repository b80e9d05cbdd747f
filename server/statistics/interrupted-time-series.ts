import { type CoefficientRow, type CountCoefficients, coefficientsOf, coefficientTable } from './coefficients.ts';
import { inPlace, monthsUsed, pearsonResiduals } from './months-used.ts';
import { poissonRegression } from './poisson-regression.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { expectedBy, type PathRow } from './ratio-model.ts';
import { reportedInterval } from './reported-interval.ts';
import { type ResidualDiagnostics, residualDiagnostics } from './residual-diagnostics.ts';
import { calendarMonthAt, type Season, seasonTermNames, seasonTerms } from './season.ts';

export interface InterruptedTimeSeriesInput {
  /** Monthly counts in order of time; null where the month is missing. */
  counts: readonly (number | null)[];
  /** People at risk in each month; left out, the count itself is followed. */
  people?: readonly number[];
  /** Place of the first month after the change. */
  startIndex: number;
  /** 1 for January to 12 for December: the month of place 0. */
  firstCalendarMonth: number;
  season: Season;
  /** Months from the start that are left out, while the change settles in. */
  lagMonths?: number;
  /** Lets the trend change too; only where that was declared before looking. */
  slopeChange?: boolean;
}

export interface InterruptedTimeSeries {
  /** The step at the start, as a ratio. */
  stepRatio: Ratio;
  dispersion: number;
  coefficients: CountCoefficients;
  table: CoefficientRow[];
  fitted: (number | null)[];
  /** Expected without the change, for every month, missing ones too. */
  expected: number[];
  /** For each month the row of the coefficients' design without the change, and its offset. */
  unchanged: PathRow[];
  pearsonResiduals: (number | null)[];
  diagnostics: ResidualDiagnostics;
  missingMonths: number[];
  lagMonths: number[];
}

/**
 * Question: did the series itself step up or down at the start, on top of its trend and its seasons?
 * Formula: log E y_t = log n_t + b₀ + b₁ t + b₂ P_t (+ b₃ (t − T*) P_t) + season; exp(b₂) is the step's rate ratio. Interval:
 * b₂ ± fixed-b critical value × the larger of the quasi-Poisson and Newey–West standard errors.
 * Units: ratios; b₁ and b₃ are logs of ratios a month; `expected` is in incidents.
 * Errors: RangeError for people of 0, no month before or after the start, all-zero series, and too few months for the terms.
 * Source: Lopez Bernal, Cummins and Gasparrini, International Journal of Epidemiology 46 (2017) 348–355.
 * Checked against: R's glm on the British seat-belt series, to 1e-6. Alone it takes a fall after a chance rise for an effect
 * in one null zone of four: never a verdict by itself.
 */
export function interruptedTimeSeries(input: InterruptedTimeSeriesInput): InterruptedTimeSeries {
  const { counts: series, people, startIndex, firstCalendarMonth, season, lagMonths = 0, slopeChange = false } = input;
  const length = series.length;
  if (people !== undefined && !(people.length === length && people.every((n) => n > 0 && Number.isFinite(n)))) {
    throw new RangeError('Give a number of people above 0 for every month.');
  }
  const { used, missing, lagged } = monthsUsed(length, (t) => series[t] != null, startIndex, lagMonths);
  const rowOf = (t: number, after: number): number[] => [
    1,
    t + 1,
    after,
    ...(slopeChange ? [after * (t - startIndex)] : []),
    ...seasonTerms(season, calendarMonthAt(firstCalendarMonth, t)),
  ];
  const offsetOf = (t: number): number => Math.log(people?.[t] ?? 1);
  const counts = used.map((t) => series[t] ?? 0);
  const design = used.map((t) => rowOf(t, t >= startIndex ? 1 : 0));
  const fit = poissonRegression({ counts, design, offset: used.map(offsetOf) });
  const pearson = inPlace(length, used, pearsonResiduals(counts, fit.fitted));
  const names = ['level', 'trend', 'step', ...(slopeChange ? ['change of trend'] : []), ...seasonTermNames(season)];
  const coefficients = coefficientsOf(names, fit);
  const unchanged = series.map((_, t) => ({ row: rowOf(t, 0), offset: offsetOf(t) }));
  return {
    stepRatio: ratioOf(reportedInterval({ ...fit, counts, design, months: used }, fit.coefficients[2] ?? 0, 2)),
    dispersion: fit.dispersion ?? 1,
    coefficients,
    table: coefficientTable(coefficients),
    fitted: inPlace(length, used, fit.fitted),
    expected: unchanged.map((path) => expectedBy(path, fit.coefficients)),
    unchanged,
    pearsonResiduals: pearson,
    diagnostics: residualDiagnostics(pearson),
    missingMonths: missing,
    lagMonths: lagged,
  };
}
