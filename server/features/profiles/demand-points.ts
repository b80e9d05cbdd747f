import { branchOf } from '../demand/scope.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths, monthsOf } from '../words/months.ts';
import { addUp, type Group, touched } from './groups.ts';
import { type DemandGround, sayPeriod, seriesInArea, trendYears, withheldBricks, yearMonths } from './demand-ground.ts';
import type { Ground } from './ground.ts';
import { type Counted, noSums, type TrendPoint } from './measure.ts';

/** The count of a series in a year, in one area. */
export type InArea = (one: Group) => (series: number, year: Period) => number;

/** Months of one area are added up once, however many indicators and years ask for them. */
export function countsInArea(demand: DemandGround): InArea {
  const known = new WeakMap<Group, Map<number, Float64Array>>();
  return (one) => {
    const bySeries = known.get(one) ?? new Map<number, Float64Array>();
    known.set(one, bySeries);
    return (series, { from, to }) => {
      const months = bySeries.get(series) ?? seriesInArea(demand, series, one);
      bySeries.set(series, months);
      const begin = demand.months.indexOf(from);
      let sum = 0;
      for (let t = begin; t < months.length && (demand.months[t] ?? to) < to; t += 1) sum += months[t] ?? 0;
      return sum;
    };
  };
}

/**
 * The years that end with the period. A year counts only where every month of every dataset came: with fewer it would rise
 * or fall because of what is missing.
 * @param countsOf numerators, and the denominator where it is not the people of the area
 */
export function demandPoints(
  ground: Ground,
  demand: DemandGround,
  series: readonly SeriesRow[],
  datasets: readonly DatasetRow[],
  countsOf: (one: Group, year: Period) => { counts: Counted[]; denominator?: number },
): TrendPoint[] {
  const breaks = breaksOf(demand, series, datasets);
  return Array.from({ length: trendYears }, (_, at) => {
    const to = addMonths(demand.period.to, -(trendYears - 1 - at) * yearMonths);
    const year = { from: addMonths(to, -yearMonths), to };
    const isWhole =
      datasets.length > 0 && datasets.every(({ id }) => monthsOf(year).every((month) => demand.came(id, month)));
    const broken = breaks.find(({ from }) => from >= year.from && from < year.to && at > 0);
    return {
      period: sayPeriod(year),
      brokenBy: broken?.text ?? null,
      isMixed: broken !== undefined && broken.from > year.from,
      of: (one) => {
        if (!isWhole) return null;
        const marks = withheldBricks(demand, series, year);
        if (marks !== null && touched(one, marks)[0] === 1) return { ...noSums, missing: 'withheld' };
        const { counts, denominator } = countsOf(one, year);
        const people = denominator ?? addUp(one, ground.people)[0] ?? 0;
        return { counts, denominator: people, known: 1, missing: null, printed: null };
      },
    };
  });
}

function breaksOf(
  { catalogue, shocks }: DemandGround,
  series: readonly SeriesRow[],
  datasets: readonly DatasetRow[],
): { from: string; text: string }[] {
  return shocks
    .filter((one) => {
      if (one.kind !== 'break') return false;
      if (one.dataset_id !== null && !datasets.some(({ id }) => id === one.dataset_id)) return false;
      if (one.category_id === null) return true;
      const branch = branchOf(catalogue, one.category_id);
      return series.some((row) => branch.has(row.category_id));
    })
    .map((one) => ({ from: one.from_month.slice(0, 7), text: one.text }));
}
