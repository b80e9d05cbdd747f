import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import type { ApiParams } from '../api.ts';
import { readCode, readSpan, type MonthSpan } from '../map/question.ts';
import { endAfter } from '../months.ts';

/** What the page of shared demand is asked to show, read from the address; what makes no sense there is as if left out. */
export interface SharingChoice {
  /** Codes of the agencies to compare; null for all. */
  agencies: string[] | null;
  /** An area is shared that is hot for so many. */
  least: number;
  span: MonthSpan | null;
  /** The two on the map; null for those most alike. */
  pair: [first: string, second: string] | null;
  sort: AreaSort;
}

const areaSorts = ['hot', 'name', 'people'] as const;
export type AreaSort = (typeof areaSorts)[number];

const usualLeast = 3;

const readCodes = (text: string | null): string[] | null => {
  const codes = (text ?? '').split(',').flatMap((part) => readCode(part) ?? []);
  return codes.length === 0 ? null : [...new Set(codes)];
};

export const readSharing = (params: URLSearchParams): SharingChoice => {
  const least = Number(params.get('least') ?? usualLeast);
  const [first, second] = readCodes(params.get('pair')) ?? [];
  return {
    agencies: readCodes(params.get('agencies')),
    least: Number.isInteger(least) && least >= 2 && least <= 20 ? least : usualLeast,
    span: readSpan(params.get('from'), params.get('to')),
    pair: first === undefined || second === undefined ? null : [first, second],
    sort: areaSorts.find((sort) => sort === params.get('sort')) ?? 'hot',
  };
};

export const sharingParams = (
  kind: FootprintKind,
  { agencies, least }: Pick<SharingChoice, 'agencies' | 'least'>,
  span: MonthSpan,
): ApiParams => ({
  kind,
  from: span.first,
  to: endAfter(span.last),
  least: String(least),
  agencies: agencies?.join(','),
});

type Pair = SharingAnswer['pairs'][number];

/** The pair to show: the one asked for, or those most alike; null where there is none. */
export const chosenPair = (pairs: readonly Pair[], asked: SharingChoice['pair']): Pair | null => {
  const found = asked === null ? undefined : pairs.find((pair) => isOf(pair, ...asked));
  const byLikeness = pairs.toSorted((one, other) => (other.correlation ?? -2) - (one.correlation ?? -2));
  return found ?? byLikeness[0] ?? null;
};

export const isOf = ({ first, second }: Pick<Pair, 'first' | 'second'>, one: string, other: string): boolean =>
  (first === one && second === other) || (first === other && second === one);
