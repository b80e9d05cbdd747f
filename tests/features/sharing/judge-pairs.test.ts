import { describe, expect, it } from 'vitest';
import { sharedLoad } from '../../../server/analysis/spatial/shared-load.ts';
import { judgePairs } from '../../../server/features/sharing/pairs.ts';
import { randomFor } from '../../../server/statistics/random.ts';
import { spatialLag } from '../../../server/statistics/spatial-lag.ts';
import { binaryWeights, rowStandardised, withSelf } from '../../../server/statistics/spatial-weights.ts';
import { squareMap } from '../../statistics/square-map.ts';

const side = 15;
const neighbours = squareMap(side);
const weights = rowStandardised(withSelf(binaryWeights(neighbours)));
const places = Array.from({ length: side * side }, (_, at) => ({
  x: 500 * (at % side),
  y: 500 * Math.floor(at / side),
}));
const around = {
  xs: Float64Array.from(places, ({ x }) => x),
  ys: Float64Array.from(places, ({ y }) => y),
};
const settings = { neighbours, around, permutations: 199, settleAfter: 199, seed: 1, level: 0.05 };

/** A map in patches of its own. */
function patches(random: { normal: () => number }): Float64Array {
  let values: Float64Array = Float64Array.from({ length: side * side }, () => random.normal());
  for (let round = 0; round < 3; round += 1) values = spatialLag(weights, values);
  return values.map((value) => 5 + value);
}
const judged = (values: Float64Array[]) => {
  const { pairs, hot } = sharedLoad({ ...settings, values });
  return judgePairs(pairs, hot, 0.05);
};

describe('which demands lie in the same places', () => {
  it('of demands in patches that have nothing to do with each other, at most one pair in twenty is called together', () => {
    const random = randomFor(8, 'nothing shared');
    const pairs = Array.from({ length: 6 }, () => judged(Array.from({ length: 6 }, () => patches(random)))).flat();
    expect(pairs.length).toBe(90);
    expect(pairs.filter(({ isTogether }) => isTogether).length / pairs.length).toBeLessThanOrEqual(0.05);
  });

  it('those that share a pattern are found, each with each, and the one with a pattern of its own with nobody', () => {
    const random = randomFor(9, 'shared');
    const common = patches(random);
    const sharing = Array.from({ length: 3 }, () =>
      patches(random).map((value, area) => 0.6 * value + (common[area] ?? 0)),
    );
    const found = judged([...sharing, patches(random)]);
    expect(
      found.map(({ first, second, isTogether }) => `${String(first)}${String(second)} ${String(isTogether)}`),
    ).toEqual(['01 true', '02 true', '03 false', '12 true', '13 false', '23 false']);
    expect(found[0]).toMatchObject({ isInNeighbourhoods: true });
  });

  it('demands that are high where the other is low are not together, however surely', () => {
    const common = patches(randomFor(10, 'apart'));
    const [pair] = judged([common, common.map((value) => 10 - value)]);
    expect(pair?.adjustedP).toBeLessThan(0.001);
    expect(pair?.isTogether).toBe(false);
  });
});
