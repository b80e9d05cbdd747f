import { mean } from 'simple-statistics';
import { type GapTest, indistinguishability } from '../../statistics/indistinguishability.ts';
import type { Measured } from './choose-areas.ts';
import type { ComparisonAnswer } from './contract.ts';

const names: Record<GapTest['test'], string> = {
  'monthly gaps': 'Gaps from month to month',
  'six-month gaps': 'Gaps over half years',
  'whole gap': 'Gap in the later half, at the ratio of the earlier half',
  'drift of the gap': 'Drift of the gap',
};
const fewestMonths = 12;

/**
 * The four tests of whether pool and zone can be told apart before the start; passed when the gap is no more than chance
 * makes it in 95 of 100 alike areas. The pool counts as so many times the zone as it has incidents: a ratio of two series
 * does not ask for one level. Over the same months that ratio leaves no whole gap, so for that test it comes from the earlier
 * half. How far chance goes is learned from the comparison areas, each against all of them together.
 */
export function testsOf(zone: Measured, kept: readonly Measured[]): ComparisonAnswer['tests'] {
  const used = zone.series.flatMap((count, at) => (count === null ? [] : [at]));
  const half = used[Math.ceil(used.length / 2)];
  if (kept.length < 2 || used.length < fewestMonths || half === undefined) return [];
  const pool = zone.series.map((_, at) =>
    kept.reduce<number | null>((sum, { series }) => add(sum, series[at] ?? null), 0),
  );
  const dispersion = Math.max(1, mean(kept.map((one) => dispersionOf(one, pool))));
  const [times, timesThen] = [ratioOf(pool, zone.series), ratioOf(pool.slice(0, half), zone.series.slice(0, half))];
  if (!(times > 0 && timesThen > 0 && Number.isFinite(timesThen))) return [];
  const all = indistinguishability(zone.series, pool, { times, dispersion }).tests;
  // The ratio of the earlier half is as uncertain as the gap itself: the variance is twice as large.
  const later = { times: timesThen, dispersion: 2 * dispersion };
  const { tests: ofLater } = indistinguishability(zone.series.slice(half), pool.slice(half), later);
  return all.map((one) => {
    const { test, found, limit, beyondChance } =
      one.test === 'whole gap' ? (ofLater.find(({ test }) => test === 'whole gap') ?? one) : one;
    return { name: names[test], statistic: found, limit, passed: !beyondChance };
  });
}

const ratioOf = (one: readonly (number | null)[], other: readonly (number | null)[]): number =>
  total(one) / total(other);
const total = (series: readonly (number | null)[]): number =>
  series.reduce<number>((sum, count) => sum + (count ?? 0), 0);
const add = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

/** Pearson's measure of an area that has a constant share of the pool; 1 where only chance tells the months apart. */
function dispersionOf({ series, before }: Measured, pool: readonly (number | null)[]): number {
  const whole = total(pool);
  const parts = series.flatMap((count, at) => {
    const expected = ((pool[at] ?? 0) * before) / whole;
    return count === null || expected === 0 ? [] : [(count - expected) ** 2 / expected];
  });
  return parts.length < 2 ? 1 : parts.reduce((sum, part) => sum + part, 0) / (parts.length - 1);
}
