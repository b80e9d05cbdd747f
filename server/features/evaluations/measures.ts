import { linearRegression, mean } from 'simple-statistics';
import type { Candidate } from './candidates.ts';

/** What is known of an area before the start, by which areas are compared. */
export interface Measure {
  name: string;
  unit: string;
  /** One value an area, in the order given; null where it is not known. */
  values: (number | null)[];
  /** Twice and half are as far from one: distances are taken on the logarithm. */
  byLogarithm: boolean;
}

/** Summer is April to September. */
const isSummer = (month: string): boolean => month.slice(5) >= '04' && month.slice(5) <= '09';
const monthsAYear = 12;
const m2ToKm2 = 1_000_000;

/**
 * @param months those before the start
 * @param series one an area, over these months; null in months left out
 */
export function measuresOf(
  areas: readonly Candidate[],
  months: readonly string[],
  series: readonly (readonly (number | null)[])[],
): Measure[] {
  const each = (value: (area: Candidate, series: readonly (number | null)[]) => number | null) =>
    areas.map((area, at) => value(area, series[at] ?? []));
  return [
    {
      byLogarithm: true,
      name: 'Incidents a month before the start',
      unit: 'incidents a month',
      values: each((_, own) => mean(known(own).map(([, count]) => count))),
    },
    {
      byLogarithm: false,
      name: 'Trend before the start',
      unit: 'percent a year',
      values: each((_, own) => slope(own)),
    },
    {
      byLogarithm: false,
      name: 'Incidents from April to September',
      unit: 'percent of the year',
      values: each((_, own) => summerShare(own, months)),
    },
    {
      byLogarithm: true,
      name: 'People by area',
      unit: 'people a square kilometre',
      values: each(({ people, areaM2 }) => (people === null || areaM2 <= 0 ? null : (people / areaM2) * m2ToKm2)),
    },
    {
      byLogarithm: false,
      name: 'Tenth of deprivation, 1 the most deprived',
      unit: 'tenth',
      values: each(({ decile }) => decile),
    },
  ];
}

/** The measures that are known of the first area, as features that can be set against each other; a gap is the mean of the rest. */
export function featuresOf(measures: readonly Measure[], scaled: boolean): number[][] {
  const used = measures.filter(({ values }) => values[0] != null && values.filter((one) => one !== null).length > 1);
  const columns = used.map(({ values, byLogarithm }) => {
    const told = values.map((value) => (value !== null && scaled && byLogarithm ? Math.log(value + 0.01) : value));
    const usual = mean(told.filter((value) => value !== null));
    return told.map((value) => value ?? usual);
  });
  const areas = measures[0]?.values.length ?? 0;
  return Array.from({ length: areas }, (_, area) => columns.map((column) => column[area] ?? 0));
}

const known = (series: readonly (number | null)[]): [number, number][] =>
  series.flatMap((count, at): [number, number][] => (count === null ? [] : [[at, count]]));

/** On the logarithm of counts, with a half added to each so that a month of none has one. */
function slope(series: readonly (number | null)[]): number | null {
  const points = known(series).map(([at, count]) => [at, Math.log(count + 0.5)]);
  if (points.length < 2) return null;
  return 100 * (Math.exp(monthsAYear * linearRegression(points).m) - 1);
}

function summerShare(series: readonly (number | null)[], months: readonly string[]): number | null {
  const half = (summer: boolean): number[] =>
    known(series).flatMap(([at, count]) => (isSummer(months[at] ?? '') === summer ? [count] : []));
  const [summer, winter] = [half(true), half(false)];
  if (summer.length === 0 || winter.length === 0) return null;
  const both = mean(summer) + mean(winter);
  return both === 0 ? null : (100 * mean(summer)) / both;
}
