import { addMonths, monthsFromTo } from '../../months.ts';
import { periodWords } from '../../words.ts';
import { readCode, readSpan, type MapChoice, type MonthSpan } from '../question.ts';

/** The two sides of a comparison: the left is the map's own question, the right differs in what the address says of it. */

export interface Side {
  category: string | null;
  agency: string | null;
  span: MonthSpan;
}

/** The same length of time just before; the same time when the months do not go back so far. */
const before = (span: MonthSpan, earliest: string | undefined): MonthSpan => {
  const months = monthsFromTo(span.first, span.last);
  const year = Math.max(12, months);
  const first = addMonths(span.first, -year);
  return earliest !== undefined && first >= earliest ? { first, last: addMonths(span.last, -year) } : span;
};

/** What may be left out of the address: the same category and agency, a year earlier. 'all' asks for all of them. */
export const rightSide = (
  params: URLSearchParams,
  left: Pick<MapChoice, 'category' | 'agency'>,
  span: MonthSpan,
  earliest: string | undefined,
): Side => {
  const code = (name: string, same: string | null): string | null => {
    const text = params.get(name);
    return text === 'all' ? null : (readCode(text) ?? same);
  };
  return {
    category: code('right-category', left.category),
    agency: code('right-agency', left.agency),
    span: readSpan(params.get('right-from'), params.get('right-to')) ?? before(span, earliest),
  };
};

/** How a side is labelled: the period, with whatever else makes it different from the other. */
export const sideWords = (
  side: Side,
  other: Side,
  nameOf: { category: (code: string | null) => string; agency: (code: string | null) => string },
): string => {
  const differing = [
    ...(side.category === other.category ? [] : [nameOf.category(side.category)]),
    ...(side.agency === other.agency ? [] : [nameOf.agency(side.agency)]),
  ];
  return [...differing, periodWords(side.span.first, side.span.last)].join(', ');
};
