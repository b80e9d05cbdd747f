import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectableChange } from '../../server/statistics/detectable-change.ts';
import { displacementQuotient } from '../../server/statistics/displacement-quotient.ts';
import { poissonRegression } from '../../server/statistics/poisson-regression.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { relativeRateRatio } from '../../server/statistics/relative-rate-ratio.ts';

const four = (treatedBefore: number, treatedAfter: number, comparisonBefore: number, comparisonAfter: number) => ({
  treatedBefore,
  treatedAfter,
  comparisonBefore,
  comparisonAfter,
});

describe('the relative rate ratio', () => {
  it('is the interaction of a Poisson regression, for any four counts', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const design = [
          [1, 1, 0, 0],
          [1, 1, 1, 1],
          [1, 0, 0, 0],
          [1, 0, 1, 0],
        ];
        const fit = poissonRegression({ counts: [a, b, c, d], design });
        const ratio = relativeRateRatio(four(a, b, c, d));
        return (
          Math.abs(ratio.log - (fit.coefficients[3] ?? NaN)) < 1e-8 &&
          Math.abs(ratio.standardError - (fit.standardErrors[3] ?? NaN)) < 1e-8
        );
      }),
      { numRuns: 100 },
    );
  });

  it('turned round is its inverse', () => {
    const one = relativeRateRatio(four(207, 110, 308, 318));
    const other = relativeRateRatio(four(308, 318, 207, 110));
    expect(one.lower * other.upper).toBeCloseTo(1, 12);
    expect(one.p).toBeCloseTo(other.p, 12);
  });

  it('adds half an incident to all four where one is 0, and says so', () => {
    const ratio = relativeRateRatio(four(5, 0, 10, 9));
    expect(ratio.halfAdded).toBe(true);
    expect(ratio.value).toBeCloseTo(0.5 / 5.5 / (9.5 / 10.5), 14);
  });

  it('is wider for more dispersion and more confidence', () => {
    const counts = four(207, 110, 308, 318);
    expect(relativeRateRatio(counts, 2).upper).toBeGreaterThan(relativeRateRatio(counts).upper);
    expect(relativeRateRatio(counts, 1, 0.99).upper).toBeGreaterThan(relativeRateRatio(counts).upper);
  });

  it('refuses four counts of 0, a count below 0 and no dispersion', () => {
    expect(() => relativeRateRatio(four(0, 0, 0, 0))).toThrow(RangeError);
    expect(() => relativeRateRatio(four(1, -1, 2, 3))).toThrow(RangeError);
    expect(() => relativeRateRatio(four(1, 1, 2, 3), 0)).toThrow(RangeError);
  });
});

describe('the displacement quotient', () => {
  const quotientOf = (counts: ReturnType<typeof four>, bufferBefore: number, bufferAfter: number, seed = 1) =>
    displacementQuotient({ ...counts, bufferBefore, bufferAfter }, randomFor(seed, 'displacement'));
  const fall = four(400, 200, 1000, 1000);

  it.each([
    [100, 400, 'displacement larger than the effect'],
    [100, 200, 'displacement smaller than the effect'],
    [200, 100, 'diffusion smaller than the effect'],
    [500, 100, 'diffusion larger than the effect'],
  ])('of a ring that goes from %d to %d reads: %s', (before, after, words) => {
    expect(quotientOf(fall, before, after).reading).toBe(words);
  });

  it('lies inside its interval, which is the same for the same seed', () => {
    const { quotient, interval } = quotientOf(fall, 100, 200);
    expect(quotient).toBeCloseTo(-0.5, 12);
    expect(interval?.lower).toBeLessThan(-0.5);
    expect(interval?.upper).toBeGreaterThan(-0.5);
    expect(quotientOf(fall, 100, 200).interval).toEqual(interval);
    expect(quotientOf(fall, 100, 200, 2).interval).not.toEqual(interval);
  });

  it.each([
    ['nothing fell', four(200, 230, 1000, 1000), /no fall/],
    ['the fall could be chance', four(20, 18, 1000, 1000), /could be chance/],
    ['the comparison has nothing', four(20, 8, 10, 0), /no incident/],
  ])('is not given where %s', (_, counts, words) => {
    const { quotient, interval, reading, reason } = quotientOf(counts, 100, 100);
    expect([quotient, interval, reading]).toEqual([null, null, null]);
    expect(reason).toMatch(words);
  });
});

describe('the change that could be found', () => {
  it('is 2.80 standard errors for 80% power', () => {
    const { reduction, rise, standardError } = detectableChange(four(900, 300, 36000, 12000), 1.4);
    expect(standardError).toBeCloseTo(Math.sqrt(1.4 * (1 / 900 + 1 / 300 + 1 / 36000 + 1 / 12000)), 14);
    expect(reduction).toBeCloseTo(1 - Math.exp(-2.80158 * standardError), 5);
    expect(rise).toBeGreaterThan(reduction);
  });

  it('shrinks with more incidents, and grows with dispersion and power', () => {
    const size = (scale: number, dispersion = 1, power = 0.8): number =>
      detectableChange(four(60 * scale, 20 * scale, 600 * scale, 200 * scale), dispersion, power).reduction;
    expect(size(4)).toBeLessThan(size(1));
    expect(size(1, 2)).toBeGreaterThan(size(1));
    expect(size(1, 1, 0.9)).toBeGreaterThan(size(1));
  });

  it('refuses a count of 0, and a power of 1', () => {
    expect(() => detectableChange(four(0, 1, 1, 1))).toThrow(RangeError);
    expect(() => detectableChange(four(1, 1, 1, 1), 1, 1)).toThrow(RangeError);
  });
});
