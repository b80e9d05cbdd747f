import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFor } from '../../server/statistics/random.ts';
import { nearestMixture, productsOf } from '../../server/statistics/simplex-quadratic.ts';

const pointsFrom = (seed: number, count: number, length: number): number[][] => {
  const { normal } = randomFor(seed, 'points');
  return Array.from({ length: count }, () => Array.from({ length }, normal));
};
const others = (count: number): number[] => Array.from({ length: count - 1 }, (_, at) => at + 1);

/** Slow and obvious: the squared distance after many small steps, each put back on the simplex by sorting. */
function slowDistance(points: number[][], ridge: number): number {
  const [target = [], ...donors] = points;
  let weights = donors.map(() => 1 / donors.length);
  const gapOf = (w: number[]): number[] =>
    target.map((value, at) => value - donors.reduce((sum, donor, j) => sum + (w[j] ?? NaN) * (donor[at] ?? NaN), 0));
  const step = 1 / (ridge + donors.reduce((sum, donor) => sum + donor.reduce((s, v) => s + v * v, 0), 0));
  for (let round = 0; round < 20_000; round += 1) {
    const gap = gapOf(weights);
    const moved = weights.map(
      (w, j) =>
        w + step * ((donors[j] ?? []).reduce((sum, value, at) => sum + value * (gap[at] ?? NaN), 0) - ridge * w),
    );
    const sorted = [...moved].sort((a, b) => b - a);
    let sum = 0;
    let shift = 0;
    sorted.forEach((value, at) => {
      sum += value;
      if (value - (sum - 1) / (at + 1) > 0) shift = (sum - 1) / (at + 1);
    });
    weights = moved.map((value) => Math.max(0, value - shift));
  }
  return (
    gapOf(weights).reduce((sum, value) => sum + value * value, 0) + ridge * weights.reduce((sum, w) => sum + w * w, 0)
  );
}

describe('the nearest mixture', () => {
  it('is half and half for a point between two', () => {
    const products = productsOf([[1], [0], [2]]);
    expect([...nearestMixture(products, 0, [1, 2]).weights]).toEqual([0.5, 0.5]);
  });

  it('is the nearest corner for a point outside', () => {
    const products = productsOf([
      [9, 9],
      [0, 0],
      [1, 1],
      [0, 1],
    ]);
    expect([...nearestMixture(products, 0, [1, 2, 3]).weights]).toEqual([0, 1, 0]);
  });

  it.each([
    [8, 5, 0],
    [12, 3, 0],
    [6, 6, 0.5],
    [15, 4, 0.2],
  ])(
    'is no farther than thousands of small steps come, for %i points in %i dimensions, ridge %d',
    (count, length, ridge) => {
      for (const seed of [1, 2, 3]) {
        const points = pointsFrom(seed, count, length);
        const { weights, gap } = nearestMixture(productsOf(points), 0, others(count), ridge);
        const distance = (points[0] ?? []).reduce(
          (sum, value, at) => {
            const mixed = points.slice(1).reduce((s, point, j) => s + (weights[j] ?? NaN) * (point[at] ?? NaN), 0);
            return sum + (value - mixed) ** 2;
          },
          ridge * weights.reduce((sum, weight) => sum + weight ** 2, 0),
        );
        expect(distance).toBeLessThanOrEqual(slowDistance(points, ridge) + 1e-9);
        expect(gap).toBeLessThan(1e-8);
      }
    },
  );

  it('has weights of at least 0 that add up to 1, also where points repeat or lie on one line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), {
          minLength: 2,
          maxLength: 12,
        }),
        (points) => {
          const { weights, gap } = nearestMixture(productsOf(points), 0, others(points.length));
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(gap).toBeLessThan(1e-8);
        },
      ),
    );
  });

  it('does not see a shift of all points', () => {
    const points = pointsFrom(4, 9, 5);
    const shifted = points.map((point) => point.map((value) => value + 1000));
    const first = nearestMixture(productsOf(points), 0, others(9)).weights;
    const second = nearestMixture(productsOf(shifted), 0, others(9)).weights;
    first.forEach((weight, at) => expect(second[at]).toBeCloseTo(weight, 8));
  });

  it('refuses to mix nothing', () => {
    expect(() => nearestMixture(productsOf([[1], [2]]), 0, [])).toThrow(RangeError);
  });
});
