import { describe, expect, it } from 'vitest';
import {
  bivariateMoran,
  bivariateMoranPermutation,
  localBivariateMoran,
  localBivariateMoranPermutation,
} from '../../server/statistics/bivariate-moran.ts';
import { localMoran, localMoranPermutation } from '../../server/statistics/local-moran.ts';
import { moran } from '../../server/statistics/moran.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { binaryWeights, rowStandardised, withSelf } from '../../server/statistics/spatial-weights.ts';
import { squareMap } from './square-map.ts';

const lists = [...squareMap(6), []];
const weights = rowStandardised(binaryWeights(lists));
const slope = lists.map((_, area) => area % 6);
const noise = (() => {
  const random = randomFor(11, 'noise');
  return lists.map(() => random.normal());
})();
const streamOf = (area: number) => randomFor(2, `area ${area}`);

describe('local Moran', () => {
  it('the local indices of areas with neighbours add up to S0 times the global one', () => {
    const sum = localMoran(noise, weights).reduce((total, area) => total + (area?.index ?? 0), 0);
    expect(sum).toBeCloseTo((moran(noise, weights)?.index ?? NaN) * weights.s0, 10);
  });

  it('the divisor changes the index, and neither z nor the quadrant', () => {
    const [one, other] = [localMoran(slope, weights)[0], localMoran(slope, weights, 'n - 1')[0]];
    expect((other?.index ?? NaN) / (one?.index ?? NaN)).toBeCloseTo(36 / 37, 12);
    expect(other?.z).toBeCloseTo(one?.z ?? NaN, 12);
    expect(one?.quadrant).toBe('low among low');
  });

  it('an island says nothing, which is not a 0', () => {
    expect(localMoran(slope, weights)[36]).toBeNull();
    expect(localMoranPermutation(slope, weights, { most: 99 }, streamOf)[36]).toBeNull();
  });

  it('where all values are alike there is nothing to say of any area', () => {
    const alike = slope.map(() => 3);
    expect(localMoran(alike, weights).every((area) => area === null)).toBe(true);
    expect(localMoranPermutation(alike, weights, { most: 99 }, streamOf).every((p) => p === null)).toBe(true);
  });

  it('two-sided p is twice the one-sided, and at most 1', () => {
    for (const p of localMoranPermutation(noise, weights, { most: 199 }, streamOf)) {
      if (p !== null) expect(p.twoSided).toBe(Math.min(1, 2 * p.oneSided));
    }
  });

  it('the p of an area does not depend on the values’ unit, nor on whether others stopped early', () => {
    const all = localMoranPermutation(noise, weights, { most: 999 }, streamOf);
    const scaled = noise.map((value) => 1000 * value + 5);
    expect(localMoranPermutation(scaled, weights, { most: 999 }, streamOf)).toEqual(all);
    const early = localMoranPermutation(noise, weights, { most: 999, stopAfter: 20 }, streamOf);
    early.forEach((p, area) => {
      if (p?.permutations === 999) expect(p).toEqual(all[area]);
      else if (p !== null) expect(p.oneSided).toBe(21 / (p.permutations + 1));
    });
    expect(early.filter((p) => p !== null && p.permutations < 999).length).toBeGreaterThan(20);
  });

  it('two-sided p of noise is near uniform: a twentieth lies below 0.05', () => {
    const map = rowStandardised(binaryWeights(squareMap(20)));
    const random = randomFor(8, 'many');
    const values = Array.from({ length: 400 }, () => random.normal());
    const p = localMoranPermutation(values, map, { most: 999 }, streamOf);
    const below = p.filter((one) => one !== null && one.twoSided <= 0.05).length;
    expect(below).toBeGreaterThan(8);
    expect(below).toBeLessThan(36);
  });

  it('ties count on both sides: a sum that most draws give is no finding', () => {
    const rare = lists.map((_, area) => (area === 14 ? 1 : 0));
    const p = localMoranPermutation(rare, weights, { most: 999 }, streamOf);
    expect(p[14]?.twoSided).toBe(1);
    expect(p[35]?.twoSided).toBe(1);
  });

  it('weights with self and too few permutations are refused', () => {
    expect(() => localMoran(slope, withSelf(weights))).toThrow(RangeError);
    expect(() => localMoranPermutation(slope, weights, { most: 0 }, streamOf)).toThrow(RangeError);
  });
});

describe('bivariate Moran', () => {
  it('of a variable with itself is Moran’s I, and changes sign with either', () => {
    const index = moran(slope, weights)?.index ?? NaN;
    expect(bivariateMoran(slope, slope, weights)).toBeCloseTo(index, 12);
    expect(
      bivariateMoran(
        slope,
        slope.map((value) => -value),
        weights,
      ),
    ).toBeCloseTo(-index, 12);
  });

  it('finds nothing where two variables are independent, and something where they follow each other', () => {
    const p = (y: number[]) => bivariateMoranPermutation(slope, y, weights, 499, randomFor(4, 'pair'))?.pTwoSided;
    expect(p(noise)).toBeGreaterThan(0.05);
    expect(p(slope.map((value, area) => value + (noise[area] ?? 0) / 4))).toBeLessThan(0.01);
  });

  it('islands and a constant have no local index', () => {
    expect(localBivariateMoran(slope, noise, weights)[36]).toBeNull();
    const alike = slope.map(() => 0);
    expect(localBivariateMoran(slope, alike, weights)[0]).toBeNull();
    expect(localBivariateMoranPermutation(slope, alike, weights, { most: 9 }, streamOf)[0]).toBeNull();
    expect(bivariateMoran(slope, alike, weights)).toBeNull();
  });
});
