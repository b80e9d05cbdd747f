import {
  controlChart,
  type ControlLimits,
  type ControlMonth,
  type ControlRule,
} from '../../statistics/control-chart.ts';
import type { CountForecast } from '../../statistics/count-forecast.ts';
import { forecastOf, levelOf } from '../../statistics/level-forecast.ts';
import { incidentsForSeason, monthsForSeason, seasonalCourse } from '../../statistics/seasonal-course.ts';
import { isIn, type Mark, stretchesOf } from './marks.ts';
import type { AreaSeries } from './series.ts';

export type SeasonFrom = 'own' | 'whole' | 'none';
export interface Chart {
  /** By month; null where there is none, such as in a month that did not come whole. */
  expected: (number | null)[];
  limits: (ControlLimits | null)[];
  signals: { month: string; rule: ControlRule; side: 'above' | 'below' }[];
  /** Where the season comes from, of the last stretch of months that has a chart. */
  season: SeasonFrom;
  /** Breaks at which the chart begins anew. */
  restarts: string[];
  /** Stretches too short for limits, in months. */
  tooShort: number[];
}

export const fewestChartMonths = 12;

/** Whether a month may be held against others: it came whole, and no shock that is to be left out lies in it. */
export const isUsable = ({ comparable, months }: AreaSeries, marks: readonly Mark[]): boolean[] =>
  months.map(
    (month, t) => comparable.isComplete[t] === true && !marks.some((mark) => mark.leaveOut && isIn(month, mark)),
  );

/** What each month was expected to be and which stand out; each stretch between two breaks is a chart of its own. */
export function chartOf(series: AreaSeries, marks: readonly Mark[]): Chart | null {
  const { months } = series;
  const usable = isUsable(series, marks);
  const chart: Chart = {
    expected: months.map(() => null),
    limits: months.map(() => null),
    signals: [],
    season: 'none',
    tooShort: [],
    restarts: marks.filter(({ kind }) => kind === 'break').map(({ from }) => from),
  };
  let charts = 0;
  for (const { from, to } of stretchesOf(months, marks)) {
    const places = months.map((_, t) => t).slice(from, to);
    const base = places.filter((t) => usable[t] === true);
    if (base.length < fewestChartMonths) {
      chart.tooShort.push(to - from);
      continue;
    }
    charts += 1;
    const { forecasts, season } = forecastsOf(series, usable, places);
    chart.season = season;
    const judged = places.map((t, at): ControlMonth => {
      const isWhole = series.comparable.isComplete[t] === true;
      const forecast = isWhole ? (forecasts[at] ?? null) : null;
      return { count: isWhole ? (series.counts[t] ?? null) : null, forecast };
    });
    const { limits, signals } = controlChart(judged);
    judged.forEach(({ forecast }, at) => {
      chart.expected[from + at] = forecast?.mean ?? null;
      chart.limits[from + at] = limits[at] ?? null;
    });
    chart.signals.push(...signals.map(({ at, rule, side }) => ({ month: months[from + at] ?? '', rule, side })));
  }
  return charts === 0 ? null : chart;
}

/** By its own season where there are incidents enough for one, else by its own level and the season of all areas together. */
function forecastsOf(
  { months, counts, whole }: AreaSeries,
  usable: readonly boolean[],
  places: readonly number[],
): { forecasts: CountForecast[]; season: SeasonFrom } {
  const calendarMonths = places.map((t) => Number(months[t]?.slice(5)));
  const base = places.map((t) => (usable[t] === true ? (counts[t] ?? null) : null));
  const incidents = base.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const isLong = base.filter((count) => count !== null).length >= monthsForSeason;
  if (isLong && incidents >= incidentsForSeason) {
    const { expected, logVariance, dispersion } = seasonalCourse({ counts: base, calendarMonths, mayTrend: false });
    return {
      forecasts: expected.map((mean, at) => ({
        mean,
        variance: dispersion * mean + mean * mean * (logVariance[at] ?? 0),
      })),
      season: 'own',
    };
  }
  const around = places.map((t) => (usable[t] === true ? (whole[t] ?? null) : null));
  const { pattern, hasSeason } = patternOf(around, calendarMonths, false);
  const used = places.map((_, at) => at).filter((at) => base[at] !== null);
  const level = levelOf(
    used.map((at) => base[at] ?? 0),
    used.map((at) => pattern[at] ?? 1),
  );
  return { forecasts: pattern.map((share) => forecastOf(level, [share])), season: hasSeason ? 'whole' : 'none' };
}

/** What all small areas together lead one to expect by month; flat where they counted nothing. */
export function patternOf(
  whole: readonly (number | null)[],
  calendarMonths: readonly number[],
  mayTrend: boolean,
): { pattern: number[]; hasSeason: boolean } {
  if (!whole.some((count) => (count ?? 0) > 0)) return { pattern: whole.map(() => 1), hasSeason: false };
  const { expected, hasSeason } = seasonalCourse({ counts: whole, calendarMonths, mayTrend });
  return { pattern: expected, hasSeason };
}
