import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import { isNumber } from '../../words.ts';

export interface LeftOut {
  kind: 'left-out' | 'withheld';
  /** Index of the first month. */
  first: number;
  months: number;
}

/** Runs of neighbouring months that the estimate does not use; withheld ones are told apart. */
export const leftOutRuns = (months: CoreProblem['months']): LeftOut[] => {
  const runs: LeftOut[] = [];
  months.forEach(({ observed, leftOut }, index) => {
    if (leftOut === null && isNumber(observed)) return;
    const kind = observed === '[c]' ? 'withheld' : 'left-out';
    const run = runs.at(-1);
    if (run?.kind === kind && run.first + run.months === index) run.months += 1;
    else runs.push({ kind, first: index, months: 1 });
  });
  return runs;
};
