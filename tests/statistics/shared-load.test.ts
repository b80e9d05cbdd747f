import { describe, expect, it } from 'vitest';
import { clusteredCorrelations } from '../../server/statistics/clustered-correlation.ts';
import { leeAmong, pairsOf } from '../../server/statistics/lee-among.ts';
import { leeMoments } from '../../server/statistics/lee-moments.ts';
import { leeL } from '../../server/statistics/lee.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { ranks } from '../../server/statistics/ranks.ts';
import { spatialLag } from '../../server/statistics/spatial-lag.ts';
import { binaryWeights, rowStandardised, withSelf } from '../../server/statistics/spatial-weights.ts';
import { stepsApart } from '../../server/statistics/steps-apart.ts';
import { squareMap } from './square-map.ts';

const side = 14;
const contiguity = binaryWeights(squareMap(side));
const weights = rowStandardised(withSelf(contiguity));
const random = randomFor(4, 'shared load');
const noise = (): Float64Array => Float64Array.from({ length: side * side }, () => random.normal());
/** Noise that is evened out over neighbours again and again: a map in patches of its own. */
function patches(): Float64Array {
  let values = noise();
  for (let round = 0; round < 4; round += 1) values = spatialLag(weights, values);
  return values;
}
const plus = (one: Float64Array, share: number, other: Float64Array): Float64Array =>
  one.map((value, area) => value + share * (other[area] ?? 0));

describe('several demands on one map', () => {
  it('Lee’s L of every pair is that of the pair alone, and its mean over dealings that of the formula', () => {
    const common = patches();
    const variables = [plus(common, 0.2, noise()), plus(common, 0.3, noise()), noise(), patches(), common];
    const pairs = leeAmong(variables, weights, { most: 999 }, randomFor(1, 'deal'));
    expect(pairs.map(({ first, second }) => [first, second])).toEqual(pairsOf(5));
    for (const { first, second, index, expected } of pairs) {
      const [x, y] = [variables[first] ?? [], variables[second] ?? []];
      expect(index).toBeCloseTo(leeL(x, y, weights) ?? NaN, 12);
      const formula = leeMoments(x, y, weights);
      expect(Math.abs((expected ?? NaN) - (formula?.expected ?? NaN))).toBeLessThan(
        4 * Math.sqrt((formula?.variance ?? NaN) / 999),
      );
    }
    expect(pairs[0]?.pTwoSided).toBe(2 / 1000);
  });

  it('a pair that is clear stops early, and what one pair takes changes no other', () => {
    const common = patches();
    const variables = [plus(common, 0.1, noise()), common, noise()];
    const all = leeAmong(variables, weights, { most: 800 }, randomFor(2, 'deal'));
    const early = leeAmong(variables, weights, { most: 800, settleAfter: 200 }, randomFor(2, 'deal'));
    expect(early.map(({ permutations }) => permutations)).toContain(200);
    expect(early[0]?.pTwoSided).toBe(2 / 201);
    early.forEach((pair, at) => expect(pair.index).toBe(all[at]?.index));
  });

  it('a variable that is alike everywhere has no L and no correlation, and the others keep theirs', () => {
    const variables = [patches(), new Float64Array(side * side).fill(3), patches()];
    const lee = leeAmong(variables, weights, { most: 99 }, randomFor(3, 'deal'));
    expect(lee.map(({ index }) => index === null)).toEqual([true, false, true]);
    const correlated = clusteredCorrelations(variables, contiguity);
    expect(correlated.map(({ p }) => p === null)).toEqual([true, false, true]);
  });

  it('areas on a line: neighbours one and two steps apart, by hand', () => {
    const line = binaryWeights([[1], [0, 2], [1]]);
    const apart = stepsApart([Float64Array.from([-1, 0, 1])], line);
    expect(apart).toEqual({ pairs: [3, 4, 2], covariances: [[2 / 3, 0, -1]] });
  });

  it('places of values; alike ones share theirs', () => {
    expect([...ranks([5, 1, 5, 9])]).toEqual([2.5, 1, 2.5, 4]);
  });

  it('two maps in patches that have nothing to do with each other: dealing areas is taken in, the correlation is not', () => {
    const maps = Array.from({ length: 12 }, patches);
    const dealt = leeAmong(maps, weights, { most: 199 }, randomFor(5, 'deal'));
    const correlated = clusteredCorrelations(maps, contiguity);
    const falsely = (found: { pTwoSided?: number | null; p?: number | null }[]): number =>
      found.filter((one) => (one.pTwoSided ?? one.p ?? 1) <= 0.05).length / found.length;
    expect(falsely(dealt)).toBeGreaterThan(0.3);
    expect(falsely(correlated)).toBeLessThanOrEqual(0.08);
  });

  it('without patches it is about the ordinary test, and shared patches are found', () => {
    const [alone] = clusteredCorrelations([noise(), noise()], contiguity);
    expect(alone?.effectiveAreas).toBeGreaterThan(0.8 * side * side);
    const common = patches();
    const [shared] = clusteredCorrelations([plus(common, 0.3, patches()), plus(common, 0.3, patches())], contiguity);
    expect(shared?.p).toBeLessThan(0.001);
    expect(shared?.effectiveAreas).toBeLessThan(0.5 * side * side);
  });
});
