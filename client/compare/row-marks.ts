import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import { isNumber } from '../words.ts';

export type ComparedRow = ComparisonAnswer['groups'][number]['rows'][number];

type DrawnRow = Pick<ComparedRow, 'values' | 'reference' | 'unit'>;

/** One area on the axis of a row: how many times the figure of everything together it is. */
export interface RowMark {
  area: number;
  times: number;
  lower: number | null;
  upper: number | null;
}

/** Rates and shares: how many people there are is no multiple of how many there are in everything together. */
const isRelative = (unit: string): boolean => /%|percent|per\b/.test(unit) && !/^people per/.test(unit);

/**
 * What of a row can be drawn as multiples: null where there is nothing to be a multiple of, where figures are counts, or
 * where they go below 0, as a change does. What is withheld or not available is left out, and never stands at 0.
 */
export const marksOf = ({ values, reference, unit }: DrawnRow): RowMark[] | null => {
  if (!isRelative(unit)) return null;
  const whole = reference?.value;
  if (whole === undefined || !isNumber(whole) || !(whole > 0)) return null;
  if (values.some(({ value }) => isNumber(value) && value < 0)) return null;
  const times = (figure: unknown): number | null => (typeof figure === 'number' ? figure / whole : null);
  return values.flatMap(({ value, lower, upper }, area) =>
    isNumber(value) ? [{ area, times: value / whole, lower: times(lower), upper: times(upper) }] : [],
  );
};

/** Every multiple that the axis has to hold. */
export const multiplesOf = (rows: readonly DrawnRow[]): number[] =>
  rows.flatMap((row) =>
    (marksOf(row) ?? []).flatMap(({ times, lower, upper }) => [times, lower, upper].filter((one) => one !== null)),
  );
