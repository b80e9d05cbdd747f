import { describe, expect, it } from 'vitest';
import { hotOverlap } from '../../server/statistics/hot-overlap.ts';
import { leeMoments } from '../../server/statistics/lee-moments.ts';
import { leeL, leePermutation } from '../../server/statistics/lee.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { binaryWeights, rowStandardised, withSelf } from '../../server/statistics/spatial-weights.ts';
import { squareMap } from './square-map.ts';

const weights = rowStandardised(withSelf(binaryWeights(squareMap(6))));
const slope = Array.from({ length: 36 }, (_, area) => area % 6);
const across = Array.from({ length: 36 }, (_, area) => Math.floor(area / 6));

describe('shared demand', () => {
  it('Lee’s L does not care which of the two comes first, nor for units', () => {
    const random = randomFor(1, 'lee');
    const noise = slope.map((value) => value + random.normal());
    const L = leeL(slope, noise, weights) ?? NaN;
    expect(leeL(noise, slope, weights)).toBeCloseTo(L, 12);
    expect(
      leeL(
        slope.map((value) => 3 - 2 * value),
        noise,
        weights,
      ),
    ).toBeCloseTo(-L, 12);
  });

  it('two slopes at right angles share nothing', () => {
    expect(leeL(slope, across, weights)).toBeCloseTo(0, 12);
  });

  it('dealing the pairs keeps what x and y have in common within an area: alike values on no map are no finding', () => {
    const random = randomFor(6, 'pairs');
    const noise = slope.map(() => random.normal());
    const same = leePermutation(noise, noise, weights, 499, randomFor(1, 'deal'));
    expect(same?.pTwoSided).toBeGreaterThan(0.05);
    const slopes = leePermutation(slope, slope, weights, 499, randomFor(1, 'deal'));
    expect(slopes).toMatchObject({ pGreater: 1 / 500, permutations: 499 });
  });

  it('the mean and the variance over dealings of the pairs are those of the formula', () => {
    const random = randomFor(12, 'moments');
    const pairs = slope.map((value) => ({ x: value + random.normal(), y: value / 2 + random.normal(), at: 0 }));
    const draws = Array.from({ length: 3000 }, () => {
      for (const pair of pairs) pair.at = random.uniform();
      const dealt = pairs.toSorted((a, b) => a.at - b.at);
      return (
        leeL(
          dealt.map(({ x }) => x),
          dealt.map(({ y }) => y),
          weights,
        ) ?? NaN
      );
    });
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    const formula = leeMoments(
      pairs.map(({ x }) => x),
      pairs.map(({ y }) => y),
      weights,
    );
    expect(Math.abs(mean - (formula?.expected ?? NaN))).toBeLessThan(4 * Math.sqrt(variance / draws.length));
    expect(Math.abs(variance / (formula?.variance ?? NaN) - 1)).toBeLessThan(0.12);
  });

  it('a demand that is alike everywhere has no L', () => {
    expect(
      leeL(
        slope,
        slope.map(() => 2),
        weights,
      ),
    ).toBeNull();
    expect(
      leePermutation(
        slope,
        slope.map(() => 2),
        weights,
        9,
        randomFor(1, 'a'),
      ),
    ).toBeNull();
  });
});

describe('overlap of hot areas', () => {
  it('is worked out over the areas in which both are known', () => {
    const first = [true, true, true, false, false, false, false, false, true, null];
    const second = [true, true, true, false, false, false, false, false, null, true];
    const { pGreater, ...counts } = hotOverlap(first, second);
    expect(counts).toEqual({ areas: 8, first: 3, second: 3, both: 3, expectedBoth: 9 / 8 });
    expect(pGreater).toBeCloseTo(1 / 56, 12);
  });

  it('two of three in common among eight come by chance 16 times in 56', () => {
    const first = [true, true, true, false, false, false, false, false];
    const second = [true, true, false, true, false, false, false, false];
    expect(hotOverlap(first, second).pGreater).toBeCloseTo(16 / 56, 12);
  });

  it('nothing in common is no surprise', () => {
    expect(hotOverlap([true, false], [false, false])).toMatchObject({ both: 0, pGreater: 1 });
  });

  it('lists of different length, and none in which both are known, are refused', () => {
    expect(() => hotOverlap([true], [true, false])).toThrow(RangeError);
    expect(() => hotOverlap([true], [null])).toThrow(RangeError);
  });
});
