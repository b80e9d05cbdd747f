import { readCode, readSpan, type MonthSpan } from '../map/question.ts';
import { readDay } from '../zones/day-asked.ts';
import { isRef, readSet } from './area-refs.ts';

/** What the page is asked to compare, read from the address; anything that makes no sense there is as if left out. */

export const mostAreas = 8;

const sides = ['rows', 'columns', 'people'] as const;
/** What the numbers of the matrix are: shares of the people of a row, of a column, or people. */
export type MatrixSide = (typeof sides)[number];

export interface CompareChoice {
  /** The one in question first; null where the address names none. */
  areas: string[] | null;
  span: MonthSpan | null;
  /** Codes of rows; null for all. */
  measures: string[] | null;
  /** Sets of the matrix; null for what is usual. */
  rows: string | null;
  columns: string | null;
  side: MatrixSide;
  /** Every row and column of the matrix, also those without anybody in common. */
  isWholeMatrix: boolean;
  /** What the left map shows; all demand when null. */
  category: string | null;
  /** The area of the right map; null for the second of those compared. */
  share: string | null;
  isTwin: boolean;
  /** The day as of which areas are taken; today when null. */
  on: string | null;
}

export const listOf = (text: string | null): string[] => [
  ...new Set((text ?? '').split(',').filter((part) => part !== '')),
];

const orNull = (list: string[]): string[] | null => (list.length === 0 ? null : list);
const setOrNull = (text: string | null): string | null => (readSet(text) === null ? null : text);

/** Other pages call the day `at`, where this one has the position of its maps: a day there is meant as the day. */
export const dayInPosition = (params: URLSearchParams): string | null =>
  params.has('on') ? null : readDay(params.get('at'));

export const readCompare = (params: URLSearchParams): CompareChoice => {
  const share = params.get('share');
  return {
    areas: orNull(listOf(params.get('areas')).filter(isRef).slice(0, mostAreas)),
    span: readSpan(params.get('from'), params.get('to')),
    measures: orNull(listOf(params.get('measures'))),
    rows: setOrNull(params.get('rows')),
    columns: setOrNull(params.get('columns')),
    side: sides.find((side) => side === params.get('side')) ?? 'rows',
    isWholeMatrix: params.get('matrix') === 'whole',
    category: readCode(params.get('category')),
    share: share !== null && isRef(share) ? share : null,
    isTwin: params.get('twin') === 'table',
    on: readDay(params.get('on')) ?? dayInPosition(params),
  };
};
