import type { Area } from '../map/shapes.ts';

export interface WhereRow {
  code: string;
  name: string;
  people: number | null;
  share: number;
}

export const whereKeys = ['name', 'people', 'share'] as const;
export type WhereKey = (typeof whereKeys)[number];
export interface WhereSort {
  key: WhereKey;
  order: 'ascending' | 'descending';
}

const names = new Intl.Collator('en-GB', { numeric: true });

/** Small areas with anybody in it; unknown people come last either way. */
export function whereRows(
  areas: readonly Pick<Area, 'code' | 'name' | 'people'>[],
  shares: ReadonlyMap<string, number>,
  { key, order }: WhereSort,
): WhereRow[] {
  const turn = order === 'ascending' ? 1 : -1;
  return areas
    .map(({ code, name, people }) => ({ code, name, people, share: shares.get(code) ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => {
      const byName = names.compare(one.name, other.name);
      if (key === 'name') return byName * turn;
      const [a, b] = [one[key], other[key]];
      if (a === null || b === null) return Number(a === null) - Number(b === null) || byName;
      return (a - b) * turn || byName;
    });
}
