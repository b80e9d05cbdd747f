import { addMonths, isMonth } from '../months.ts';

export interface ZonePeriod {
  /** First and last month of the figures, both included: twelve months, or fewer when no more are known. */
  first: string;
  last: string;
  /** First month of the lines, at most three years back. */
  trendFirst: string;
}

const monthsOfFigures = 12;
const monthsOfTrend = 36;
const later = (one: string, other: string): string => (one > other ? one : other);

/** The twelve months up to `askedLast`, or up to `usualLast`; a month that is not known is not taken. */
export const zonePeriod = (
  known: { first: string; last: string },
  usualLast: string,
  askedLast: string | null,
): ZonePeriod => {
  const isKnown = isMonth(askedLast) && askedLast >= known.first && askedLast <= known.last;
  const last = isKnown ? askedLast : usualLast;
  return {
    first: later(known.first, addMonths(last, 1 - monthsOfFigures)),
    last,
    trendFirst: later(known.first, addMonths(last, 1 - monthsOfTrend)),
  };
};
