import { addMonths, monthsOf, sayMonths, sayRuns } from '../words/months.ts';
import { lengthNames, monthsFrom, type PeriodLength, periodOf, sayPeriodFrom } from '../words/periods.ts';
import type { CoverageMonth } from './contract.ts';
import type { DatasetWithCoverage } from './service.ts';
import type { CoverageRow } from './store.ts';

/** From this share of placed rows upwards a month counts as full; where more than the rest was withheld it says so. */
const fullShare = 0.95;

const nothing = { read: null, placed: null, unplaced: null, rejected: null, withheld: null };

/** Every month over all datasets; the months of a longer period have its state, and the first of them its numbers. */
export function coverageOf(
  came: CoverageRow[],
  span: DatasetWithCoverage['span'],
  length: PeriodLength,
): CoverageMonth[] {
  if (span === null) return [];
  const byMonth = new Map(came.map((row) => [row.month.slice(0, 7), row]));
  return monthsOf({ from: span.first, to: addMonths(span.last, 1) }).map((month) => {
    const first = periodOf(month, length);
    const part = length === 'month' ? {} : { partOf: sayPeriodFrom(first, length) };
    const row = byMonth.get(first);
    if (row === undefined) return { month, state: 'missing', ...nothing, ...part };
    const { rows_read: read, placed, unplaced, rejected, withheld } = row;
    const numbers = first === month ? { read, placed, unplaced, rejected, withheld } : nothing;
    return { month, state: stateOf(row), ...numbers, ...part };
  });
}

function stateOf({ rows_read: read, placed, withheld }: CoverageRow): CoverageMonth['state'] {
  if (withheld > (1 - fullShare) * read) return 'withheld';
  return placed >= fullShare * read ? 'full' : 'partial';
}

/** "38 of 62 months, January 2019 to February 2024; missing: March to November 2019." */
export function sayCoverage(coverage: readonly CoverageMonth[], length: PeriodLength = 'month'): string {
  const [first, last] = [coverage[0]?.month, coverage.at(-1)?.month];
  const missing = coverage.filter(({ state }) => state === 'missing').map(({ month }) => month);
  if (first === undefined || last === undefined || missing.length === coverage.length) return 'Nothing has come yet.';
  // A period that the months over all datasets cut is none that could be counted.
  const whole = coverage.filter(
    ({ month }) => periodOf(month, length) === month && (monthsFrom(month, length).at(-1) ?? '') <= last,
  );
  const here = whole.filter(({ state }) => state !== 'missing');
  const [one, many] = lengthNames[length];
  const periods = `${String(here.length)} of ${String(whole.length)} ${whole.length === 1 ? one : many}`;
  const gaps = missing.length === 0 ? '' : `; missing: ${sayRuns(missing)}`;
  const count = (state: CoverageMonth['state']): number => here.filter((entry) => entry.state === state).length;
  const places =
    count('partial') === 0 ? '' : ` Of those, ${String(count('partial'))} lack a place for more than 5% of their rows.`;
  const withheld =
    count('withheld') === 0 ? '' : ` In ${String(count('withheld'))} the sender withheld more than 5% of the counts.`;
  const span = length === 'month' || whole.length === 0 ? sayMonths(first, last) : saySpan(whole, length);
  return `${periods}, ${span}${gaps}.${places}${withheld}`;
}

function saySpan(whole: readonly CoverageMonth[], length: PeriodLength): string {
  const [first, last] = [whole[0]?.month ?? '', whole.at(-1)?.month ?? ''];
  if (first === last) return sayPeriodFrom(first, length);
  if (length === 'quarter') return sayMonths(first, monthsFrom(last, length).at(-1) ?? last);
  return `${sayPeriodFrom(first, length)} to ${sayPeriodFrom(last, length)}`;
}
