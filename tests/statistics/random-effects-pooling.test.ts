import { describe, expect, it } from 'vitest';
import { poolEffects } from '../../server/statistics/random-effects-pooling.ts';

describe('the pooled effect of zones', () => {
  it('of equal effects is that effect, without scatter between zones', () => {
    const zones = [0.1, 0.2, 0.3].map((standardError) => ({ logRatio: Math.log(0.8), standardError }));
    const found = poolEffects(zones);
    expect(found).toMatchObject({ tau2: 0, i2: 0, qDegreesOfFreedom: 2 });
    expect(found.q).toBeCloseTo(0, 12);
    expect(found.qP).toBeCloseTo(1, 12);
    expect(found.random.value).toBeCloseTo(0.8, 12);
    expect(found.random).toEqual(found.fixed);
  });

  it('of two zones of one precision is as by hand', () => {
    // w = 100; Q = 100 × 2 × 0.3² = 18; τ² = (18 − 1) / (200 − 100) = 0.17; SE = √((0.01 + 0.17) / 2) = 0.3.
    const found = poolEffects([
      { logRatio: -0.6, standardError: 0.1 },
      { logRatio: 0, standardError: 0.1 },
    ]);
    expect(found.q).toBeCloseTo(18, 10);
    expect(found.tau2).toBeCloseTo(0.17, 12);
    expect(found.i2).toBeCloseTo(17 / 18, 12);
    expect(found.random.standardError).toBeCloseTo(0.3, 12);
    expect(found.random.logRatio).toBeCloseTo(-0.3, 12);
    expect(found.prediction).toBeNull();
  });

  it('lets zones differ: the prediction is wider than the mean’s limits, and weights are more alike', () => {
    const { fixed, random, prediction } = poolEffects([
      { logRatio: -0.5, standardError: 0.05 },
      { logRatio: 0.1, standardError: 0.2 },
      { logRatio: -0.2, standardError: 0.1 },
      { logRatio: 0.2, standardError: 0.1 },
    ]);
    expect(prediction?.lower).toBeLessThan(random.lower);
    expect(Math.max(...random.weights)).toBeLessThan(Math.max(...fixed.weights));
    expect(random.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('does not mind the order of zones', () => {
    const zones = [
      { logRatio: -0.5, standardError: 0.1 },
      { logRatio: 0.1, standardError: 0.2 },
      { logRatio: 0.3, standardError: 0.15 },
    ];
    expect(poolEffects(zones.toReversed()).random.value).toBeCloseTo(poolEffects(zones).random.value, 12);
  });

  it('refuses one zone, and an effect without an error', () => {
    const zone = { logRatio: 0, standardError: 0.1 };
    expect(() => poolEffects([zone])).toThrow(RangeError);
    expect(() => poolEffects([zone, { logRatio: 0, standardError: 0 }])).toThrow(RangeError);
    expect(() => poolEffects([zone, { logRatio: -Infinity, standardError: 1 }])).toThrow(RangeError);
  });
});
