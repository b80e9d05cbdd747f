import type { Figure } from '../../server/features/words/contract.ts';
import { axisTicks } from '../charts/axis.ts';

/** A line over months as places in a picture. The line stops where a month is missing or withheld, and never crosses it. */

export interface TrendPoint {
  month: string;
  count: Figure;
}
export interface TrendShape {
  /** Runs of neighbouring months with a number: [x, y] each. */
  runs: [x: number, y: number][][];
  /** Runs without a number, by why. */
  gaps: { kind: 'withheld' | 'missing'; x: number; width: number; months: number; first: string; last: string }[];
  years: { year: string; x: number; width: number; months: number }[];
  /** Round numbers from 0 to the top of the scale. */
  ticks: { value: number; y: number }[];
  /** The last month with a number. */
  end: { x: number; y: number; count: number; month: string } | null;
  xOf: (index: number) => number;
}

export const trendShape = (points: readonly TrendPoint[], width: number, height: number): TrendShape => {
  const step = width / Math.max(points.length, 1);
  const xOf = (index: number): number => (index + 0.5) * step;
  const numbers = points.flatMap(({ count }) => (typeof count === 'number' ? [count] : []));
  const values = axisTicks(Math.max(0, ...numbers), 2);
  const top = values.at(-1) ?? 1;
  const yOf = (count: number): number => height - (count / top) * height;
  const shape: TrendShape = {
    runs: [],
    gaps: [],
    years: [],
    ticks: values.map((value) => ({ value, y: yOf(value) })),
    end: null,
    xOf,
  };
  let before: 'number' | 'withheld' | 'missing' | null = null;
  points.forEach(({ month, count }, index) => {
    const kind = typeof count === 'number' ? 'number' : count === '[c]' ? 'withheld' : 'missing';
    if (typeof count === 'number') {
      if (before !== 'number') shape.runs.push([]);
      shape.runs.at(-1)?.push([xOf(index), yOf(count)]);
      shape.end = { x: xOf(index), y: yOf(count), count, month };
    } else if (kind !== 'number') {
      const gap = before === kind ? shape.gaps.at(-1) : undefined;
      if (gap) {
        gap.width += step;
        gap.months += 1;
        gap.last = month;
      } else shape.gaps.push({ kind, x: index * step, width: step, months: 1, first: month, last: month });
    }
    before = kind;
    const year = shape.years.at(-1);
    if (year?.year === month.slice(0, 4)) {
      year.width += step;
      year.months += 1;
    } else shape.years.push({ year: month.slice(0, 4), x: index * step, width: step, months: 1 });
  });
  return shape;
};
