import {
  fewestTrendPoints,
  type RecentTrend,
  recentPoints,
  recentTrendOfRates,
  recentTrendOfShares,
} from '../../statistics/recent-trend.ts';
import type { Group } from './groups.ts';
import { type Estimated, estimateOf, publishEstimated, type Told } from './estimate.ts';
import type { Measure } from './measure.ts';

export interface TrendTold {
  direction: RecentTrend['direction'] | 'not-known';
  standing: 'better' | 'worse' | 'neither' | null;
  points: { period: string; told: Told; isBreak: boolean }[];
  whyNot: string | null;
  breaks: string[];
}

/** How an indicator of one area has moved over its last periods, none of them before a change of the way of counting. */
export function trendOf(measure: Measure, own: Group): TrendTold {
  const { facts, points } = measure;
  const made = points.map((point) => {
    const sums = point.of(own);
    const estimated = sums === null ? null : estimateOf(measure, sums);
    const known = sums ?? { counts: [], denominator: 0, known: 0, missing: 'not-available' as const, printed: null };
    return { point, estimated, told: publishEstimated(facts, known, estimated) };
  });
  const shown = made.map(({ point, told }) => ({ period: point.period, told, isBreak: point.brokenBy !== null }));
  const breaks = points.flatMap(({ brokenBy }) => brokenBy ?? []);
  const broken = points.findLastIndex(({ brokenBy }) => brokenBy !== null);
  const first = broken < 0 ? 0 : points[broken]?.isMixed === true ? broken + 1 : broken;
  const usable = made.slice(first).flatMap(({ estimated, told }, at) =>
    // What is withheld must not be guessed from the way that it moved.
    estimated === null || typeof told.value !== 'number' ? [] : [{ at, estimated }],
  );
  const unknown = (whyNot: string): TrendTold => ({
    direction: 'not-known',
    standing: null,
    points: shown,
    whyNot,
    breaks,
  });
  if (made.length < 2) return unknown('Only one period is known.');
  if (usable.length < fewestTrendPoints) {
    return unknown(
      `A trend needs at least ${fewestTrendPoints} periods that came whole and were counted in one way; there ${usable.length === 1 ? 'is' : 'are'} ${usable.length}.`,
    );
  }
  const trend = testOf(facts.statistic, usable.slice(-recentPoints));
  if (trend === null) return unknown('There are no limits of these figures, so no trend is told.');
  return {
    direction: trend.direction,
    standing: standingOf(trend.direction, facts.goodDirection),
    points: shown,
    whyNot: null,
    breaks,
  };
}

type Usable = { at: number; estimated: Estimated }[];

function testOf(statistic: Measure['facts']['statistic'], usable: Usable): RecentTrend | null {
  const shares = usable.flatMap(({ at, estimated: { count, denominator } }) =>
    count === null || denominator === null ? [] : [{ at, count: Math.min(count, denominator), denominator }],
  );
  if (statistic === 'proportion' && shares.length === usable.length) return recentTrendOfShares(shares);
  const rates = usable.flatMap(({ at, estimated: { value, at95 } }) =>
    at95 === null || !(at95.upper > at95.lower) ? [] : [{ at, value, ...at95 }],
  );
  return rates.length === usable.length ? recentTrendOfRates(rates) : null;
}

function standingOf(direction: RecentTrend['direction'], good: 'up' | 'down' | 'none'): TrendTold['standing'] {
  if (direction === 'no-clear-change') return 'neither';
  if (good === 'none') return null;
  return (direction === 'rising') === (good === 'up') ? 'better' : 'worse';
}
