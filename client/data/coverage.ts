import type { CoverageMonth } from '../../server/features/datasets/contract.ts';
import { monthList } from '../months.ts';

/**
 * Which months of a dataset came. A month that no file was received for is `missing`, and stays so on the screen:
 * it is never a zero, and never just left out of the row.
 */

export type CoverageState = CoverageMonth['state'];
export interface Span {
  first: string;
  last: string;
}
export interface Run {
  state: CoverageState;
  first: string;
  last: string;
  months: number;
}
export interface CoverageYear {
  year: string;
  /** January to December; null where the month lies outside the span. */
  months: (CoverageMonth | null)[];
}
export type CoverageCounts = Record<CoverageState, number> & { months: number; received: number };

/** First and last month over all datasets together, so that every strip has the same scale; null when nothing came. */
export const coverageSpan = (datasets: readonly { coverage: readonly CoverageMonth[] }[]): Span | null => {
  const months = datasets.flatMap(({ coverage }) =>
    coverage.filter(({ state }) => state !== 'missing').map(({ month }) => month),
  );
  const [first, last] = [months.toSorted()[0], months.toSorted().at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
};

const missing = (month: string): CoverageMonth => ({
  month,
  state: 'missing',
  read: null,
  placed: null,
  unplaced: null,
  rejected: null,
});

/** One entry for each month of the span, in order; months that the server did not name are missing. */
export const coverageStrip = (coverage: readonly CoverageMonth[], span: Span): CoverageMonth[] => {
  const known = new Map(coverage.map((entry) => [entry.month, entry]));
  return monthList(span.first, span.last).map((month) => known.get(month) ?? missing(month));
};

/** Neighbouring months of the same state, joined. */
export const coverageRuns = (strip: readonly CoverageMonth[]): Run[] => {
  const runs: Run[] = [];
  for (const { month, state } of strip) {
    const run = runs.at(-1);
    if (run?.state === state) {
      run.last = month;
      run.months += 1;
    } else runs.push({ state, first: month, last: month, months: 1 });
  }
  return runs;
};

export const coverageByYear = (strip: readonly CoverageMonth[]): CoverageYear[] => {
  const years = new Map<string, (CoverageMonth | null)[]>();
  for (const entry of strip) {
    const year = entry.month.slice(0, 4);
    const months = years.get(year) ?? Array<null>(12).fill(null);
    months[Number(entry.month.slice(5)) - 1] = entry;
    years.set(year, months);
  }
  return [...years].map(([year, months]) => ({ year, months }));
};

/** A withheld month was received: its figures exist and are hidden. */
export const coverageCounts = (strip: readonly CoverageMonth[]): CoverageCounts => {
  const of = (state: CoverageState): number => strip.filter((entry) => entry.state === state).length;
  const counts = { full: of('full'), partial: of('partial'), missing: of('missing'), withheld: of('withheld') };
  return { ...counts, months: strip.length, received: strip.length - counts.missing };
};
