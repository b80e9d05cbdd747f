import type { Figure } from '../../server/features/words/contract.ts';
import { figuresAt } from '../map/area-figures.ts';
import type { Shown } from '../map/shown.ts';
import { compareFigures } from '../map/table-rows.ts';
import type { SortOrder } from '../map/table-rows.ts';

/** Both maps as one table: a row for each small area. */

export interface PairRow {
  code: string;
  name: string;
  people: number | null;
  value: Figure;
  lower: Figure | null;
  upper: Figure | null;
  share: number;
}

const keys = ['name', 'people', 'value', 'share'] as const;
export type PairKey = (typeof keys)[number];
export interface PairSort {
  key: PairKey;
  order: SortOrder;
}

/** 'share' sorts from the highest, '-share' from the lowest; names the other way about. */
export const readPairSort = (text: string | null): PairSort => {
  const key = keys.find((one) => one === text?.replace('-', '')) ?? 'share';
  const isTurned = text?.startsWith('-') === true;
  return { key, order: (key === 'name') === isTurned ? 'descending' : 'ascending' };
};

export const pairSortParam = ({ key, order }: PairSort): string =>
  (key === 'name') === (order === 'descending') ? `-${key}` : key;

const names = new Intl.Collator('en-GB', { numeric: true });

export const pairRows = (shown: Shown, shares: ReadonlyMap<string, number>, { key, order }: PairSort): PairRow[] => {
  const turn = order === 'ascending' ? 1 : -1;
  return shown.areas.code
    .map((_, index): PairRow => {
      const { code, name, people, value, lower, upper } = figuresAt(shown, index);
      return { code, name, people, value, lower, upper, share: shares.get(code) ?? 0 };
    })
    .toSorted((one, other) => {
      const byName = names.compare(one.name, other.name);
      return key === 'name' ? byName * turn : compareFigures(one[key], other[key], turn) || byName;
    });
};
