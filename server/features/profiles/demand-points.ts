import { branchOf } from '../demand/scope.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths } from '../words/months.ts';
import { addUp, type Group, touched } from './groups.ts';
import { type DemandGround, sayPeriod, trendYears, withheldBricks, yearMonths } from './demand-ground.ts';
import { seriesSum } from './demand-sums.ts';
import type { Ground } from './ground.ts';
import { type Counted, noSums, type TrendPoint } from './measure.ts';

/** The count of a series in a year, in one area. */
export type InArea = (one: Group) => (series: number, year: Period) => number;

export const countsInArea =
  (demand: DemandGround): InArea =>
  (one) =>
  (series, year) =>
    seriesSum(demand, series, one, year);

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
    const isWhole = datasets.length > 0 && datasets.every(({ id }) => demand.came(id, year) === yearMonths);
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
