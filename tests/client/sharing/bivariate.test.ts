import { describe, expect, it } from 'vitest';
import {
  bivariateRamp,
  bothFigures,
  fillOf,
  stepOf,
  thirds,
  type TwoFigures,
} from '../../../client/sharing/bivariate.ts';
import type { MeasuresAnswer } from '../../../server/features/measures/contract.ts';
import type { Figure } from '../../../server/features/words/contract.ts';

const figures = (first: Figure, second: Figure): TwoFigures => {
  const of = (value: Figure) => ({ value, lower: value, upper: value });
  return { code: 'a', name: 'A', people: 1, first: of(first), second: of(second) };
};
const bounds: [number, number] = [10, 20];

describe('two demands on one map', () => {
  it('are classed by thirds of the areas, whatever is withheld or missing among them', () => {
    expect(thirds([1, 2, 3, 4, 5, 6, 7, 8, 9, '[c]', '[x]'])).toEqual([4, 7]);
    expect(thirds([3, 3, 3])).toBeNull();
    expect(thirds(['[c]'])).toBeNull();
    expect([5, 10, 19, 20].map((value) => stepOf(value, bounds))).toEqual([0, 1, 1, 2]);
  });

  it('low in both is the first colour, high in both the last, and no number is never a colour', () => {
    expect(fillOf(figures(1, 1), bounds, bounds)).toBe(0);
    expect(fillOf(figures(30, 1), bounds, bounds)).toBe(2);
    expect(fillOf(figures(30, 30), bounds, bounds)).toBe(bivariateRamp.length - 1);
    expect(fillOf(figures('[c]', 30), bounds, bounds)).toBe('withheld');
    expect(fillOf(figures(0, '[x]'), bounds, bounds)).toBe('not-available');
    expect(fillOf(undefined, bounds, bounds)).toBe('not-available');
  });

  it('an area that only one of them has is not available in the other, not zero', () => {
    const answer = (code: string[], value: number[]) =>
      ({
        areas: { code, name: code, people: code.map(() => 9), value, lower: value, upper: value },
      }) as unknown as MeasuresAnswer;
    const both = bothFigures(answer(['a', 'b'], [1, 2]), answer(['b'], [5]));
    expect(both.get('a')?.second.value).toBe('[x]');
    expect(both.get('b')).toMatchObject({ first: { value: 2 }, second: { value: 5 } });
  });

  it('nine colours keep apart for people who see no red or no green', () => {
    const seen = bivariateRamp.map((colour) => deuteranope(colour));
    for (const [at, one] of seen.entries()) {
      for (const other of seen.slice(at + 1)) {
        expect(Math.hypot(...one.map((value, part) => value - (other[part] ?? 0)))).toBeGreaterThan(0.045);
      }
    }
  });
});

/** Machado, Oliveira and Fernandes (2009): linear light as it is seen without the middle cones. */
function deuteranope(colour: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  return [
    0.367322 * r + 0.860646 * g - 0.227968 * b,
    0.280085 * r + 0.672501 * g + 0.047413 * b,
    -0.01182 * r + 0.04294 * g + 0.968881 * b,
  ];
}
