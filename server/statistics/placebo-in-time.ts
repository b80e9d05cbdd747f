import { placeboInSpace, type PlaceboOptions, type PlaceboRank } from './placebo-in-space.ts';
import { type MonthlySeries, prePostTotals } from './pre-post-totals.ts';

export interface FakeStart extends PlaceboRank {
  /** Place of the month in which it is pretended that the work started. */
  start: number;
  monthsBefore: number;
  monthsAfter: number;
}

export interface InTimeOptions extends PlaceboOptions {
  /** First month that is no longer before the work: no pretended window may reach it. */
  start: number;
  /** Months of each pretended window after its start. */
  monthsAfter: number;
  /** Months that must lie before a pretended start (12). */
  leastBefore?: number;
  /** Months from one pretended start to the next (3). */
  every?: number;
}

/**
 * Question: would the same test have found an effect at times when nothing was done?
 * Formula: the statistic and rank of placeboInSpace, with a pretended start every 3 months of the time before the real one,
 * from all months before it to the given number after it.
 * Units: as placeboInSpace; starts are places in the series.
 * Errors: RangeError as placeboInSpace and prePostTotals; for a start outside the series, and window lengths below 1. Where
 * the time before is too short for any pretended start the list is empty, and a start without matched months is left out.
 * Source: Abadie, Diamond and Hainmueller 2015 (American Journal of Political Science 59: 495–510), in-time placebos.
 * Checked against: the in-space test on the series cut by hand.
 */
export function placeboInTime(
  series: readonly MonthlySeries[],
  treated: number,
  pool: readonly number[],
  options: InTimeOptions,
): FakeStart[] {
  const { start, monthsAfter, leastBefore = 12, every = 3 } = options;
  const used = [treated, ...pool].map((place) => series[place] ?? []);
  if (!(start > 0 && start <= (used[0]?.length ?? 0))) throw new RangeError('Give a start inside the series.');
  if (!(monthsAfter >= 1 && leastBefore >= 1 && every >= 1)) throw new RangeError('Give lengths of at least 1 month.');
  const fakes: FakeStart[] = [];
  for (let fake = leastBefore; fake + monthsAfter <= start; fake += every) {
    const windows = { before: [0, fake], after: [fake, fake + monthsAfter] } as const;
    if (!hasMonths(used, ...windows.before) || !hasMonths(used, ...windows.after)) continue;
    const totals = prePostTotals(used, windows);
    const rank = placeboInSpace(
      totals.areas,
      0,
      pool.map((_, at) => at + 1),
      inOrder(options, treated, pool),
    );
    const { monthsBefore } = totals;
    fakes.push({ ...rank, areas: [treated, ...pool], start: fake, monthsBefore, monthsAfter: totals.monthsAfter });
  }
  return fakes;
}

function inOrder(options: PlaceboOptions, treated: number, pool: readonly number[]): PlaceboOptions {
  const { dispersions, ...rest } = options;
  if (dispersions === undefined) return rest;
  return { ...rest, dispersions: [treated, ...pool].map((place) => dispersions[place] ?? 1) };
}

function hasMonths(series: readonly MonthlySeries[], from: number, to: number): boolean {
  for (let month = from; month < to; month += 1) if (series.every((one) => one[month] != null)) return true;
  return false;
}
