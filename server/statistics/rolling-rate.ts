import { byarInterval, type Interval } from './byar.ts';
import { normalWidth } from './distributions.ts';

const yearMonths = 12;

/**
 * Question: how many incidents were there in the 12 months up to each month?
 * Formula: the sum of 12 months that end there; null where fewer came.
 * Units: incidents. Neighbouring sums share 11 months: a line to look at, never to test.
 * Errors: none.
 * Source: as the Home Office publishes police recorded crime.
 * Checked against: sums worked out by hand.
 */
export function rollingYear(counts: readonly (number | null)[]): (number | null)[] {
  return counts.map((_, end) => {
    const year = counts.slice(Math.max(0, end + 1 - yearMonths), end + 1);
    const present = year.filter((count) => count !== null);
    return present.length === yearMonths ? present.reduce((sum, count) => sum + count, 0) : null;
  });
}

/** A year's count as a rate per 1,000 people, with Byar's limits. */
export function yearRatePer1000(count: number, people: number): Interval & { value: number } {
  if (!(people > 0 && Number.isFinite(people))) throw new RangeError('Give a number of people above 0.');
  const { lower, upper } = byarInterval(count);
  const per = 1000 / people;
  return { value: count * per, lower: lower * per, upper: upper * per };
}

export interface YearChange {
  before: number;
  after: number;
  /** After ÷ before with its limits, and the share by which it rose; null where one of the two is 0. */
  ratio: (Interval & { value: number }) | null;
  change: number | null;
}

/**
 * Question: how did the count change from one year to another?
 * Formula: ratio = b/a; limits exp(ln ratio ± z √(1/a + 1/b)).
 * Units: `counts` are months in order of time; the ends are places of the last month of each year.
 * Errors: RangeError for years that share a month, and for a year of which a month is missing.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), section 3.4.
 * Checked against: limits worked out in R, to 1e-9.
 */
export function changeBetweenYears(
  counts: readonly (number | null)[],
  beforeEnd: number,
  afterEnd: number,
): YearChange {
  if (!(afterEnd - beforeEnd >= yearMonths)) throw new RangeError('Give two years that share no month.');
  const sums = rollingYear(counts);
  const [before = null, after = null] = [sums[beforeEnd], sums[afterEnd]];
  if (before === null || after === null) throw new RangeError('Give two years of which every month came.');
  if (before === 0 || after === 0) return { before, after, ratio: null, change: null };
  const value = after / before;
  const spread = Math.exp(normalWidth(0.95) * Math.sqrt(1 / before + 1 / after));
  return { before, after, ratio: { value, lower: value / spread, upper: value * spread }, change: value - 1 };
}
