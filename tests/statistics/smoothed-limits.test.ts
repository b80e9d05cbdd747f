import { describe, expect, it } from 'vitest';
import { chiSquareShare } from '../../server/statistics/distributions.ts';
import { empiricalBayesRates } from '../../server/statistics/empirical-bayes-rates.ts';
import { smoothedLimits } from '../../server/statistics/smoothed-limits.ts';

const counts = [2, 40, 9, 0, 15, 30];
const people = [100, 300, 80, 20, 200, 250];
const { overall, variance, rates } = empiricalBayesRates(counts, people);

describe('the limits of smoothed rates', () => {
  const limits = smoothedLimits(counts, people, { overall, variance }) ?? [];

  it('hold 95% of the gamma whose mean is the smoothed rate', () => {
    const rate = overall / variance;
    limits.forEach(({ lower, upper }, area) => {
      const [shape, exposure] = [overall * rate + (counts[area] ?? 0), rate + (people[area] ?? 0)];
      expect(shape / exposure).toBeCloseTo(rates[area]?.smoothed ?? NaN, 12);
      expect(chiSquareShare(2 * upper * exposure, 2 * shape)).toBeCloseTo(0.975, 8);
      expect(chiSquareShare(2 * lower * exposure, 2 * shape)).toBeCloseTo(0.025, 8);
    });
  });

  it('are narrower where more people live', () => {
    const widthOf = (area: number) => (limits[area]?.upper ?? 0) - (limits[area]?.lower ?? 0);
    expect(widthOf(3)).toBeGreaterThan(widthOf(1));
  });

  it('by hand: a prior of shape 1 and rate 1 and no event in 1 give an exponential of rate 2', () => {
    const [only] = smoothedLimits([0], [1], { overall: 1, variance: 1 }) ?? [];
    expect(only?.lower).toBeCloseTo(-Math.log(0.975) / 2, 9);
    expect(only?.upper).toBeCloseTo(-Math.log(0.025) / 2, 9);
  });

  it('are not there where areas differ no more than chance', () => {
    expect(smoothedLimits([10, 10], [100, 100], { overall: 0.1, variance: 0 })).toBeNull();
  });
});
