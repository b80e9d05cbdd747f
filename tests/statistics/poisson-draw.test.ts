import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonDraw } from '../../server/statistics/poisson-draw.ts';
import { randomFor } from '../../server/statistics/random.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('counts by chance', () => {
  it.each([0.3, 4, 9.9, 10, 27, 800])('of mean %d have that mean and variance', (mean) => {
    const stream = randomFor(3, `Poisson ${mean}`);
    const draws = Array.from({ length: 50_000 }, () => poissonDraw(mean, stream));
    const average = sum(draws) / draws.length;
    const variance = sum(draws.map((draw) => (draw - average) ** 2)) / draws.length;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / draws.length));
    expect(variance / mean).toBeGreaterThan(0.97);
    expect(variance / mean).toBeLessThan(1.03);
  });

  it('are 0 for a mean of 0, and refused for one below', () => {
    expect(poissonDraw(0, randomFor(1, 'none'))).toBe(0);
    fc.assert(
      fc.property(fc.double({ max: -1e-9, noNaN: true }), (mean) => {
        expect(() => poissonDraw(mean, randomFor(1, 'below'))).toThrow(RangeError);
      }),
    );
  });
});
