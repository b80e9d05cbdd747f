import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { refOf } from './area-refs.ts';

const networks = 3;

type Overlap = Pick<OverlapAnswer, 'rows' | 'columns' | 'shareOfRow'>;

/** Columns with anybody of a row, the one with most of its people first. */
export const partsOf = (
  { rows, columns, shareOfRow }: Overlap,
  code: string,
): { code: string; name: string; share: number; column: number }[] => {
  const row = rows.findIndex((one) => one.code === code);
  return columns
    .map((column, at) => ({ code: column.code, name: column.name, share: shareOfRow[row]?.[at] ?? 0, column: at }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
};

/** The first row with the three columns that most of its people are in: what to compare when nobody said. */
export const usualAreas = (overlap: Overlap, sets: { rows: string; columns: string }): string[] => {
  const first = overlap.rows[0]?.code;
  if (first === undefined) return [];
  const parts = partsOf(overlap, first).slice(0, networks);
  return [refOf(sets.rows, first), ...parts.map((part) => refOf(sets.columns, part.code))];
};
