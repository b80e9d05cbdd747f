import type { Figure } from '../../server/features/words/contract.ts';
import { addMonths } from '../months.ts';

export interface TrendMonth {
  month: string;
  count: Figure;
}

export interface Gap {
  first: string;
  last: string;
}

/** Runs of months that are not available, each from its first to its last month. A line must stop there, not fall to 0. */
export const missingRuns = (months: readonly TrendMonth[]): Gap[] => {
  const runs: Gap[] = [];
  for (const { month, count } of months) {
    if (count !== '[x]') continue;
    const run = runs.at(-1);
    if (run !== undefined && addMonths(run.last, 1) === month) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs;
};
