import { type CountForecast, chanceOfMore } from '../../statistics/count-forecast.ts';
import { forecastOf, type Level, levelOf } from '../../statistics/level-forecast.ts';
import { pooledScatter } from '../../statistics/pooled-scatter.ts';
import { compareYears, type YearsCompared } from '../../statistics/year-change.ts';
import type { TestedCategory } from './tested-category.ts';

/** What one area’s months of one category say. */
export interface Judged {
  level: Level;
  month: Test;
  quarter: Test;
  /** Null where people or the two years are not known. */
  worsening: Test | null;
}
export interface Test {
  count: number;
  forecast: CountForecast;
  /** One-sided; 1 where the count is no more than expected, which no correction would change. */
  p: number;
}

const test = (count: number, forecast: CountForecast): Test => ({
  count,
  forecast,
  p: count <= forecast.mean ? 1 : chanceOfMore(count, forecast),
});

/** An area that can be tested, and its level over the base. */
export interface Ready {
  area: number;
  level: Level;
}

/** The areas of which no month is withheld, with the scatter that they lend each other. */
export function readyAreas(tested: TestedCategory, areas: readonly number[]): Ready[] {
  const pattern = Float64Array.from(tested.base, (t) => tested.pattern[t] ?? 1);
  const base = new Float64Array(tested.base.length);
  const known: Ready[] = [];
  // Plain loops: this runs for 30,000 areas and categories.
  for (const area of areas) {
    let isWithheld = false;
    for (let at = 0; at < base.length; at += 1) {
      const count = tested.counts[tested.base[at] ?? -1]?.[area] ?? 0;
      base[at] = count;
      if (count > 0 && count <= tested.withheldUpTo) isWithheld = true;
    }
    for (const t of tested.quarter) {
      const count = tested.counts[t]?.[area] ?? 0;
      if (count > 0 && count <= tested.withheldUpTo) isWithheld = true;
    }
    if (!isWithheld) known.push({ area, level: levelOf(base, pattern) });
  }
  const pooled = pooledScatter(known.map(({ level }) => level));
  return known.map(({ area, level }, at) => ({ area, level: pooled[at] ?? level }));
}

/**
 * Tests one area: its latest month and quarter against its own level with the pattern of all areas, and its year against the
 * rate of all areas and its own year before.
 * @param share its part of all people; null where it is not known
 */
export function judge(tested: TestedCategory, { area, level }: Ready, share: number | null): Judged {
  const at = (t: number): number => tested.counts[t]?.[area] ?? 0;
  const ahead = tested.quarter.map((t) => tested.pattern[t] ?? 1);
  const quarter = tested.quarter.reduce((sum, t) => sum + at(t), 0);
  return {
    level,
    month: test(at(tested.quarter.at(-1) ?? 0), forecastOf(level, ahead.slice(-1))),
    quarter: test(quarter, forecastOf(level, ahead)),
    worsening: share === null || tested.pairs.length === 0 ? null : worsening(tested, area, share, level),
  };
}

/** Both must hold, so the larger of the two chances is the chance of both. */
function worsening(tested: TestedCategory, area: number, share: number, level: Level): Test {
  let [count, expected] = [0, 0];
  for (const t of tested.year) {
    count += tested.counts[t]?.[area] ?? 0;
    expected += share * (tested.whole[t] ?? 0);
  }
  if (count <= expected || expected <= 0) return { count, forecast: { mean: expected, variance: expected }, p: 1 };
  const worse = test(count, { mean: expected, variance: level.dispersion * expected });
  if (worse.p > likely) return worse;
  const { ratio, p } = yearsOf(tested, area);
  const rising = p === null || ratio === null ? (p ?? 1) / 2 : ratio.value > 1 ? p / 2 : 1 - p / 2;
  return { ...worse, p: Math.max(worse.p, rising) };
}

/** Above any share of false findings that may be asked for. */
const likely = 0.2;

export const yearsOf = (tested: TestedCategory, area: number): YearsCompared =>
  compareYears(
    tested.pairs.map((t) => ({
      earlier: tested.counts[t - 12]?.[area] ?? 0,
      later: tested.counts[t]?.[area] ?? 0,
    })),
  );
