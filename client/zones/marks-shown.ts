import type { Mark } from '../../server/features/demand/contract.ts';
import type { ShockAnswer } from '../../server/features/shocks/contract.ts';
import { lastBefore } from '../months.ts';
import { monthName, periodWords } from '../words.ts';

/** A mark as it lies in the months of a picture: whole months from its left edge. */
export interface MarkShown {
  kind: Mark['kind'];
  start: number;
  end: number;
  words: string;
}

/** 'Break in April 2023: a new case system.' */
const markWords = ({ kind, from, to, text }: Pick<Mark, 'kind' | 'from' | 'to' | 'text'>): string => {
  if (kind === 'break') return `Counted anew from ${monthName(from)}: ${text}`;
  return `${to === null ? `From ${monthName(from)}` : periodWords(from, lastBefore(to))}: ${text}`;
};

/** What happened in the months shown. A break before the first month is not one in the picture. */
export const marksShown = (
  marks: readonly Pick<Mark, 'kind' | 'from' | 'to' | 'text'>[],
  months: readonly string[],
): MarkShown[] => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const placeOf = (month: string): number => months.filter((one) => one < month).length;
  return marks
    .filter(({ kind, from, to }) => {
      if (kind === 'break') return from > first && from <= last;
      return from <= last && (to === null || to > first);
    })
    .map((mark) => ({
      kind: mark.kind,
      start: placeOf(mark.from),
      end: mark.kind === 'break' ? placeOf(mark.from) : mark.to === null ? months.length : placeOf(mark.to),
      words: markWords(mark),
    }));
};

/** Marks of one agency: those of every dataset, and those of its own. */
export const marksOf = (
  shocks: readonly ShockAnswer[],
  datasets: readonly { code: string; agency: string }[],
  agency: string,
  category: string | null,
): ShockAnswer[] => {
  const own = new Set(datasets.filter((one) => one.agency === agency).map(({ code }) => code));
  return shocks
    .filter(({ dataset }) => dataset === null || own.has(dataset))
    .filter((one) => one.category === null || category === null || one.category === category);
};
