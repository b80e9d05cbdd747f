/** How long one count of a dataset is, in months and in words. A row of a longer period lies at the first month of it. */

import { addMonths, sayMonths } from './months.ts';

export const periodLengths = ['month', 'quarter', 'year', 'financial-year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

export const monthsOfLength: Record<PeriodLength, number> = { month: 1, quarter: 3, year: 12, 'financial-year': 12 };

/** [one, many] */
export const lengthNames: Record<PeriodLength, readonly [string, string]> = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['calendar year', 'calendar years'],
  'financial-year': ['financial year', 'financial years'],
};

const april = 4;

/** Whether a period of this length begins in this month: calendar years in January, financial ones in April. */
export function beginsPeriod(month: string, length: PeriodLength): boolean {
  const number = Number(month.slice(5, 7));
  if (length === 'financial-year') return number === april;
  return (number - 1) % monthsOfLength[length] === 0;
}

/** Whether [from, to) is made of whole periods of this length, so that none of them has to be cut. */
export const coversWhole = (period: { from: string; to: string }, length: PeriodLength): boolean =>
  beginsPeriod(period.from, length) && beginsPeriod(period.to, length);

/** Every month of the period that begins with this one. */
export const monthsFrom = (first: string, length: PeriodLength): string[] =>
  Array.from({ length: monthsOfLength[length] }, (_, i) => addMonths(first, i));

/** The first month of the period of this length that a month lies in. */
export function periodOf(month: string, length: PeriodLength): string {
  let first = month;
  while (!beginsPeriod(first, length)) first = addMonths(first, -1);
  return first;
}

/** "January 2024", "January to March 2024", "2024", "2023/24" */
export function sayPeriodFrom(first: string, length: PeriodLength): string {
  if (length === 'year') return first.slice(0, 4);
  if (length === 'financial-year') return `${first.slice(0, 4)}/${addMonths(first, 12).slice(2, 4)}`;
  return sayMonths(first, addMonths(first, monthsOfLength[length] - 1));
}
