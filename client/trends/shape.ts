import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';

/** What the picture of a trend is made of, so that it can be checked without looking. */

export type TrendView = 'months' | 'rolling';
export type Month = TrendAnswer['months'][number];

export interface Blank {
  kind: 'missing' | 'withheld';
  /** Index of the first month. */
  first: number;
  months: number;
}

export const figureOf = (month: Month, view: TrendView): Figure => (view === 'months' ? month.count : month.rolling);

/** Runs of months without a number, withheld and not available told apart. */
export const blanksOf = (months: readonly Month[], view: TrendView): Blank[] => {
  const runs: Blank[] = [];
  months.forEach((month, index) => {
    const figure = figureOf(month, view);
    if (isNumber(figure)) return;
    const kind = figure === '[c]' ? 'withheld' : 'missing';
    const run = runs.at(-1);
    if (run?.kind === kind && run.first + run.months === index) run.months += 1;
    else runs.push({ kind, first: index, months: 1 });
  });
  return runs;
};

export interface MarkPlace {
  kind: 'shock' | 'break';
  text: string;
  /** Where it begins and ends, in months from the left. */
  from: number;
  to: number;
}

/** Where breaks and shocks stand among the months; a shock that goes on ends with them. */
export const markPlaces = (months: readonly Month[], marks: TrendAnswer['marks']): MarkPlace[] => {
  const placeOf = (month: string): number => {
    const index = months.findIndex((one) => one.month >= month);
    return index < 0 ? months.length : index;
  };
  return marks.map(({ kind, text, from, to }) => ({
    kind,
    text,
    from: placeOf(from),
    to: kind === 'break' ? placeOf(from) : to === null ? months.length : placeOf(to),
  }));
};

/** Runs of months that no break parts: what is expected is another thing after it. */
export const stretchesOf = ({
  months,
  marks,
}: Pick<TrendAnswer, 'months' | 'marks'>): { from: number; to: number }[] => {
  const breaks = marks.filter(({ kind }) => kind === 'break').map(({ from }) => from);
  const starts = months.flatMap(({ month }, at) => (at === 0 || breaks.includes(month) ? [at] : []));
  return starts.map((from, order) => ({ from, to: starts[order + 1] ?? months.length }));
};

export const mostOf = (months: readonly Month[], view: TrendView): number =>
  Math.max(
    1,
    ...months.flatMap((month) => {
      const figure = figureOf(month, view);
      return [isNumber(figure) ? figure : 0, view === 'months' ? (month.upper ?? 0) : 0];
    }),
  );
