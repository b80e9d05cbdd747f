import type { NestingAnswer } from '../../server/features/nesting/contract.ts';

export type Held = NestingAnswer['against'][number];

export interface NestingRow {
  code: string;
  name: string;
  /** Where small areas count whole to the area with most of them; null for one that has most of none here. */
  whole: { shareOfArea: number; shareOfOther: number; people: number } | null;
  /** With small areas divided, as by registration; null where that is not known. */
  share: number | null;
}

/** Every area that has people here, by either way of counting them: the two do not name the same. */
export function nestingRows({ parts, shares }: Pick<Held, 'parts' | 'shares'>): NestingRow[] {
  if (shares === null) return parts.map(({ code, name, ...whole }) => ({ code, name, whole, share: null }));
  return shares.map(({ code, name, share }) => ({
    ...{ code, name, share },
    whole: parts.find((part) => part.code === code) ?? null,
  }));
}
