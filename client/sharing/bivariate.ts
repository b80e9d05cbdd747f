import type { MeasuresAnswer } from '../../server/features/measures/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import type { Fill } from '../map/draw-areas.ts';
import { isNumber } from '../words.ts';

/** Two demands on one map: each area is low, middle or high in either, by thirds of the areas. */

export const steps = 3;
export const stepWords = ['low', 'middle', 'high'] as const;

/**
 * Rows by the second demand from low to high, columns by the first. Blue and orange are told apart by nearly everyone; both
 * high is the darkest, and shared areas carry a dot besides.
 */
export const bivariateRamp: readonly string[] = [
  ...['#f2efea', '#8fc3e0', '#1c86bd'],
  ...['#f7c193', '#a8998f', '#3f6b80'],
  ...['#e8762d', '#9c5433', '#2b1d16'],
];

/** What divides the areas into thirds of equal number; null where all values are alike. */
export const thirds = (values: readonly Figure[]): [number, number] | null => {
  const known = values.filter(isNumber).toSorted((one, other) => one - other);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined || least === most) return null;
  const at = (share: number): number => known[Math.min(known.length - 1, Math.floor(share * known.length))] ?? most;
  return [at(1 / 3), at(2 / 3)];
};

/** 0 low, 1 middle, 2 high; a value on a bound counts to the higher third. */
export const stepOf = (value: number, [lower, upper]: [number, number]): number =>
  value >= upper ? 2 : value >= lower ? 1 : 0;

export interface TwoFigures {
  code: string;
  name: string;
  people: number | null;
  first: { value: Figure; lower: Figure; upper: Figure };
  second: { value: Figure; lower: Figure; upper: Figure };
}

const figureAt = ({ areas }: MeasuresAnswer, at: number): TwoFigures['first'] => ({
  value: areas.value[at] ?? '[x]',
  lower: areas.lower[at] ?? '[x]',
  upper: areas.upper[at] ?? '[x]',
});

/** The figures of both for every area of the first; an area that the second lacks is not available there, never zero. */
export const bothFigures = (first: MeasuresAnswer, second: MeasuresAnswer): Map<string, TwoFigures> => {
  const place = new Map(second.areas.code.map((code, at) => [code, at]));
  return new Map(
    first.areas.code.map((code, at) => [
      code,
      {
        code,
        name: first.areas.name[at] ?? '',
        people: first.areas.people[at] ?? null,
        first: figureAt(first, at),
        second: figureAt(second, place.get(code) ?? -1),
      },
    ]),
  );
};

/** How an area is filled: withheld where either is, not available where either is not known. */
export const fillOf = (
  figures: TwoFigures | undefined,
  first: [number, number] | null,
  second: [number, number] | null,
): Fill => {
  if (figures === undefined || first === null || second === null) return 'not-available';
  const [one, other] = [figures.first.value, figures.second.value];
  if (one === '[c]' || other === '[c]') return 'withheld';
  if (one === '[x]' || other === '[x]') return 'not-available';
  return stepOf(one, first) + steps * stepOf(other, second);
};
