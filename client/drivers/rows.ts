import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import type { IntervalRow } from '../evaluations/charts/interval-rows.tsx';
import { isNumber } from '../words.ts';

type Category = DriversAnswer['categories'][number];

const mostShown = 10;

/** The categories furthest from what is expected, as published: most above first, then most below. */
export const rowsOf = (categories: readonly Category[]): IntervalRow[] => {
  const known = categories.flatMap(({ code, name, excess, isBeyondChance }): IntervalRow[] => {
    const { value, lower, upper } = excess;
    return isNumber(value) && isNumber(lower) && isNumber(upper)
      ? [{ key: code, name, value, lower, upper, isStrong: isBeyondChance === true }]
      : [];
  });
  const shown = new Set(
    [...known].sort((one, other) => Math.abs(other.value) - Math.abs(one.value)).slice(0, mostShown),
  );
  return known.filter((row) => shown.has(row));
};
