import {
  demonstrationMonths,
  demonstrationSeed,
  demonstrationSeries,
  expectedDemand,
  generateDemand,
  growCounty,
} from '../../seeds/demonstration.ts';
import { monthIndex } from '../../seeds/months.ts';

/** The whole demonstration as two dense tables, counted and expected, so that tests can add up any part of it. */
export const county = growCounty(demonstrationSeed);
const months = demonstrationMonths.length;
const cellOf = (series: number, month: number, brick: number) =>
  (series * months + month) * county.bricks.length + brick;
export const counts = new Uint16Array(demonstrationSeries.length * months * county.bricks.length);
export const expected = new Float32Array(counts.length);
export const everyBrick = county.bricks.map((_, index) => index);

let facts = 0;
let isOrdered = true;
let isPositive = true;
let last = -1;
for (const fact of generateDemand(county, demonstrationSeed)) {
  facts += 1;
  isPositive &&= Number.isInteger(fact.count) && fact.count > 0;
  isOrdered &&= fact.month >= last;
  last = fact.month;
  counts[cellOf(fact.series, fact.month, fact.brick)] = fact.count;
}
for (const { month, series, means } of expectedDemand(county, demonstrationSeed)) {
  expected.set(means, cellOf(series, month, 0));
}
export const seen = { facts, isOrdered, isPositive };

/** The series of an agency, or those of one category. */
export function seriesOf(agency: string, category?: string): number[] {
  return demonstrationSeries.flatMap((series, index) =>
    series.agency === agency && (category ?? series.category) === series.category ? [index] : [],
  );
}

/** Adds up series and bricks over the months [from, to). */
export function total(
  of: Uint16Array | Float32Array,
  series: readonly number[],
  bricks: readonly number[],
  from: string,
  to: string | null,
): number {
  const end = to === null ? months : monthIndex(to);
  let sum = 0;
  for (const one of series) {
    for (let month = monthIndex(from); month < end; month += 1) {
      for (const brick of bricks) sum += of[cellOf(one, month, brick)] ?? 0;
    }
  }
  return sum;
}

const indexOf = new Map(county.bricks.map((brick, index) => [brick.code, index]));
export const indicesOf = (codes: readonly string[]) => codes.flatMap((code) => indexOf.get(code) ?? []);
export const zoneBricks = (code: string) =>
  indicesOf(county.zones.find((zone) => zone.code === code)?.brickCodes ?? []);
const zoned = new Set(county.zones.flatMap((zone) => zoneBricks(zone.code)));
/** All bricks outside the three zones. */
export const rest = everyBrick.filter((brick) => !zoned.has(brick));
