import { placeboInSpace } from '../../server/statistics/placebo-in-space.ts';
import { placeboInTime } from '../../server/statistics/placebo-in-time.ts';
import { ratioModel } from '../../server/statistics/ratio-model.ts';
import { normalQuantile, normalShare } from '../../server/statistics/distributions.ts';

type Series = readonly number[];

/** As in a plan: no fewer areas to compare with, and no fewer incidents before. */
const fewestAreas = 20;
const ratioFrom = 0.5;
const ratioTo = 2;

export interface Window {
  /** Place of the first month after. */
  start: number;
  monthsAfter: number;
}

const sum = (series: Series, from: number, to: number): number =>
  series.slice(from, to).reduce((total, count) => total + count, 0);

/** For every area that has enough like it: the others with half to twice its incidents before. */
function pools(all: readonly Series[], months: number, fewest: number): { area: number; pool: number[] }[] {
  const before = all.map((series) => sum(series, 0, months));
  return all.flatMap((_, area) => {
    const own = before[area] ?? 0;
    if (own < fewest) return [];
    const isAlike = (other: number): boolean => other >= ratioFrom * own && other <= ratioTo * own;
    const pool = before.flatMap((other, at) => (at !== area && isAlike(other) ? [at] : []));
    return pool.length < fewestAreas ? [] : [{ area, pool }];
  });
}

const countsOf = (all: readonly Series[], { start, monthsAfter }: Window) =>
  all.map((series) => ({ before: sum(series, 0, start), after: sum(series, start, start + monthsAfter) }));

/** p of each area treated in turn as if work had begun in it. */
export function inSpace(all: readonly Series[], { start, monthsAfter }: Window, fewest: number): number[] {
  const counts = countsOf(all, { start, monthsAfter });
  return pools(all, start, fewest).map(({ area, pool }) => placeboInSpace(counts, area, pool).p);
}

/** p of every area at every pretended start, 12 months and more after the first month, with 12 after it. */
export function inTime(all: readonly Series[], fewest: number): number[] {
  const length = all[0]?.length ?? 0;
  const asked = { start: length, monthsAfter: 12, leastBefore: 12, every: 3 };
  return pools(all, asked.leastBefore, fewest).flatMap(({ area, pool }) =>
    placeboInTime(all, area, pool, asked).map(({ p }) => p),
  );
}

const hasSome = (series: Series, { start, monthsAfter }: Window): boolean =>
  sum(series, 0, start) > 0 && sum(series, start, start + monthsAfter) > 0;

/** p that belongs to the reported interval, were it normal, whether the interval holds no change, and p of the rank. An area without a
 * single incident after has no ratio and is left out. */
export function byModel(all: readonly Series[], { start, monthsAfter }: Window, fewest: number) {
  const until = start + monthsAfter;
  const counts = countsOf(all, { start, monthsAfter });
  const estimable = pools(all, start, fewest).filter(({ area }) => hasSome(all[area] ?? [], { start, monthsAfter }));
  return estimable.map(({ area, pool }) => {
    const treated = (all[area] ?? []).slice(0, until);
    const comparison = treated.map((_, month) => pool.reduce((total, at) => total + (all[at]?.[month] ?? 0), 0));
    const { rateRatio } = ratioModel({ treated, comparison, startIndex: start });
    const standardError = Math.log(rateRatio.upper / rateRatio.lower) / (2 * normalQuantile(0.975));
    const p = 2 * normalShare(-Math.abs(Math.log(rateRatio.value)) / standardError);
    const rankP = placeboInSpace(counts, area, pool).p;
    return { p, rankP, holdsNoChange: rateRatio.lower <= 1 && rateRatio.upper >= 1 };
  });
}
