import { quantileSorted } from 'simple-statistics';
import type { MonthlySeries } from './pre-post-totals.ts';

export interface EventStudyOptions {
  /** Place of the month in which the work started. */
  start: number;
  monthsPerPeriod?: number;
  /** Periods beyond these are put together with them; usually −12 and 3 for 36 months before and 12 after. */
  firstPeriod?: number;
  lastPeriod?: number;
  confidence?: number;
}

export interface EventPeriod {
  /** Periods from the start; −1, the last before it, is what all others are compared with. */
  period: number;
  /** Log of the area's count over the comparison's, less that of period −1; null where one of the counts is 0. */
  estimate: number | null;
  standardError: number | null;
  /** Between which limits the same figure lies in areas in which nothing was done; null with fewer than 20 of them. */
  placeboLower: number | null;
  placeboUpper: number | null;
}

export interface EventStudy {
  periods: EventPeriod[];
  /** Of the periods that have an estimate, −1 left out, in their order; rows and columns alike. */
  covariance: number[][];
  /** Pearson's χ² over its degrees of freedom, never below 1. */
  dispersion: number;
  /** One row a placebo area, estimates as in `periods` (0 at period −1). */
  placebos: (number | null)[][];
}

/**
 * Question: quarter by quarter, how far did the area's path leave that of the comparison areas, before and after the start?
 * Formula: log E yₜ = log Cₜ + α + Σ βₖ 1[period of t = k], k ≠ −1, C the comparison areas together; its solution is
 * βₖ = log[(yₖ/Cₖ) / (y₋₁/C₋₁)], with variance φ(1/yₖ + 1/Cₖ + 1/y₋₁ + 1/C₋₁). Each comparison area against the others
 * gives the placebo band.
 * Units: natural logarithm of a ratio of rates; periods of 3 months. Months that one of the areas lacks are left out.
 * Errors: RangeError for fewer than 2 comparison areas, series of different length, a start outside the series, and a
 * period −1 without months or without counts.
 * Source: the Poisson event study (Wooldridge 2023, Econometrics Journal 26: C31–C66) for one treated area; 4.4 of the
 * evaluation method for the band.
 * Checked against: the Poisson fixed-effects event study of the same two series, to 1e-9.
 */
export function eventStudy(
  series: readonly MonthlySeries[],
  treated: number,
  pool: readonly number[],
  options: EventStudyOptions,
): EventStudy {
  const used = [treated, ...pool].map((place) => series[place] ?? []);
  const length = used[0]?.length ?? 0;
  if (pool.length < 2) throw new RangeError('Give at least 2 areas to compare with.');
  if (used.some((one) => one.length !== length)) throw new RangeError('Give series of one length.');
  if (!(options.start > 0 && options.start < length)) throw new RangeError('Give a start inside the series.');
  const months = Array.from({ length }, (_, month) => month).filter((month) => used.every((one) => one[month] != null));
  const periodOf = (month: number) => binned(month, options);
  const periods = [...new Set(months.map(periodOf))].sort((a, b) => a - b);
  const places = months.map((month) => periods.indexOf(periodOf(month)));
  const base = periods.indexOf(-1);
  if (base < 0) throw new RangeError('Give months in the period before the start.');
  const counts = used.map((one) => months.map((month) => one[month] ?? 0));
  const [zone = [], ...others] = counts;
  const together = months.map((_, at) => others.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  const area = sums(zone, places, periods.length);
  const all = sums(together, places, periods.length);
  if (!((area[base] ?? 0) > 0 && (all[base] ?? 0) > 0))
    throw new RangeError('Give counts in the period before the start.');
  const estimates = ratios(area, all, base);
  const dispersion = dispersionOf(zone, together, places, area, all);
  const inverse = (at: number) => 1 / (area[at] ?? 0) + 1 / (all[at] ?? 0);
  const placebos = others.map((one) => {
    const own = sums(one, places, periods.length);
    const rest = all.map((sum, at) => sum - (own[at] ?? 0));
    return ratios(own, rest, base);
  });
  const estimated = periods.map((_, at) => at).filter((at) => at !== base && estimates[at] != null);
  const alpha = (1 - (options.confidence ?? 0.95)) / 2;
  return {
    periods: periods.map((period, at) => {
      const estimate = estimates[at] ?? null;
      const known = placebos.map((one) => one[at] ?? null).filter((one) => one !== null);
      known.sort((a, b) => a - b);
      return {
        period,
        estimate,
        standardError: estimate === null || at === base ? null : Math.sqrt(dispersion * (inverse(at) + inverse(base))),
        placeboLower: known.length < 20 ? null : quantileSorted(known, alpha),
        placeboUpper: known.length < 20 ? null : quantileSorted(known, 1 - alpha),
      };
    }),
    covariance: estimated.map((row) =>
      estimated.map((column) => dispersion * (inverse(base) + (row === column ? inverse(row) : 0))),
    ),
    dispersion,
    placebos,
  };
}

function binned(month: number, { start, monthsPerPeriod = 3, firstPeriod, lastPeriod }: EventStudyOptions): number {
  const period = Math.floor((month - start) / monthsPerPeriod);
  return Math.min(lastPeriod ?? Infinity, Math.max(firstPeriod ?? -Infinity, period));
}

function sums(counts: readonly number[], places: readonly number[], length: number): number[] {
  const totals = new Array<number>(length).fill(0);
  places.forEach((place, at) => (totals[place] = (totals[place] ?? 0) + (counts[at] ?? 0)));
  return totals;
}

/** A placebo area may lack counts in the base period: then none of its periods has an estimate. */
function ratios(area: readonly number[], others: readonly number[], base: number): (number | null)[] {
  const level = (at: number) => Math.log((area[at] ?? 0) / (others[at] ?? 0));
  const from = level(base);
  return area.map((_, at) => {
    const difference = level(at) - from;
    return Number.isFinite(difference) ? difference : null;
  });
}

function dispersionOf(
  zone: readonly number[],
  together: readonly number[],
  places: readonly number[],
  area: readonly number[],
  all: readonly number[],
): number {
  let [chiSquare, used] = [0, 0];
  places.forEach((place, at) => {
    const expected = ((together[at] ?? 0) * (area[place] ?? 0)) / (all[place] ?? 0);
    if (!(expected > 0)) return;
    chiSquare += ((zone[at] ?? 0) - expected) ** 2 / expected;
    used += 1;
  });
  const freedom = used - area.filter((count) => count > 0).length;
  return freedom > 0 ? Math.max(1, chiSquare / freedom) : 1;
}
