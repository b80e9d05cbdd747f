import { countAtLeast } from './count-forecast.ts';
import { studentQuantile } from './distributions.ts';
import { poissonRegression } from './poisson-regression.ts';
import { robustDispersion } from './robust-dispersion.ts';
import { seasonTerms } from './season.ts';

export interface CourseInput {
  /** One a month; null where the month did not come or is not of the base. */
  counts: readonly (number | null)[];
  /** 1 for January to 12 for December. */
  calendarMonths: readonly number[];
  /** Follow a straight line over time as well, where the base is long enough and the line is more than chance. */
  mayTrend: boolean;
}
export interface Course {
  /** Expected in each month given, of the base or not. */
  expected: number[];
  /** Of the logarithm of what is expected, over-dispersion in it. */
  logVariance: number[];
  dispersion: number;
  hasSeason: boolean;
  hasTrend: boolean;
  months: number;
  /** Months left out because an outbreak lay in them. */
  outbreaks: number;
}

export const monthsForSeason = 24;
/** Two waves take four terms, and each needs incidents to rest on: with 300 a wave is known to about 8%. */
export const incidentsForSeason = 300;
const monthsForTrend = 36;
const fewestMonths = 6;
/** One ordinary month in 200 is left out as an outbreak too. */
const outbreakShare = 0.005;

/**
 * Question: what is to be expected of a series in each month, by its season and, if it has one, its straight course?
 * Formula: quasi-Poisson, log E y_t = a + two waves a year [+ b t]; the waves from 24 months and 300 incidents, b from 36 months
 * and where |b| is more than chance at 5%, and only if no month ahead is then above the most that was ever counted. Months
 * that one in 200 would reach are taken as past outbreaks and left out once.
 * Units: incidents a month.
 * Errors: RangeError for fewer than 6 months of the base, or months that count nothing.
 * Source: Farrington and others, Journal of the Royal Statistical Society A 159 (1996) 547–563 (past outbreaks, when to trust
 * a trend); Bhaskaran and others, International Journal of Epidemiology 42 (2013) 1187–1195 (waves).
 * Checked against: Poisson regression, which is held to R's glm.
 */
export function seasonalCourse(input: CourseInput): Course {
  const first = courseOf(input, input.counts);
  const base = input.counts.flatMap((count, t) => (count === null ? [] : [{ count, mean: first.expected[t] ?? 0 }]));
  const ordinary = robustDispersion(
    base.map(({ count }) => count),
    (at) => base[at]?.mean ?? 1,
  );
  const left = input.counts.map((count, t) => {
    const mean = first.expected[t] ?? 0;
    if (count === null || count < mean + 1) return count;
    return countAtLeast(count, { mean, variance: ordinary * mean }) < outbreakShare ? null : count;
  });
  const outbreaks = left.filter((count, t) => count === null && input.counts[t] !== null).length;
  const isEnough = first.months - outbreaks >= fewestMonths && left.some((count) => (count ?? 0) > 0);
  if (outbreaks === 0 || !isEnough) return first;
  return { ...courseOf(input, left), outbreaks };
}

/** The base is where `counts` has numbers; what is expected is told of every month. */
function courseOf({ calendarMonths, mayTrend, counts: given }: CourseInput, counts: CourseInput['counts']): Course {
  const base = counts.flatMap((count, t) => (count === null ? [] : [{ count, t }]));
  if (base.length < fewestMonths) throw new RangeError(`Give at least ${String(fewestMonths)} months.`);
  const incidents = base.reduce((sum, { count }) => sum + count, 0);
  const calledFor = base.length >= monthsForSeason && incidents >= incidentsForSeason;
  const rowAt = (t: number, hasSeason: boolean, hasTrend: boolean): number[] => [
    1,
    ...(hasSeason ? seasonTerms('harmonics', calendarMonths[t] ?? 1) : []),
    ...(hasTrend ? [t / 12] : []),
  ];
  const fit = (hasSeason: boolean, hasTrend: boolean): Course & { trendT: number } => {
    const design = base.map(({ t }) => rowAt(t, hasSeason, hasTrend));
    const model = poissonRegression({ counts: base.map(({ count }) => count), design });
    const dispersion = Math.max(1, model.dispersion ?? 1);
    const rows = counts.map((_, t) => rowAt(t, hasSeason, hasTrend));
    const spread = (row: number[]): number[] => model.unscaledCovariance.map((line) => dot(line, row));
    return {
      expected: rows.map((row) => Math.exp(dot(row, model.coefficients))),
      logVariance: rows.map((row) => dispersion * dot(row, spread(row))),
      dispersion,
      hasSeason,
      hasTrend,
      months: base.length,
      outbreaks: 0,
      trendT: (model.coefficients.at(-1) ?? 0) / (model.standardErrors.at(-1) ?? 1),
    };
  };
  const sloped = mayTrend && base.length >= monthsForTrend ? attempt(() => fit(calledFor, true)) : null;
  if (sloped !== null) {
    const most = Math.max(...base.map(({ count }) => count));
    const isSane = sloped.expected.every((value, t) => given[t] !== null || value <= most);
    const freedom = base.length - rowAt(0, calledFor, true).length;
    if (Math.abs(sloped.trendT) > studentQuantile(0.975, freedom) && isSane) return sloped;
  }
  // Counts may be such that no wave fits them, years of zeros before the first incident; a level always does.
  return (calledFor ? attempt(() => fit(true, false)) : null) ?? fit(false, false);
}

/** What a model without a finite estimate says is null here. */
function attempt<T>(model: () => T): T | null {
  try {
    return model();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, j) => sum + value * (other[j] ?? 0), 0);
