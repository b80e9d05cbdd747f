import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../server/statistics/byar.ts';
import { countInterval, countRate } from '../../server/statistics/count-interval.ts';
import { exactPoissonInterval } from '../../server/statistics/exact-poisson.ts';
import { meanInterval } from '../../server/statistics/mean-interval.ts';
import { standardisedRatio } from '../../server/statistics/standardised-ratio.ts';

describe('exact limits of a count', () => {
  it('of none are 0 and the three that could have been missed', () => {
    expect(exactPoissonInterval(0).lower).toBe(0);
    expect(exactPoissonInterval(0).upper).toBeCloseTo(-Math.log(0.025), 9);
    expect(exactPoissonInterval(0, 0.9).upper).toBeCloseTo(-Math.log(0.05), 9);
  });

  it('give way to Byar’s at 10, hardly seen', () => {
    expect(countInterval(9).method).toBe('exact');
    expect(countInterval(10)).toEqual({ ...byarInterval(10), method: 'byar' });
    expect(byarInterval(10).upper).toBeCloseTo(exactPoissonInterval(10).upper, 1);
  });

  it('refuse a count below 0, a confidence of 0 and nobody to divide by', () => {
    expect(() => exactPoissonInterval(-1)).toThrow(RangeError);
    expect(() => exactPoissonInterval(1, 0)).toThrow(RangeError);
    expect(() => countRate(1, 0, 1000)).toThrow(RangeError);
  });
});

describe('a standardised ratio', () => {
  const strata = [
    { people: 100, referenceCount: 50, referencePeople: 1000 },
    { people: 300, referenceCount: 20, referencePeople: 2000 },
  ];

  it('is observed over what the reference’s rates would give', () => {
    const found = standardisedRatio(16, strata);
    expect(found.expected).toBeCloseTo(8, 12);
    expect(found.ratio.value).toBeCloseTo(2, 12);
    expect(found.rate.value).toBeCloseTo((2 * 70 * 1000) / 3000, 10);
    expect(found.method).toBe('byar');
  });

  it('of the reference itself is 1', () => {
    const own = strata.map((stratum) => ({ ...stratum, people: stratum.referencePeople }));
    expect(standardisedRatio(70, own).ratio.value).toBeCloseTo(1, 12);
  });

  it('refuses where nothing is expected, and a reference without people', () => {
    expect(() => standardisedRatio(1, [])).toThrow(RangeError);
    expect(() => standardisedRatio(1, [{ people: 1, referenceCount: 0, referencePeople: 5 }])).toThrow(RangeError);
    expect(() => standardisedRatio(1, [{ people: 1, referenceCount: 1, referencePeople: 0 }])).toThrow(RangeError);
    expect(() => standardisedRatio(1, [{ people: -1, referenceCount: 1, referencePeople: 1 }])).toThrow(RangeError);
  });
});

describe('the limits of a mean', () => {
  it('of 1, 2 and 3 reach 4.303 standard errors', () => {
    const found = meanInterval([1, 2, 3]);
    expect(found).toMatchObject({ value: 2, sd: 1 });
    expect(found.upper).toBeCloseTo(2 + 4.302652729911275 / Math.sqrt(3), 9);
  });

  it('refuse one value', () => {
    expect(() => meanInterval([1])).toThrow(RangeError);
    expect(() => meanInterval([1, 2], 1)).toThrow(RangeError);
  });
});
