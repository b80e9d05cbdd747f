import type { DemandPanel } from '../demand/panel.ts';
import type { CategoryRow, SeriesRow } from '../demand/store.ts';
import type { ShockRow } from '../shocks/store.ts';
import { comparableOf } from '../trends/comparable.ts';
import { patternOf } from '../trends/chart.ts';
import { isIn, marksOf, stretchesOf } from '../trends/marks.ts';
import { baseMonths, quarterMonths } from '../trends/quarter.ts';
import { upTo, wholeByMonth } from '../trends/series.ts';
import { monthsForSeason } from '../../statistics/seasonal-course.ts';
import { fewestPairs } from '../../statistics/year-change.ts';

/** One category of all areas, ready to be tested: only months that came whole, since the last change of counting. */
export interface TestedCategory {
  category: CategoryRow;
  withheldUpTo: number;
  /** Places of the panel's months: of the base, of the last three, and of the later of each pair of months of two years. */
  base: number[];
  quarter: number[];
  pairs: number[];
  /** Of the last 12 months, those that came whole. */
  year: number[];
  /** By month: what season and course of all areas together lead one to expect. */
  pattern: number[];
  /** By month: counts by area; null in months that are not used. */
  counts: (Float64Array | null)[];
  whole: number[];
}

const yearMonths = 12;

/** @returns a sentence where the category cannot be tested */
export function testedCategory(
  { asked, catalogue, months, counts, areas }: DemandPanel,
  category: CategoryRow,
  series: readonly SeriesRow[],
  shocks: readonly ShockRow[],
): TestedCategory | string {
  const ids = new Set(series.map((one) => one.dataset_id));
  const comparable = comparableOf(
    asked.feeds.filter(({ dataset }) => ids.has(dataset.id)),
    months,
  );
  const datasets = new Set(comparable.datasets.map(({ id }) => id));
  const used = series.filter((one) => datasets.has(one.dataset_id));
  const marks = marksOf(catalogue, shocks, used, comparable.datasets, months);
  const usable = months.map(
    (month, t) => comparable.isComplete[t] === true && !marks.some((mark) => mark.leaveOut && isIn(month, mark)),
  );
  const start = months.length - quarterMonths;
  const stretch = stretchesOf(months, marks).at(-1) ?? { from: 0, to: 0 };
  const places = months.map((_, t) => t);
  const base = places.filter((t) => usable[t] === true && t >= stretch.from && t >= start - baseMonths && t < start);
  if (!usable.slice(start).every(Boolean)) return `${category.name}: not all of the last three months came whole.`;
  if (base.length < monthsForSeason) {
    return `${category.name}: fewer than ${String(monthsForSeason)} months before the last three came whole, counted in one way.`;
  }
  const whole = wholeByMonth(catalogue, used, months, comparable);
  const isBase = new Set(base);
  const { pattern } = patternOf(
    places.map((t) => (isBase.has(t) ? (whole[t] ?? null) : null)),
    months.map((month) => Number(month.slice(5))),
    true,
  );
  const isPaired = (t: number): boolean =>
    t - yearMonths >= stretch.from && usable[t] === true && usable[t - yearMonths] === true;
  const year = places.slice(-yearMonths).filter((t) => usable[t] === true && t >= stretch.from);
  const pairs = year.filter(isPaired);
  return {
    category,
    withheldUpTo: upTo(comparable.datasets),
    base,
    quarter: places.slice(start),
    year,
    pattern,
    pairs: pairs.length < fewestPairs ? [] : pairs,
    whole: whole.map((count) => count ?? 0),
    counts: places.map((t) => (usable[t] === true ? summed(used, counts, t, areas.length) : null)),
  };
}

function summed(series: readonly SeriesRow[], counts: DemandPanel['counts'], t: number, areas: number): Float64Array {
  const sum = new Float64Array(areas);
  for (const { id } of series) {
    const column = counts.get(id)?.[t];
    if (column === null || column === undefined) continue;
    for (let area = 0; area < areas; area += 1) sum[area] = (sum[area] ?? 0) + (column[area] ?? 0);
  }
  return sum;
}
