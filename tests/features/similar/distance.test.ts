import { describe, expect, it } from 'vitest';
import { distanceBetween, spreadsOf } from '../../../server/features/similar/distance.ts';

const plain = (subject: string, byLogarithm = false) => ({ subject, byLogarithm, leastSpread: 0.01 });

describe('How far apart places are', () => {
  it('is told by the middle half of them, so that one odd place changes little', () => {
    const usual = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => [value]);
    const [spread] = spreadsOf([plain('a')], usual);
    const [odd] = spreadsOf([plain('a')], [...usual.slice(0, 7), [8_000]]);
    expect(spread).toBeCloseTo(3.5 / 1.349, 6);
    expect(odd).toBeCloseTo(3.5 / 1.349, 6);
  });

  it('falls back on the standard deviation where most are alike, and on nothing where all are', () => {
    expect(spreadsOf([plain('a')], [[0], [0], [0], [0], [10]])[0]).toBeCloseTo(4.4721, 4);
    expect(spreadsOf([plain('a')], [[5], [5], [5]])).toEqual([null]);
    expect(spreadsOf([{ ...plain('a'), leastSpread: 2 }], [[5], [5.1], [5.2], [5.3]])).toEqual([2]);
  });

  it('weighs subjects alike, however many variables each has', () => {
    const three = [plain('homes'), plain('homes'), plain('homes'), plain('tenure')];
    const apart = distanceBetween(three, [1, 1, 1, 1], [2, 2, 2, 0], [0, 0, 0, 0]);
    const one = distanceBetween([plain('homes'), plain('tenure')], [1, 1], [2, 0], [0, 0]);
    expect(apart).toBeCloseTo(Math.SQRT2, 9);
    expect(one).toBeCloseTo(Math.SQRT2, 9);
  });

  it('counts twice and half as equally far where it is told by the logarithm', () => {
    const density = [plain('density', true)];
    const twice = distanceBetween(density, [0.5], [100], [200]);
    expect(distanceBetween(density, [0.5], [100], [50])).toBeCloseTo(twice ?? 0, 9);
  });

  it('leaves out what is not known of the place, and has no answer where it is not known of the other', () => {
    const two = [plain('a'), plain('b')];
    expect(distanceBetween(two, [1, 1], [1, null], [3, 9])).toBe(2);
    expect(distanceBetween(two, [1, 1], [1, 1], [1, null])).toBeNull();
    expect(distanceBetween(two, [null, null], [1, 1], [1, 1])).toBeNull();
  });
});
