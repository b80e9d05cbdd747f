import { describe, expect, it } from 'vitest';
import { breakSearch } from '../../server/statistics/break-search.ts';
import { changeBetweenYears, rollingYear, yearRatePer1000 } from '../../server/statistics/rolling-rate.ts';
import { seasonTermNames, seasonTerms } from '../../server/statistics/season.ts';
import { standingAmong } from '../../server/statistics/similar-group.ts';

describe('rolling years', () => {
  const months = Array.from({ length: 30 }, (_, t) => t + 1);

  it('are sums of 12 months, and nothing before there are 12', () => {
    expect(rollingYear(months).slice(10, 13)).toEqual([null, 78, 90]);
  });

  it('are not known while one of their months is missing', () => {
    const sums = rollingYear(months.map((count, t) => (t === 13 ? null : count)));
    expect(sums[12]).toBe(90);
    expect(sums.slice(13, 25).every((one) => one === null)).toBe(true);
    expect(sums[25]).not.toBeNull();
  });

  it('are compared only where they share no month', () => {
    expect(() => changeBetweenYears(months, 12, 23)).toThrow(/share no month/);
    expect(changeBetweenYears(months, 11, 23).change).toBeCloseTo((12 * 12) / 78, 12);
    expect(() => changeBetweenYears(months, 5, 20)).toThrow(/every month came/);
  });

  it('with a year of 0 have no ratio', () => {
    const { ratio, change } = changeBetweenYears(
      months.map((_, t) => (t < 12 ? 0 : 1)),
      11,
      23,
    );
    expect([ratio, change]).toEqual([null, null]);
  });

  it('have no rate without people', () => {
    expect(() => yearRatePer1000(12, 0)).toThrow(RangeError);
    expect(yearRatePer1000(0, 1000)).toMatchObject({ value: 0, lower: 0 });
  });
});

describe('a place in the most similar group', () => {
  const members = [1, 2, 3, 4, 10].map((rate) => ({ rate, lower: rate - 1.2, upper: rate + 1.2 }));

  it('comes with the places that it could be', () => {
    expect(standingAmong(members, 1)).toEqual({ mean: 4, rank: 2, members: 5, rankBetween: { best: 1, worst: 4 } });
    expect(standingAmong(members, 4).rankBetween).toEqual({ best: 5, worst: 5 });
  });

  it('has no such places where limits are missing, and shares a tie', () => {
    const tied = [{ rate: 2 }, { rate: 2 }, { rate: 1 }];
    expect(standingAmong(tied, 0)).toMatchObject({ rank: 2, rankBetween: null });
    expect(standingAmong(tied, 1)).toMatchObject({ rank: 2 });
  });

  it('needs others, and the area among them', () => {
    expect(() => standingAmong([{ rate: 1 }], 0)).toThrow(RangeError);
    expect(() => standingAmong(members, 9)).toThrow(RangeError);
  });
});

describe('seasons and steps', () => {
  it('a year of harmonics adds up to nothing, and months are one each', () => {
    const year = Array.from({ length: 12 }, (_, t) => t + 1);
    for (const term of [0, 1, 2, 3]) {
      const total = year.reduce((sum, month) => sum + (seasonTerms('harmonics', month)[term] ?? NaN), 0);
      expect(total).toBeCloseTo(0, 12);
    }
    expect(seasonTerms('months', 1)).toEqual(new Array(11).fill(0));
    expect(seasonTerms('months', 12).at(-1)).toBe(1);
    for (const season of ['none', 'harmonics', 'months'] as const) {
      expect(seasonTermNames(season)).toHaveLength(seasonTerms(season, 5).length);
    }
    expect(() => seasonTerms('months', 13)).toThrow(RangeError);
  });

  it('a step is found where it is', () => {
    const found = breakSearch([5, 6, 5, 6, 5, 1, 2, 1, 2, 1]);
    expect(found.lastBefore).toBe(4);
    expect(found.meanBefore).toBeCloseTo(5.4, 12);
    expect(found.meanAfter).toBeCloseTo(1.4, 12);
    expect(found.residualSumOfSquares).toBeCloseTo(2.4, 10);
    expect(() => breakSearch([1])).toThrow(RangeError);
  });
});
