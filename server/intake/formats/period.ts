import type { PeriodLength } from '../rows.ts';
import { monthOf } from './month.ts';

/** How each length is written, for the sentence that asks for it. */
export const periodExamples: Record<PeriodLength, string> = {
  month: '2024-03',
  quarter: '2024-Q1, or 2023/24-Q4 counted from April',
  year: '2024',
  'financial-year': '2023/24',
};

const year = /^(\d{4})$/;
const financialYear = /^(\d{4})\/(\d{2}|\d{4})$/;
const quarter = /^(\d{4})[- ]?Q([1-4])$/i;
const financialQuarter = /^(\d{4})\/(\d{2}|\d{4})[- ]?Q([1-4])$/i;

/**
 * The first month of a period, when the cell is one of that length, else null. Never a month inside it: what counts a
 * whole quarter is not known by month. A financial year begins in April, so 2023/24-Q4 is January to March 2024.
 */
export function periodStart(cell: string, length: PeriodLength): string | null {
  if (length === 'month') return monthOf(cell);
  if (length === 'year') return monthOf(`${year.exec(cell)?.[1] ?? ''}-01`);
  if (length === 'financial-year') {
    const [, first = '', second = ''] = financialYear.exec(cell) ?? [];
    return follows(first, second) ? monthOf(`${first}-04`) : null;
  }
  const calendar = quarter.exec(cell);
  if (calendar !== null) return monthIn(Number(calendar[1]), 3 * Number(calendar[2]) - 2);
  const [, first = '', second = '', number = ''] = financialQuarter.exec(cell) ?? [];
  return follows(first, second) ? monthIn(Number(first), 3 * Number(number) + 1) : null;
}

/** 2023/24 and 2023/2024, but not 2023/25. */
const follows = (first: string, second: string): boolean => first !== '' && String(Number(first) + 1).endsWith(second);

/** @param month may run on into the next year */
const monthIn = (from: number, month: number): string | null => {
  const isNext = month > 12;
  return monthOf(`${String(from + (isNext ? 1 : 0))}-${String(isNext ? month - 12 : month).padStart(2, '0')}`);
};
