import { type CountCoefficients, coefficientsOf } from './coefficients.ts';
import { monthsUsed } from './months-used.ts';
import { poissonRegression } from './poisson-regression.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { reportedInterval } from './reported-interval.ts';
import { calendarMonthAt, type Season, seasonTermNames, seasonTerms } from './season.ts';

export interface TwoSeriesModelInput {
  /** Monthly counts in order of time; null where the month is missing. */
  treated: readonly (number | null)[];
  comparison: readonly (number | null)[];
  /** Place of the first month after the change. */
  startIndex: number;
  /** 1 for January to 12 for December: the month of place 0. */
  firstCalendarMonth: number;
  season: Season;
  lagMonths?: number;
}

export interface TwoSeriesModel {
  /** Step of the treated series over step of the comparison. */
  rateRatio: Ratio;
  dispersion: number;
  coefficients: CountCoefficients;
  missingMonths: number[];
  lagMonths: number[];
}

/**
 * Question: did the treated series step more than the comparison, when the comparison is too small to be divided by?
 * Formula: log E y = g × (1 + t + P + season), g = 1 for the treated series and 0 for the comparison: each has its own level,
 * trend, step and season, and both one dispersion. The rate ratio is exp of g:P.
 * Units: a ratio; below 1 is fewer.
 * Errors: RangeError for series of unequal length, no month before or after the start, an all-zero series, too few months.
 * Source: Lopez Bernal, Cummins and Gasparrini, International Journal of Epidemiology 47 (2018) 2082–2093.
 * Checked against: R's glm, front against rear seats of the British seat-belt series, to 1e-6.
 */
export function twoSeriesModel(input: TwoSeriesModelInput): TwoSeriesModel {
  const { treated, comparison, startIndex, firstCalendarMonth, season, lagMonths = 0 } = input;
  if (treated.length !== comparison.length) throw new RangeError('Give as many comparison months as treated months.');
  const isPresent = (t: number): boolean => treated[t] != null && comparison[t] != null;
  const { used, missing, lagged } = monthsUsed(treated.length, isPresent, startIndex, lagMonths);
  const own = used.map((t) => [
    1,
    t + 1,
    t >= startIndex ? 1 : 0,
    ...seasonTerms(season, calendarMonthAt(firstCalendarMonth, t)),
  ]);
  const design = [...own.map((row) => [...row, ...row]), ...own.map((row) => [...row, ...row.map(() => 0)])];
  const counts = [...used.map((t) => treated[t] ?? 0), ...used.map((t) => comparison[t] ?? 0)];
  const fit = poissonRegression({ counts, design });
  const terms = ['level', 'trend', 'step', ...seasonTermNames(season)];
  const step = terms.length + terms.indexOf('step');
  const sides = [...used.map(() => 1), ...used.map(() => -1)];
  const model = { ...fit, counts, design, months: [...used, ...used], sides };
  return {
    rateRatio: ratioOf(reportedInterval(model, fit.coefficients[step] ?? 0, step)),
    dispersion: fit.dispersion ?? 1,
    coefficients: coefficientsOf([...terms, ...terms.map((term) => `treated: ${term}`)], fit),
    missingMonths: missing,
    lagMonths: lagged,
  };
}
