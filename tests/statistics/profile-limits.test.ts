import { describe, expect, it } from 'vitest';
import { countFunnel } from '../../server/statistics/count-funnel.ts';
import { ratioFunnel } from '../../server/statistics/funnel-limits.ts';
import { overDispersionOf } from '../../server/statistics/funnel-over-dispersion.ts';
import { recentTrendOfRates, recentTrendOfShares } from '../../server/statistics/recent-trend.ts';
import { weightedCountRate } from '../../server/statistics/weighted-count-rate.ts';
import { shared } from '../support/shared.ts';
import { readRows } from './reference-rows.ts';

describe('A weighted sum of counts', () => {
  it.skipIf(shared === null)('has OHID’s expected limits where there is one weight', () => {
    for (const row of readRows('rates.csv').filter((one) => one['lower95_0cl'] !== '' && one['Numerator'] !== '')) {
      const weight = Number(row['multiplier']) / Number(row['Denominator']);
      const { lower, upper } = weightedCountRate([{ count: Number(row['Numerator']), weight }]);
      const [low, high] = [Number(row['lower95_0cl']), Number(row['upper95_0cl'])];
      expect(Math.abs(lower - low)).toBeLessThan(1e-6 * Math.max(1, low));
      expect(Math.abs(upper - high)).toBeLessThan(1e-6 * Math.max(1, high));
    }
  });

  it('spreads the limits of the whole count by the weights, as worked by hand', () => {
    const parts = [
      { count: 4, weight: 1 },
      { count: 16, weight: 2 },
    ];
    // T = 36, √(68 / 20) = 1.843909, Byar for 20: 12.211429 and 30.889880.
    const { value, lower, upper, method } = weightedCountRate(parts);
    expect([value, method]).toEqual([36, 'dobson']);
    expect(lower).toBeCloseTo(36 - 1.843909 * 7.788571, 4);
    expect(upper).toBeCloseTo(36 + 1.843909 * 10.88988, 4);
  });

  it('needs counts and weights', () => {
    expect(() => weightedCountRate([])).toThrow(RangeError);
    expect(() => weightedCountRate([{ count: 1, weight: 0 }])).toThrow(RangeError);
    expect(() => weightedCountRate([{ count: -1, weight: 1 }])).toThrow(RangeError);
  });
});

describe('The lines of a funnel of counts', () => {
  it('are where a count’s own limits just touch what is expected', () => {
    for (const observed of [2, 5, 9]) {
      const { lower, upper } = ratioFunnel(observed);
      if (upper !== null) expect(countFunnel(upper.expected).upper).toBeCloseTo(observed, 6);
      expect(countFunnel(lower.expected).lower).toBeCloseTo(observed, 6);
    }
    for (const observed of [40, 400]) {
      const { lower, upper } = ratioFunnel(observed, 0.998);
      expect(countFunnel(upper?.expected ?? 0, 0.998).upper / observed).toBeCloseTo(1, 2);
      expect(countFunnel(lower.expected, 0.998).lower / observed).toBeCloseTo(1, 2);
    }
  });

  it('begin at 0 where even none would not stand out, and need something expected', () => {
    expect(countFunnel(3).lower).toBe(0);
    expect(() => countFunnel(0)).toThrow(RangeError);
  });
});

describe('A recent trend', () => {
  const rate = (at: number, value: number) => ({ at, value, lower: value - 1.96, upper: value + 1.96 });

  it('of rates is a weighted line, as worked by hand', () => {
    // Slope 2, Sxx 2: χ² is 8, below 9.55.
    expect(recentTrendOfRates([10, 12, 14].map((value, at) => rate(at, value)))).toMatchObject({
      direction: 'no-clear-change',
    });
    // A fourth makes Sxx 5: χ² is 20.
    const four = recentTrendOfRates([16, 14, 12, 10].map((value, at) => rate(at, value)));
    expect(four.direction).toBe('falling');
    expect(four.chiSquare).toBeCloseTo(20, 9);
  });

  it('of shares is Cochran and Armitage’s, as worked by hand', () => {
    const shares = [10, 20, 30].map((count, at) => ({ at, count, denominator: 100 }));
    // U = 20, V = 0.16 × 200 = 32.
    const { direction, chiSquare } = recentTrendOfShares(shares);
    expect(direction).toBe('rising');
    expect(chiSquare).toBeCloseTo(12.5, 9);
    const none = shares.map((one) => ({ ...one, count: 0 }));
    expect(recentTrendOfShares(none)).toEqual({ direction: 'no-clear-change', chiSquare: 0 });
  });

  it('needs three periods, with limits', () => {
    expect(() => recentTrendOfRates([rate(0, 1), rate(1, 2)])).toThrow(RangeError);
    expect(() => recentTrendOfRates([0, 1, 2].map((at) => ({ at, value: 1, lower: 1, upper: 1 })))).toThrow(RangeError);
    expect(() => recentTrendOfShares([0, 1, 2].map((at) => ({ at, count: 2, denominator: 1 })))).toThrow(RangeError);
  });
});

it('Over-dispersion of anything that scatters with a known variance is none where areas scatter as chance does', () => {
  const even = Array.from({ length: 20 }, (_, at) => ({ off: at % 2 === 0 ? 0.08 : -0.08, variance: 0.01 }));
  expect(overDispersionOf(even)).toMatchObject({ tau2: 0 });
  const wide = even.map((one) => ({ ...one, off: 6.25 * one.off }));
  expect(overDispersionOf(wide).phi).toBeCloseTo(25, 9);
  expect(overDispersionOf(wide).tau2).toBeGreaterThan(0.2);
  expect(() => overDispersionOf(even.slice(0, 2))).toThrow(RangeError);
});
