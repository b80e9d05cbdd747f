import { describe, expect, it } from 'vitest';
import { localGStarPermutation } from '../../server/statistics/getis-ord-permutation.ts';
import { localGStar } from '../../server/statistics/getis-ord.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { binaryWeights, withSelf } from '../../server/statistics/spatial-weights.ts';

const row = withSelf(binaryWeights([[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]));
const values = [9, 8, 3, 2, 1, 4];
const streams = (area: number) => randomFor(7, `area ${area}`);

describe('Gi* by dealing all values anew', () => {
  it('has the p of every dealing: of 15 pairs of these values none adds up to more than 9 and 8', () => {
    const found = localGStarPermutation(values, row, { most: 50_000 }, streams);
    expect(found[0]?.oneSided).toBeCloseTo(1 / 15, 2);
    expect(found[0]?.twoSided).toBeCloseTo(2 / 15, 2);
    // Three neighbours of 20 triples: 9 + 8 + 3 is passed by 9 + 8 + 4 only.
    expect(found[1]?.oneSided).toBeCloseTo(2 / 20, 2);
  });

  it('agrees with the normal score where many areas are dealt', () => {
    const size = 400;
    const random = randomFor(3, 'values');
    const many = Array.from({ length: size }, () => random.normal());
    const ring = Array.from({ length: size }, (_, at) =>
      [-3, -2, -1, 1, 2, 3].map((step) => (at + step + size) % size),
    );
    const around = withSelf(binaryWeights(ring));
    const z = localGStar(many, around);
    const p = localGStarPermutation(many, around, { most: 2_000, stopAfter: 200 }, streams);
    const far = p.filter((one, area) => (one?.oneSided ?? 1) < 0.02 !== Math.abs(z[area] ?? 0) > 2.054).length;
    expect(far).toBeLessThan(12);
  });

  it('says nothing of an island, nor where all values are alike', () => {
    const withIsland = withSelf(binaryWeights([[1], [0], []]));
    expect(localGStarPermutation([1, 2, 3], withIsland, { most: 99 }, streams)[2]).toBeNull();
    expect(localGStarPermutation([2, 2, 2], withIsland, { most: 99 }, streams)).toEqual([null, null, null]);
  });

  it('refuses weights without the area itself', () => {
    const without = binaryWeights([[1], [0]]);
    expect(() => localGStarPermutation([1, 2], without, { most: 99 }, streams)).toThrow(/with each area itself/);
  });
});
