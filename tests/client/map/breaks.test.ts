import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, niceNumber, placeOnRamp, scaleOf } from '../../../client/map/breaks.ts';

describe('class bounds', () => {
  it('are numbers that are easy to read', () => {
    expect([0.0317, 0.97, 1.13, 7.4, 23.6, 88, 1_340].map(niceNumber)).toEqual([0.03, 1, 1.2, 8, 25, 80, 1_200]);
  });

  it('put about as many areas in each of five classes', () => {
    const values = Array.from({ length: 1_000 }, (_, index) => index / 10);
    const scale = scaleOf(values, false);
    expect(scale).toEqual({ breaks: [20, 40, 60, 80], least: 0, most: 99.9 });
  });

  it('give zero a class of its own where a fifth of the areas are zero', () => {
    const values = [...Array.from({ length: 40 }, () => 0), ...Array.from({ length: 60 }, (_, index) => index + 1)];
    const scale = scaleOf(values, true);
    expect(scale?.breaks[0]).toBe(1);
    expect(classOf(0, scale?.breaks ?? [])).toBe(0);
    expect(classOf(1, scale?.breaks ?? [])).toBe(1);
  });

  it('are none when there is no number, and one class when all are alike', () => {
    expect(scaleOf([], false)).toBeNull();
    expect(scaleOf([7, 7, 7], true)?.breaks).toEqual([]);
    expect(scaleOf([0, 0], true)).toEqual({ breaks: [], least: 0, most: 0 });
  });

  it('always ascend, lie among the values, and leave no value without a class', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const scale = scaleOf(values, false);
        if (scale === null) throw new Error('There were values.');
        expect(scale.breaks).toEqual([...new Set(scale.breaks)].toSorted((a, b) => a - b));
        for (const bound of scale.breaks) expect(bound > scale.least && bound <= scale.most).toBe(true);
        for (const value of values) {
          expect(classOf(value, scale.breaks)).toBeLessThanOrEqual(scale.breaks.length);
          const place = placeOnRamp(value, scale);
          expect(place >= 0 && place <= 1).toBe(true);
        }
      }),
    );
  });

  it('stay whole for counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1 }), (values) => {
        expect(scaleOf(values, true)?.breaks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
