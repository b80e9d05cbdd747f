import { readRef, type RefParts } from '../compare/area-refs.ts';
import type { ApiParams } from '../api.ts';
import type { MonthSpan } from '../map/question.ts';
import { addMonths, endAfter, isMonth } from '../months.ts';
import type { NetworkMethod } from '../../server/features/words/contract.ts';
import { methodNames } from '../compare/area-refs.ts';

/** The area of the page, as the address has it: zone:bell-foundry, pcn.catchment:U00147. */
export const readArea = (code: string | null): RefParts | null => readRef(code);

export const isMethod = (text: string | null): text is NetworkMethod =>
  text !== null && Object.hasOwn(methodNames, text);

const monthsOfFigures = 12;

/** The twelve months to the one asked for, where it is known; else the usual ones. */
export const spanTo = (
  asked: string | null,
  usual: MonthSpan,
  months: { first: string; last: string } | null,
): MonthSpan => {
  if (!isMonth(asked) || months === null || asked < months.first || asked > months.last) return usual;
  const first = addMonths(asked, 1 - monthsOfFigures);
  return { first: first < months.first ? months.first : first, last: asked };
};

/** Before any demand came there is still to say who lives here: the twelve months before the month of this day. */
export const spanWithoutDemand = (today: string): MonthSpan => ({
  first: addMonths(today.slice(0, 7), -monthsOfFigures),
  last: addMonths(today.slice(0, 7), -1),
});

/** What the API is asked beside the area. */
export const askParams = (span: MonthSpan, { kind, part }: RefParts): ApiParams => ({
  from: span.first,
  to: endAfter(span.last),
  ...(kind === 'pcn' && isMethod(part) ? { method: part } : {}),
});
