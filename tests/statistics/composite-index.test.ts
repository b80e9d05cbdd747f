import { describe, expect, it } from 'vitest';
import { compositeScore, indexWeights } from '../../server/statistics/composite-index.ts';
import { exponentialScore, goalpostScore } from '../../server/statistics/goalposts.ts';
import { inverseCovarianceWeights } from '../../server/statistics/inverse-covariance-index.ts';
import { baselineOf, standardScore } from '../../server/statistics/standard-scores.ts';

describe('a standard score', () => {
  const baseline = baselineOf([10, 12, 14, 16, 18]);

  it('is 0 for the usual value, and above 0 for a better one', () => {
    expect(standardScore(14, baseline, 1)).toBe(0);
    expect(standardScore(12, baseline, -1)).toBeGreaterThan(0);
    expect(standardScore(12, baseline, 1)).toBeCloseTo(-standardScore(12, baseline, -1), 12);
  });

  it('does not go beyond three', () => {
    expect(standardScore(1e6, baseline, 1)).toBe(3);
    expect(standardScore(1e6, baseline, -1)).toBe(-3);
  });

  it('refuses one area, and an indicator that is the same everywhere', () => {
    expect(() => baselineOf([1])).toThrow(RangeError);
    expect(() => baselineOf([0.1, 0.1, 0.1])).toThrow(/differs between areas/);
  });
});

describe('goalposts', () => {
  it('run from 0 at the worst to 1 at the best, and no further', () => {
    expect(goalpostScore(5, 5, 30, -1)).toBe(1);
    expect(goalpostScore(35, 5, 30, -1)).toBe(0);
    expect(goalpostScore(17.5, 5, 30, 1)).toBe(0.5);
    expect(() => goalpostScore(1, 2, 2, 1)).toThrow(RangeError);
  });

  it('the exponential transformation gives the most deprived tenth half of the scale', () => {
    expect(exponentialScore(1)).toBeCloseTo(100, 9);
    expect(exponentialScore(0.9)).toBeCloseTo(50.4, 1);
    expect(() => exponentialScore(1.1)).toThrow(RangeError);
  });
});

describe('a composite index', () => {
  const parts = ['a', 'a', 'a', 'b'].map((pillar) => ({ pillar, weight: 1 }));

  it('weighs pillars alike, however many indicators they have', () => {
    expect(indexWeights(parts)).toEqual([1 / 6, 1 / 6, 1 / 6, 1 / 2]);
    expect(indexWeights(parts, { b: 3 })[3]).toBe(0.75);
    expect(() => indexWeights([])).toThrow(RangeError);
    expect(() => indexWeights([{ pillar: 'a', weight: 0 }])).toThrow(RangeError);
  });

  it('is the same whatever the weights add up to', () => {
    expect(compositeScore([1, 2], [1, 3]).score).toBeCloseTo(compositeScore([1, 2], [10, 30]).score ?? NaN, 12);
  });

  it('lets others carry a missing quarter and says so, and is not scored beyond', () => {
    expect(compositeScore([1, null, 1, 1], [1, 1, 1, 1])).toEqual({
      score: 1,
      missingWeight: 0.25,
      renormalised: true,
    });
    expect(compositeScore([1, null, 1], [1, 1, 1]).score).toBeNull();
    expect(compositeScore([null], [1]).score).toBeNull();
    expect(compositeScore([0.3, null, 0.3, 0.3], [0.1, 0.25, 0.3, 0.35]).score).toBeCloseTo(0.3, 12);
  });

  it('by a geometric mean does not let much of one make up for nothing of another', () => {
    expect(compositeScore([0, 1], [1, 1], { averaging: 'geometric' }).score).toBe(0);
    expect(compositeScore([0.25, 1], [1, 1], { averaging: 'geometric' }).score).toBeCloseTo(0.5, 12);
  });

  it('refuses a geometric mean of standard scores, no weight at all, and lists that do not match', () => {
    expect(() => compositeScore([-1, 1], [1, 1], { averaging: 'geometric' })).toThrow(RangeError);
    expect(() => compositeScore([1], [0])).toThrow(RangeError);
    expect(() => compositeScore([1], [1, 1])).toThrow(RangeError);
  });
});

describe('inverse covariance weights', () => {
  it('are equal for unrelated indicators of one scatter', () => {
    const unrelated = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ];
    for (const weight of inverseCovarianceWeights(unrelated)) expect(weight).toBeCloseTo(0.5, 12);
  });

  it('of two related indicators favour the one that scatters less, as by hand', () => {
    // Covariance [[1, 0.5], [0.5, 2]] up to a factor: weights (2 − 0.5, 1 − 0.5) / 2.
    const [a, b] = [Math.sqrt(1), Math.sqrt(1.75)];
    const rows = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ].map(([x = 0, y = 0]) => [a * x, 0.5 * a * x + b * y]);
    expect(inverseCovarianceWeights(rows)[0]).toBeCloseTo(0.75, 12);
    expect(inverseCovarianceWeights(rows)[1]).toBeCloseTo(0.25, 12);
  });

  it('refuse an indicator that follows from another, one that never differs, and too few areas', () => {
    expect(() =>
      inverseCovarianceWeights([
        [1, 2],
        [2, 4],
        [3, 6],
        [5, 10],
      ]),
    ).toThrow(/follows from/);
    expect(() =>
      inverseCovarianceWeights([
        [1, 2],
        [2, 2],
        [3, 2],
        [5, 2],
      ]),
    ).toThrow(/never differs/);
    expect(() =>
      inverseCovarianceWeights([
        [1, 2],
        [2, 3],
      ]),
    ).toThrow(RangeError);
    expect(() => inverseCovarianceWeights([])).toThrow(RangeError);
    expect(() => inverseCovarianceWeights([[1, 2], [3]])).toThrow(RangeError);
  });
});
