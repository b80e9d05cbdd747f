import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { chanceOfMore, countQuantile } from '../../statistics/count-forecast.ts';
import { forecastOf, levelOf } from '../../statistics/level-forecast.ts';
import { monthsForSeason } from '../../statistics/seasonal-course.ts';
import type { Period } from '../words/contract.ts';
import { addMonths } from '../words/months.ts';
import { isUsable, patternOf } from './chart.ts';
import { type Mark, stretchesOf } from './marks.ts';
import { type AreaSeries, upTo } from './series.ts';

export interface Quarter {
  period: Period;
  count: Published<Figure>;
  expected: number;
  upper: number;
  p: number;
  isAbove: boolean;
  /** Months that the forecast rests on. */
  baseMonths: number;
}

export const quarterMonths = 3;
/** Three years before the quarter: long enough for a season, short enough that the level still is the area's. */
export const baseMonths = 36;
const upperShare = 0.975;

/** The last three months against what the three years before them lead one to expect; or why not, in words. */
export function lastQuarterOf(series: AreaSeries, marks: readonly Mark[]): { quarter: Quarter } | { why: string } {
  const { months, counts, comparable, published, whole } = series;
  const start = months.length - quarterMonths;
  const usable = isUsable(series, marks);
  const stretch = stretchesOf(months, marks).at(-1) ?? { from: 0, to: 0 };
  if (start < 0 || !usable.slice(start).every(Boolean)) {
    return { why: 'Not all of the last three months came whole, so they are held against no forecast.' };
  }
  const from = Math.max(stretch.from, start - baseMonths, 0);
  const places = months.map((_, t) => t).slice(from);
  const base = places.filter((t) => t < start && usable[t] === true);
  if (stretch.from > start || base.length < monthsForSeason) {
    return {
      why: `A forecast of a quarter needs ${String(monthsForSeason)} months before it, counted in one way; there are ${String(Math.max(0, base.length))}.`,
    };
  }
  if ([...base, ...places.slice(-quarterMonths)].some((t) => published[t] === '[c]')) {
    return { why: 'Months that are withheld cannot be held against a forecast.' };
  }
  const isBase = new Set(base);
  const { pattern } = patternOf(
    places.map((t) => (isBase.has(t) ? (whole[t] ?? null) : null)),
    places.map((t) => Number(months[t]?.slice(5))),
    true,
  );
  const shareAt = (t: number): number => pattern[t - from] ?? 1;
  const level = levelOf(
    base.map((t) => counts[t] ?? 0),
    base.map(shareAt),
  );
  const forecast = forecastOf(level, places.slice(-quarterMonths).map(shareAt));
  const count = counts.slice(start).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const upper = countQuantile(upperShare, forecast);
  const until = addMonths(months.at(-1) ?? '', 1);
  return {
    quarter: {
      period: { from: addMonths(until, -quarterMonths), to: until },
      count: publishCount(count, upTo(comparable.datasets)),
      expected: forecast.mean,
      upper,
      p: chanceOfMore(count, forecast),
      isAbove: count > upper,
      baseMonths: base.length,
    },
  };
}
