import type { Figure } from '../../../server/features/words/contract.ts';
import { isNumber } from '../../words.ts';
import { figuresAt, type AreaFigures } from '../area-figures.ts';
import { numberWords } from '../measure-words.ts';
import type { Shown } from '../shown.ts';
import { compareFigures, type SortOrder } from '../table-rows.ts';

/** Two answers area by area. */

export interface ComparedRow {
  code: string;
  name: string;
  left: AreaFigures;
  /** null where the other answer does not have the area. */
  right: AreaFigures | null;
  /** Left less right, where both are numbers; the reason for none of the side that has none. */
  difference: Figure;
}

const difference = (left: AreaFigures, right: AreaFigures | null): Figure => {
  if (!isNumber(left.value)) return left.value;
  const other = right?.value ?? '[x]';
  // Subtracting leaves a tail of binary digits that no published number has.
  return isNumber(other) ? Number((left.value - other).toFixed(6)) : other;
};

export const comparedRows = (left: Shown, right: Shown): ComparedRow[] => {
  const placeOf = new Map(right.areas.code.map((code, index) => [code, index]));
  return left.areas.code.map((code, index) => {
    const one = figuresAt(left, index);
    const place = placeOf.get(code);
    const other = place === undefined ? null : figuresAt(right, place);
    return { code, name: one.name, left: one, right: other, difference: difference(one, other) };
  });
};

export const comparedKeys = ['name', 'left', 'right', 'difference'] as const;
export type ComparedKey = (typeof comparedKeys)[number];

export interface ComparedSort {
  key: ComparedKey;
  order: SortOrder;
}

const names = new Intl.Collator('en-GB', { numeric: true });

const valueOf = (row: ComparedRow, key: Exclude<ComparedKey, 'name'>): Figure =>
  key === 'difference' ? row.difference : (row[key]?.value ?? '[x]');

export const sortCompared = (rows: readonly ComparedRow[], { key, order }: ComparedSort): ComparedRow[] => {
  const turn = order === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const byName = names.compare(one.name, other.name);
    return key === 'name' ? byName * turn : compareFigures(valueOf(one, key), valueOf(other, key), turn) || byName;
  });
};

/** A difference with its sign; one of percentages is in points. */
export const differenceWords = (value: number, { valueUnit }: Pick<Shown, 'valueUnit'>): string =>
  numberWords(value, { measure: 'excess', valueUnit: valueUnit === '%' ? 'points' : valueUnit, isDiverging: true });
