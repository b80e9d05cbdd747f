import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientsOf, coefficientTable } from '../../server/statistics/coefficients.ts';
import { leastSquares } from '../../server/statistics/least-squares.ts';
import { negativeBinomialRegression } from '../../server/statistics/negative-binomial.ts';
import { poissonRegression } from '../../server/statistics/poisson-regression.ts';

const groups = [
  [1, 0],
  [1, 0],
  [1, 0],
  [1, 1],
  [1, 1],
  [1, 1],
];
const counts = [11, 8, 14, 5, 7, 3];

describe('Poisson regression', () => {
  it('of two groups gives the logs of their means', () => {
    const fit = poissonRegression({ counts, design: groups });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(11), 12);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(5 / 11), 12);
    expect(fit.unscaledCovariance[1]?.[1]).toBeCloseTo(1 / 33 + 1 / 15, 12);
    expect(fit.residualDf).toBe(4);
  });

  it('gives fitted counts that add up to the counts, in every column of the design', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 8, maxLength: 40 }), (series) => {
        const design = series.map((_, t) => [1, t, t > series.length / 2 ? 1 : 0]);
        const { fitted } = poissonRegression({ counts: series, design });
        return [0, 1, 2].every((j) => {
          const off = series.reduce((sum, y, t) => sum + (design[t]?.[j] ?? 0) * (y - (fitted[t] ?? 0)), 0);
          return Math.abs(off) < 1e-4 * (1 + series.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not mind the unit of time, nor an offset that is the same everywhere', () => {
    const design = (step: number) => counts.map((_, t) => [1, t * step, t >= 3 ? 1 : 0]);
    const months = poissonRegression({ counts, design: design(1) });
    const years = poissonRegression({ counts, design: design(1 / 12), offset: counts.map(() => 5) });
    expect(years.coefficients[2]).toBeCloseTo(months.coefficients[2] ?? NaN, 10);
    expect((years.coefficients[1] ?? NaN) / 12).toBeCloseTo(months.coefficients[1] ?? NaN, 10);
    expect(years.standardErrors[2]).toBeCloseTo(months.standardErrors[2] ?? NaN, 10);
  });

  it('leaves a standard error as it is where counts scatter less than chance', () => {
    const fit = poissonRegression({ counts: [10, 10, 10, 5, 5, 5], design: groups });
    expect(fit.dispersion).toBeCloseTo(0, 12);
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 15), 12);
  });

  it('has no dispersion where no months are left over', () => {
    expect(
      poissonRegression({
        counts: [4, 9],
        design: [
          [1, 0],
          [1, 1],
        ],
      }).dispersion,
    ).toBeNull();
  });

  it.each([
    ['all zeros', [0, 0, 0, 0, 0, 0], groups, /every count is 0/i],
    ['a group of zeros', [4, 5, 6, 0, 0, 0], groups, /no finite estimate/],
    ['a count below 0', [4, 5, 6, 0, -1, 2], groups, /at least 0/],
    ['a count that is no number', [4, 5, 6, 0, NaN, 2], groups, /at least 0/],
    ['a column that is twice another', counts, groups.map(([a = 0, b = 0]) => [a, b, 2 * b]), /sum of others/],
    ['a column of zeros', counts, groups.map(() => [1, 0]), /sum of others/],
    ['more coefficients than months', [3], [[1, 2]], /fewer months/],
    ['a row too few', counts, groups.slice(1), /one row of the design/],
  ])('refuses %s', (_, series, design, words) => {
    expect(() => poissonRegression({ counts: series, design })).toThrow(RangeError);
    expect(() => poissonRegression({ counts: series, design })).toThrow(words);
  });
});

describe('the table of coefficients', () => {
  it('says ratios with limits around them', () => {
    const rows = coefficientTable(coefficientsOf(['level', 'step'], poissonRegression({ counts, design: groups })));
    expect(rows.map(({ name }) => name)).toEqual(['level', 'step']);
    expect(rows[1]?.ratio.value).toBeCloseTo(5 / 11, 12);
    expect(rows[1]?.ratio.lower).toBeLessThan(5 / 11);
    expect(rows[1]?.ratio.upper).toBeGreaterThan(5 / 11);
  });
});

describe('negative binomial regression', () => {
  const wild = [2, 40, 7, 19, 1, 66, 3, 12, 90, 5, 28, 0];
  const level = wild.map(() => [1]);

  it('has the plain mean, and the standard error of its own variance', () => {
    const fit = negativeBinomialRegression({ counts: wild, design: level });
    const mean = wild.reduce((sum, y) => sum + y, 0) / wild.length;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(mean), 8);
    expect(fit.theta).toBeGreaterThan(0.2);
    expect(fit.theta).toBeLessThan(3);
    const variance = (mean + mean ** 2 / (fit.theta ?? NaN)) / wild.length / mean ** 2;
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(variance), 8);
  });

  it('says so where the counts scatter no more than by chance, and gives the Poisson fit', () => {
    const even = [10, 11, 9, 10, 10, 11, 9, 10];
    const fit = negativeBinomialRegression({ counts: even, design: even.map(() => [1]) });
    expect([fit.isPoisson, fit.theta, fit.thetaStandardError]).toEqual([true, null, null]);
    expect(fit.standardErrors[0]).toBeCloseTo(1 / Math.sqrt(80), 10);
  });
});

describe('least squares', () => {
  it('finds a line through its points', () => {
    const fit = leastSquares(
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 5],
      ],
      [3, 5, 7, 13],
    );
    expect(fit.coefficients.map((value) => Number(value.toFixed(10)))).toEqual([3, 2]);
    expect(fit.residualSumOfSquares).toBeCloseTo(0, 20);
  });

  it('refuses what is not finite, and rows of unequal length', () => {
    expect(() => leastSquares([[1], [1]], [1, Infinity])).toThrow(RangeError);
    expect(() => leastSquares([[1], [1, 2]], [1, 2])).toThrow(RangeError);
  });
});
