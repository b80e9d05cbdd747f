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
  const { within } = group;
  if (within !== undefined && within.group.codes.length <= mostAreasKept) {
    const [areas, running] = [within.group.codes.length, runningOf(panel, series, within.group)];
    return Float64Array.of((running[end * areas + within.at] ?? 0) - (running[begin * areas + within.at] ?? 0));
  }
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
  return months.indexOf(month);
}

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
