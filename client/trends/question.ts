import type { ApiParams } from '../api.ts';
import { addMonths, endAfter } from '../months.ts';

/** What every panel about one area’s demand is asked; `last` is the last month, both ends included. */
export interface AreaQuestion {
  kind: string;
  code: string;
  first: string;
  last: string;
  at?: string | undefined;
  category?: string | null | undefined;
  agency?: string | null | undefined;
}

const usualMonths = 60;

/** A trend needs more months than the period that a page is about: five years to its end, as far as there are data. */
export const trendFirst = (first: string, last: string, firstKnown: string): string => {
  const wanted = addMonths(last, 1 - usualMonths);
  const known = wanted < firstKnown ? firstKnown : wanted;
  return first < known ? first : known;
};

export const areaParams = ({ first, last, at, category, agency }: Omit<AreaQuestion, 'kind' | 'code'>): ApiParams => ({
  from: first,
  to: endAfter(last),
  at,
  category: category ?? undefined,
  agency: agency ?? undefined,
});

export const areaPath = (what: 'trends' | 'drivers', { kind, code }: Pick<AreaQuestion, 'kind' | 'code'>): string =>
  `/${what}/${kind}/${encodeURIComponent(code)}`;
