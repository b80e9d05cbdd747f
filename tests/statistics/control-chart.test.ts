import { describe, expect, it } from 'vitest';
import { controlChart } from '../../server/statistics/control-chart.ts';
import { countAtLeast, type CountForecast, countQuantile } from '../../server/statistics/count-forecast.ts';

/** The slow and obvious version: probabilities of the negative binomial, one by one. */
const tailBySum = (count: number, { mean, variance }: CountForecast): number => {
  const size = variance > mean ? (mean * mean) / (variance - mean) : Infinity;
  let term = size === Infinity ? Math.exp(-mean) : (size / (size + mean)) ** size;
  let below = 0;
  for (let y = 0; y < count; y += 1) {
    below += term;
    term *= size === Infinity ? mean / (y + 1) : ((size + y) / (y + 1)) * (mean / (size + mean));
  }
  return 1 - below;
};

describe('a count forecast', () => {
  it('has the tails that its own probabilities add up to', () => {
    for (const forecast of [
      { mean: 2, variance: 2 },
      { mean: 2, variance: 4 },
      { mean: 0.3, variance: 0.5 },
      { mean: 60, variance: 95 },
    ]) {
      for (const count of [0, 1, 3, 8, 70]) {
        expect(countAtLeast(count, forecast)).toBeCloseTo(tailBySum(count, forecast), 10);
      }
    }
  });

  it('gives the quantiles of R’s qnbinom(0.99865, 2, 0.5), qnbinom(0.00135, 80, 2/3) and qpois(0.5, 0.1)', () => {
    expect(countQuantile(0.99865, { mean: 2, variance: 4 })).toBe(12);
    expect(countQuantile(0.00135, { mean: 40, variance: 60 })).toBe(19);
    expect(countQuantile(0.5, { mean: 0.1, variance: 0.1 })).toBe(0);
  });

  it('refuses what has no distribution', () => {
    expect(() => countAtLeast(-1, { mean: 2, variance: 2 })).toThrow(RangeError);
    expect(() => countAtLeast(1, { mean: 0, variance: 0 })).toThrow(RangeError);
  });
});

describe('a control chart', () => {
  const forecast = { mean: 40, variance: 40 };
  const chart = (counts: (number | null)[], expected: CountForecast = forecast) =>
    controlChart(counts.map((count) => ({ count, forecast: count === null ? null : expected })));

  it('names a month beyond its limits, and its side', () => {
    expect(chart([40, 41, 63, 39]).signals).toEqual([{ at: 2, rule: 'beyond', side: 'above' }]);
    expect(chart([40, 20, 41]).signals).toEqual([{ at: 1, rule: 'beyond', side: 'below' }]);
    expect(chart([40]).limits).toEqual([{ lower: 22, upper: 60 }]);
  });

  it('names two months of three far out on one side, not on two sides', () => {
    expect(chart([55, 40, 56]).signals).toEqual([{ at: 2, rule: 'two-of-three', side: 'above' }]);
    expect(chart([55, 40, 26]).signals).toEqual([]);
  });

  it('names the eighth month in a row on one side', () => {
    const run = Array.from({ length: 9 }, () => 43);
    expect(chart(run).signals.map(({ at, rule }) => [at, rule])).toEqual([
      [7, 'run'],
      [8, 'run'],
    ]);
    expect(chart(run.map((count, t) => (t === 4 ? 40 : count))).signals).toEqual([]);
  });

  it('lets a month that did not come end a run', () => {
    expect(chart([43, 43, 43, 43, null, 43, 43, 43, 43]).signals).toEqual([]);
  });

  it('does not call months without an incident a run where none are expected', () => {
    expect(
      chart(
        Array.from({ length: 24 }, () => 0),
        { mean: 0.2, variance: 0.2 },
      ).signals,
    ).toEqual([]);
  });
});
