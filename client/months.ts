/** Arithmetic of months, which are 'YYYY-MM' strings everywhere. */

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const fromNumber = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string | null | undefined): text is string => monthPattern.test(text ?? '');

/** The month `months` later; earlier when negative. */
export const addMonths = (month: string, months: number): string => fromNumber(numberOf(month) + months);

/** How many months from `first` to `last`, both counted. */
export const monthsFromTo = (first: string, last: string): number => numberOf(last) - numberOf(first) + 1;

/** Every month from `first` to `last`, both included; empty when `last` comes first. */
export const monthList = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, monthsFromTo(first, last)) }, (_, index) => addMonths(first, index));

/** The API's half-open end for an inclusive last month. */
export const endAfter = (last: string): string => addMonths(last, 1);

/** The inclusive last month of the API's half-open period. */
export const lastBefore = (end: string): string => addMonths(end, -1);
