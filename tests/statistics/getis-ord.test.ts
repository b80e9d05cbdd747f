import { describe, expect, it } from 'vitest';
import { globalG, localG, localGStar } from '../../server/statistics/getis-ord.ts';
import { localMoran } from '../../server/statistics/local-moran.ts';
import { binaryWeights, rowStandardised, weightsFrom, withSelf } from '../../server/statistics/spatial-weights.ts';
import { squareMap } from './square-map.ts';

const lists = [...squareMap(5), []];
const binary = binaryWeights(lists);
const values = lists.map((_, area) => (area % 5) ** 2 + (area % 3));

describe('Getis and Ord', () => {
  it('scaling the weights leaves Gi* as it is', () => {
    const star = localGStar(values, withSelf(binary));
    const scaled = weightsFrom(26, (area) =>
      [...(lists[area] ?? []), area].map((neighbour) => ({ neighbour, weight: 7 })),
    );
    localGStar(values, scaled).forEach((z, area) => {
      if (z === null) expect(star[area]).toBeNull();
      else expect(z).toBeCloseTo(star[area] ?? NaN, 12);
    });
  });

  it('standardising the rows leaves Gi as it is', () => {
    const standardised = localG(values, rowStandardised(binary));
    localG(values, binary).forEach((z, area) => {
      if (z !== null) expect(standardised[area]).toBeCloseTo(z, 12);
    });
  });

  it('Gi is local Moran’s z, with its sign from the surroundings alone', () => {
    const local = localMoran(values, binary);
    localG(values, binary).forEach((z, area) => {
      if (z !== null) expect(Math.abs(local[area]?.z ?? NaN)).toBeCloseTo(Math.abs(z), 10);
    });
  });

  it('islands, and values that are all alike, have none', () => {
    expect(localGStar(values, withSelf(binary))[25]).toBeNull();
    expect(localG(values, binary)[25]).toBeNull();
    const alike = values.map(() => 0.1);
    expect(localGStar(alike, withSelf(binary))[0]).toBeNull();
    expect(globalG(alike, binary)).toBeNull();
  });

  it('one high area among zeros has surroundings without a spread, and no Gi', () => {
    const one = values.map((_, area) => (area === 12 ? 5 : 0));
    expect(localG(one, binary)[12]).toBeNull();
    expect(localG(one, binary)[11]).toBeGreaterThan(1);
  });

  it('weights with self where there should be none, or none where there should be, and values below 0 are refused', () => {
    expect(() => localG(values, withSelf(binary))).toThrow(RangeError);
    expect(() => localGStar(values, binary)).toThrow(RangeError);
    expect(() =>
      globalG(
        values.map((value) => value - 3),
        binary,
      ),
    ).toThrow(RangeError);
  });
});
