import type { IntervalRow } from './interval-rows.tsx';
import { extentOf } from './scales.ts';

const furthest = 3;

/**
 * The span of values that a chart of intervals shows, no change among them. An interval much longer than the rest does not
 * squeeze them: it is cut there and ends in an arrow, and the table gives its ends.
 */
export const domainOf = (rows: readonly IntervalRow[]): [least: number, most: number] => {
  const shown = rows.filter(({ marker }) => marker !== 'span');
  const sure = shown.flatMap(({ value, lower, upper, isStrong }) => [value, ...(isStrong ? [lower, upper] : [])]);
  const largest = Math.max(0, ...sure.map((value) => Math.abs(value ?? 0)));
  const within = (value: number | null): number | null =>
    value === null || largest === 0 ? value : Math.max(-furthest * largest, Math.min(furthest * largest, value));
  return extentOf([
    0,
    ...shown.flatMap(({ value, lower, upper, behind }) => [
      value,
      within(lower),
      within(upper),
      within(behind?.lower ?? null),
      within(behind?.upper ?? null),
    ]),
  ]);
};
