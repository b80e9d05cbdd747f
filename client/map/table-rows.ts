import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';
import { figuresAt, type AreaFigures } from './area-figures.ts';
import type { Shown } from './shown.ts';

export const sortKeys = ['name', 'people', 'count', 'rate', 'value', 'q'] as const;
export type SortKey = (typeof sortKeys)[number];
export type SortOrder = 'ascending' | 'descending';
export interface Sort {
  key: SortKey;
  order: SortOrder;
}

export const pageLength = 100;

/** 'rate' sorts from the highest, '-rate' from the lowest; names the other way about. */
export const readSort = (text: string | null, fallback: SortKey): Sort => {
  const key = sortKeys.find((name) => name === text?.replace('-', '')) ?? fallback;
  const turned = text?.startsWith('-') === true;
  return { key, order: (key === 'name') === turned ? 'descending' : 'ascending' };
};

export const sortParam = ({ key, order }: Sort): string =>
  (key === 'name') === (order === 'descending') ? `-${key}` : key;

const shorthand: Record<string, number> = { '[c]': 0, '[x]': 1 };

/** Numbers among themselves; withheld and then not available come last whichever way the numbers go. */
export const compareFigures = (one: Figure | null, other: Figure | null, turn: number): number => {
  const [a, b] = [one ?? '[x]', other ?? '[x]'];
  if (isNumber(a) && isNumber(b)) return (a - b) * turn;
  if (isNumber(a)) return -1;
  if (isNumber(b)) return 1;
  return (shorthand[a] ?? 2) - (shorthand[b] ?? 2);
};

const names = new Intl.Collator('en-GB', { numeric: true });

/** All areas as rows, in order; equal ones by name. */
export const sortedRows = (shown: Shown, { key, order }: Sort): AreaFigures[] => {
  const turn = order === 'ascending' ? 1 : -1;
  return shown.areas.code
    .map((_, index) => figuresAt(shown, index))
    .toSorted((one, other) => {
      const byName = names.compare(one.name, other.name);
      return key === 'name' ? byName * turn : compareFigures(one[key], other[key], turn) || byName;
    });
};

/** The page to show, from 0: the one asked for, else that of the selected row. */
export const pageToShow = (asked: string | null, rows: readonly AreaFigures[], selected: string | null): number => {
  const last = Math.max(0, Math.ceil(rows.length / pageLength) - 1);
  const number = Number(asked);
  if (asked !== null && Number.isInteger(number) && number >= 1) return Math.min(number - 1, last);
  const place = selected === null ? -1 : rows.findIndex(({ code }) => code === selected);
  return place < 0 ? 0 : Math.floor(place / pageLength);
};
