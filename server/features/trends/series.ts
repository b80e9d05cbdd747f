import { publishCount, strictest } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { AreaMonths } from '../demand/area-months.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import { cameFor } from '../demand/figures.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import { comparableOf, type Comparable } from './comparable.ts';

/** One area's months as one series, beside all small areas together, made of datasets that may be held against each other. */
export interface AreaSeries {
  months: string[];
  comparable: Comparable;
  /** Series of the datasets that count. */
  series: SeriesRow[];
  /** What came, null where nothing did; never shown. */
  counts: (number | null)[];
  /** The same, as it may be shown. */
  published: Published<Figure>[];
  /** All small areas together. */
  whole: (number | null)[];
}

export function seriesOf({ asked, catalogue, months, counts }: AreaMonths): AreaSeries {
  const comparable = comparableOf(asked.feeds, months);
  const used = new Set(comparable.datasets.map(({ id }) => id));
  const series = asked.scope.series.filter((one) => used.has(one.dataset_id));
  const sums = months.map((_, t) =>
    comparable.came[t]?.length === 0 ? null : series.reduce((sum, { id }) => sum + (counts.get(id)?.[t] ?? 0), 0),
  );
  return {
    months,
    comparable,
    series,
    counts: sums,
    published: sums.map((count, t) => publishCount(count, upTo(comparable.came[t] ?? []))),
    whole: wholeByMonth(catalogue, series, months, comparable),
  };
}

/** The number up to which counts of these datasets together are withheld. */
export const upTo = (datasets: readonly DatasetRow[]): number => strictest(datasets.map((one) => cameFor(one, 1)));

/** Counts of all small areas together; null where nothing came. */
export function wholeByMonth(
  catalogue: Catalogue,
  series: readonly SeriesRow[],
  months: readonly string[],
  comparable: Pick<Comparable, 'came'>,
): (number | null)[] {
  const at = new Map(months.map((month, t) => [month, t]));
  const used = new Set(series.map(({ id }) => id));
  const sums = months.map((_, t): number | null => (comparable.came[t]?.length === 0 ? null : 0));
  for (const { month, series: id, placed } of catalogue.monthTotals) {
    const t = at.get(month);
    if (t === undefined || !used.has(id)) continue;
    const sum = sums[t] ?? null;
    if (sum !== null) sums[t] = sum + placed;
  }
  return sums;
}
