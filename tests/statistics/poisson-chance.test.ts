import { describe, expect, it } from 'vitest';
import { chiSquareBeyond, chiSquareShare } from '../../server/statistics/distributions.ts';
import { exactPoissonInterval } from '../../server/statistics/exact-poisson.ts';
import { poissonChance } from '../../server/statistics/poisson-chance.ts';

describe('the chance of a count, where another was expected', () => {
  it('doubles the nearer tail', () => {
    // P(X ≥ 3) with mean 1 is 1 − 2.5/e; P(X ≤ 0) with mean 5 is e⁻⁵.
    expect(poissonChance(3, 1)).toBeCloseTo(2 * (1 - 2.5 / Math.E), 12);
    expect(poissonChance(0, 5)).toBeCloseTo(2 * Math.exp(-5), 12);
    expect(poissonChance(5, 5)).toBe(1);
  });

  it('is the chi-square tail of R, near and far', () => {
    for (const [seen, mean] of [
      [12, 7.5],
      [30, 60.2],
      [400, 300],
      [900, 1_000],
      [2, 14],
      [7.5, 3.25],
    ] as const) {
      const tail = seen > mean ? chiSquareShare(2 * mean, 2 * seen) : chiSquareBeyond(2 * mean, 2 * (seen + 1));
      expect(poissonChance(seen, mean) / (2 * tail)).toBeCloseTo(1, 9);
    }
  });

  it('is a twentieth where the exact interval ends', () => {
    const { lower, upper } = exactPoissonInterval(17);
    expect(poissonChance(17, lower)).toBeCloseTo(0.05, 9);
    expect(poissonChance(17, upper)).toBeCloseTo(0.05, 9);
  });

  it('refuses what is no count', () => {
    expect(() => poissonChance(-1, 2)).toThrow(RangeError);
    expect(() => poissonChance(1, 0)).toThrow(RangeError);
  });
});
