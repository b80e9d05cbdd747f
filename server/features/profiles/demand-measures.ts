import { strictest } from '../../disclosure/publish.ts';
import type { SeriesRow } from '../demand/store.ts';
import type { Period } from '../words/contract.ts';
import { monthsOf } from '../words/months.ts';
import { columnSums, type Columns } from './columns.ts';
import { type DemandGround, nothingCame, sayPeriod, withheldBricks, yearMonths } from './demand-ground.ts';
import type { DemandLine } from './demand-lines.ts';
import { demandPoints, type InArea } from './demand-points.ts';
import { seriesSums } from './demand-sums.ts';
import type { Ground } from './ground.ts';
import type { Group } from './groups.ts';
import type { Facts, Measure } from './measure.ts';

const perThousand = 1000;

/** The counts of some series over the period, in each area of a group. */
export type SumsOfSeries = (series: readonly { id: number }[]) => (group: Group) => Float64Array;

export const columnsOnce =
  (demand: DemandGround): SumsOfSeries =>
  (series) =>
  (group) => {
    const sum = new Float64Array(group.codes.length);
    for (const { id } of series) {
      const own = seriesSums(demand, id, group, demand.period);
      for (let area = 0; area < sum.length; area += 1) sum[area] = (sum[area] ?? 0) + (own[area] ?? 0);
    }
    return sum;
  };

/** The yearly rate of one agency or category by 1,000 people. */
export function demandMeasure(
  ground: Ground,
  demand: DemandGround,
  line: DemandLine,
  columnOf: SumsOfSeries,
  inArea: InArea,
): Measure {
  const { period } = demand;
  const all = monthsOf(period);
  const byMonths = new Map<number, SeriesRow[]>();
  for (const dataset of line.datasets) {
    const months = demand.came(dataset.id, period);
    if (months === 0) continue;
    const own = line.series.filter((one) => one.dataset_id === dataset.id);
    byMonths.set(months, [...(byMonths.get(months) ?? []), ...own]);
  }
  const counted = [...byMonths.values()].flat();
  const columns: Columns = {
    counts: [...byMonths].map(([months, series]) => ({
      column: columnOf(series),
      weight: yearMonths / months,
    })),
    denominator: ground.people,
    known: ground.peopled,
    people: ground.alike,
    withheld: withheldBricks(demand, counted, period),
  };
  const came = columns.counts.length > 0;
  const sums = columnSums(columns);
  return {
    facts: factsOf(demand, line, byMonths),
    period: sayCame(period, all.length, [...byMonths.keys()]),
    whyNone: came ? null : nothingCame(period),
    leastKnown: 1,
    of: sums,
    whole: came ? sums(ground.whole)(0) : null,
    isPrinted: false,
    points: demandPoints(ground, demand, line.series, line.datasets, (one, year) => {
      const counts = inArea(one);
      return { counts: [{ count: line.series.reduce((sum, { id }) => sum + counts(id, year), 0), weight: 1 }] };
    }),
  };
}

function factsOf({ catalogue }: DemandGround, line: DemandLine, byMonths: Map<number, SeriesRow[]>): Facts {
  const used = new Set([...byMonths.values()].flat().map((one) => one.dataset_id));
  const absent = line.datasets.filter(({ id }) => !used.has(id)).map(({ name }) => name);
  const agencyOf = new Map(catalogue.agencies.map(({ id, name }) => [id, name]));
  return {
    code: line.code,
    name: line.name,
    group: line.group,
    definition: line.definition,
    unit: 'per 1,000 people a year',
    per: perThousand,
    decimals: 1,
    statistic: 'rate',
    goodDirection: 'none',
    source: [...new Set(line.datasets.map((one) => `${agencyOf.get(one.agency_id) ?? ''}: ${one.name}`))].join('; '),
    caveat: [
      'Recorded demand follows what is reported and recorded as well as what happens, and people who only pass through are not among those counted as living there.',
      ...(absent.length > 0 ? [`Without ${absent.join(', ')}: nothing came for this period.`] : []),
      ...(line.without === '' ? [] : [line.without]),
    ].join(' '),
    withheldUpTo: strictest(line.datasets.map((one) => ({ withheldUpTo: one.withheld_up_to }))),
  };
}

function sayCame(period: Period, all: number, came: readonly number[]): string {
  const said = sayPeriod(period);
  if (came.length === 0 || (came.length === 1 && came[0] === all)) return said;
  const [fewest, most] = [Math.min(...came), Math.max(...came)];
  return `${said}, of which ${fewest === most ? fewest : `${fewest} to ${most}`} of ${all} months came`;
}
