import { mean } from 'simple-statistics';
import { type GapTest, indistinguishability } from '../../statistics/indistinguishability.ts';
import type { Measured } from './choose-areas.ts';
import type { ComparisonAnswer } from './contract.ts';

const names: Record<GapTest['test'], string> = {
  'monthly gaps': 'Gaps from month to month',
  'six-month gaps': 'Gaps over half years',
  'whole gap': 'Gap over the whole time',
  'drift of the gap': 'Drift of the gap',
};
const fewestMonths = 6;

/**
 * The four tests of whether pool and zone can be told apart before the start. The pool counts as so many times the zone as
 * it has incidents: a ratio of two series does not ask for one level. How far chance goes is learned from the comparison
 * areas, each against all of them together.
 */
export function testsOf(zone: Measured, kept: readonly Measured[]): ComparisonAnswer['tests'] {
  const used = zone.series.filter((count) => count !== null).length;
  if (kept.length < 2 || used < fewestMonths || zone.before === 0) return [];
  const pool = zone.series.map((_, at) =>
    kept.reduce<number | null>((sum, { series }) => add(sum, series[at] ?? null), 0),
  );
  const times = kept.reduce((sum, { before }) => sum + before, 0) / zone.before;
  const dispersion = Math.max(1, mean(kept.map((one) => dispersionOf(one, pool))));
  const { tests } = indistinguishability(zone.series, pool, { times, dispersion });
  return tests.map(({ test, found, allowed, passed }) => ({
    ...{ name: names[test], statistic: found, limit: allowed, passed },
  }));
}

const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

/** Pearson's measure of an area that has a constant share of the pool; 1 where only chance tells the months apart. */
function dispersionOf({ series, before }: Measured, pool: readonly (number | null)[]): number {
  const whole = pool.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const parts = series.flatMap((count, at) => {
    const expected = ((pool[at] ?? 0) * before) / whole;
    return count === null || expected === 0 ? [] : [(count - expected) ** 2 / expected];
  });
  return parts.length < 2 ? 1 : parts.reduce((sum, part) => sum + part, 0) / (parts.length - 1);
}
