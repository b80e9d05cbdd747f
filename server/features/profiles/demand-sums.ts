import type { DemandPanel } from '../demand/panel.ts';
import type { Period } from '../words/contract.ts';
import type { DemandGround } from './demand-ground.ts';
import type { Group } from './groups.ts';

/** Counts of one series added up month after month, [month × areas + area]: any period is a difference of two rows. */
type Running = Float64Array;

const known = new WeakMap<DemandPanel, WeakMap<Group, Map<number, Running>>>();

/** Groups of more areas, such as all small areas, are added up for the period only: their running sums would fill the memory. */
const mostAreasKept = 1_000;

/** The counts of a series over [from, to) in each area of a group; read once for every period that is asked for. */
export function seriesSums(demand: DemandGround, series: number, group: Group, { from, to }: Period): Float64Array {
  const { panel } = demand;
  if (panel === null) return new Float64Array(group.codes.length);
  const [begin, end] = [placeOf(panel, from), placeOf(panel, to)];
  if (isKeptWithin(group)) return Float64Array.of(sumWithin(panel, series, group.within, begin, end));
  const areas = group.codes.length;
  const sums = new Float64Array(areas);
  if (areas > mostAreasKept) {
    for (const column of panel.counts.get(series)?.slice(begin, end) ?? []) add(sums, 0, column, group);
    return sums;
  }
  const running = runningOf(panel, series, group);
  for (let area = 0; area < areas; area += 1) {
    sums[area] = (running[end * areas + area] ?? 0) - (running[begin * areas + area] ?? 0);
  }
  return sums;
}

/** The same of one area alone. */
export function seriesSum(demand: DemandGround, series: number, one: Group, period: Period): number {
  const { panel } = demand;
  if (panel === null || !isKeptWithin(one)) return seriesSums(demand, series, one, period)[0] ?? 0;
  return sumWithin(panel, series, one.within, placeOf(panel, period.from), placeOf(panel, period.to));
}

type Within = NonNullable<Group['within']>;

const isKeptWithin = (group: Group): group is Group & { within: Within } =>
  group.within !== undefined && group.within.group.codes.length <= mostAreasKept;

function sumWithin(panel: DemandPanel, series: number, { group, at }: Within, begin: number, end: number): number {
  const [areas, running] = [group.codes.length, runningOf(panel, series, group)];
  return (running[end * areas + at] ?? 0) - (running[begin * areas + at] ?? 0);
}

/** Adds a column to the sums of areas that begin at `row`. */
function add(
  sums: Float64Array,
  row: number,
  column: ArrayLike<number> | null | undefined,
  { area, brick, weight }: Group,
): void {
  if (column == null) return;
  for (let i = 0; i < area.length; i += 1) {
    const count = column[brick[i] ?? 0] ?? 0;
    if (count === 0) continue;
    const at = row + (area[i] ?? 0);
    sums[at] = (sums[at] ?? 0) + (weight[i] ?? 0) * count;
  }
}

/** How many months of the panel lie before this one. */
function placeOf({ months }: DemandPanel, month: string): number {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || month <= first) return 0;
  if (month > last) return months.length;
  const found = places.get(months) ?? new Map(months.map((one, place) => [one, place]));
  places.set(months, found);
  return found.get(month) ?? months.length;
}

/** Thousands of sums are looked up for one profile. */
const places = new WeakMap<readonly string[], Map<string, number>>();

function runningOf(panel: DemandPanel, series: number, group: Group): Running {
  const ofPanel = known.get(panel) ?? new WeakMap<Group, Map<number, Running>>();
  known.set(panel, ofPanel);
  const ofGroup = ofPanel.get(group) ?? new Map<number, Running>();
  ofPanel.set(group, ofGroup);
  const running = ofGroup.get(series) ?? made(panel, series, group);
  ofGroup.set(series, running);
  return running;
}

function made({ counts, months }: DemandPanel, series: number, group: Group): Running {
  const areas = group.codes.length;
  const running = new Float64Array((months.length + 1) * areas);
  const columns = counts.get(series) ?? [];
  for (let t = 0; t < months.length; t += 1) {
    const row = (t + 1) * areas;
    running.copyWithin(row, t * areas, row);
    add(running, row, columns[t], group);
  }
  return running;
}
