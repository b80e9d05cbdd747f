import { addMonths, monthsFromTo } from '../months.ts';
import type { MonthSpan } from './question.ts';

/** The same length of time, some months later (earlier when negative); null when that leaves the months that there are. */
export const shiftWindow = (span: MonthSpan, by: number, months: readonly string[]): MonthSpan | null => {
  const [first, last] = [addMonths(span.first, by), addMonths(span.last, by)];
  const [earliest, latest] = [months[0], months.at(-1)];
  if (earliest === undefined || latest === undefined) return null;
  return first < earliest || last > latest ? null : { first, last };
};

/** The first window of the same length; the span itself when it is longer than the months. */
export const firstWindow = (span: MonthSpan, months: readonly string[]): MonthSpan => {
  const earliest = months[0] ?? span.first;
  const last = addMonths(earliest, monthsFromTo(span.first, span.last) - 1);
  return last > (months.at(-1) ?? last) ? span : { first: earliest, last };
};
