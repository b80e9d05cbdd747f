import { describe, expect, it } from 'vitest';
import { type HotSpots, hotSpots } from '../../../server/analysis/spatial/hot-spots.ts';
import { empiricalBayesRates } from '../../../server/statistics/empirical-bayes-rates.ts';
import { localGStar } from '../../../server/statistics/getis-ord.ts';
import { randomFor } from '../../../server/statistics/random.ts';
import { binaryWeights, withSelf } from '../../../server/statistics/spatial-weights.ts';
import { timesSurroundings } from '../../../server/statistics/wider-surroundings.ts';
import { negativeBinomial } from '../../../seeds/figures/negative-binomial.ts';
import { knownEffects, plantedHotAreas } from '../../../seeds/known-effects.ts';
import { toPlane } from '../../../seeds/geography/plane.ts';
import { neighboursOf } from '../../../seeds/neighbours.ts';
import { county, counts, everyBrick, expected, indicesOf, seriesOf, total } from '../../seeds/demand-table.ts';

/**
 * What counts as found and as false, in words: docs/methods/local-clusters.md. Gi* speaks of an area together with its
 * neighbours, so a planted brick is found where it, or one that touches it, is marked; and a mark is false where the
 * neighbourhood's planted expected rate is no higher than that of its wider surroundings.
 */
const lists = neighboursOf(county.bricks);
const weights = binaryWeights(lists);
const people = Float64Array.from(county.bricks, (brick) => brick.people);
const places = county.bricks.map((brick) => {
  const [x, y] = toPlane(brick.centre);
  return { x: 1_000 * x, y: 1_000 * y };
});
const around = { xs: Float64Array.from(places, ({ x }) => x), ys: Float64Array.from(places, ({ y }) => y) };
const planted = plantedHotAreas(county).filter(({ name }) => !name.includes('emerging'));
const sharing = knownEffects.flatMap((effect) =>
  effect.kind === 'hot-area' && effect.name === 'Highfields' ? effect.agencies : [],
);
const [from, to] = ['2024-10', '2025-10'];

const ofYear = (table: Uint16Array | Float32Array, series: readonly number[]): Float64Array =>
  Float64Array.from(everyBrick, (brick) => total(table, series, [brick], from, to));

function mapOf(cases: Float64Array, permutations = 4_999): HotSpots {
  const values = Float64Array.from(empiricalBayesRates(cases, people).rates, ({ smoothed }) => smoothed);
  const settings = { statistic: 'gi', permutations, seed: 1, q: 0.05, stopAfter: 100 } as const;
  return hotSpots({ ...settings, values, weights, around, whole: null });
}
const shareOf = (are: readonly boolean[]): number => are.filter((is) => is).length / are.length;
const marked = ({ spots }: HotSpots): number[] => everyBrick.filter((brick) => spots[brick] === 'hot');

/** Marks where nothing is above what lies around it, without any chance in the figures. */
function falseAmong(hot: readonly number[], means: Float64Array): number {
  const rates = means.map((mean, brick) => mean / (people[brick] ?? 1));
  const truth = localGStar(timesSurroundings(rates, places).map(Math.log), withSelf(weights));
  return hot.filter((brick) => (truth[brick] ?? 0) <= 0).length;
}

describe('hot spots of the demonstration county', () => {
  const demands = { 'all agencies that share demand': sharing, ambulances: ['ambulance'] };
  it.each(Object.entries(demands))('are found where they were planted: %s', (_, agencies) => {
    const series = agencies.flatMap((agency) => seriesOf(agency));
    const hot = marked(mapOf(ofYear(counts, series)));
    const isMarked = new Set(hot);
    const found = planted.map(({ brickCodes }) =>
      indicesOf(brickCodes).map((brick) => [brick, ...(lists[brick] ?? [])].some((one) => isMarked.has(one))),
    );
    expect(shareOf(found.flat())).toBeGreaterThanOrEqual(0.9);
    for (const area of found) expect(shareOf(area)).toBeGreaterThanOrEqual(0.75);
    const isPlanted = new Set(planted.flatMap(({ brickCodes }) => indicesOf(brickCodes)));
    const own = [...isPlanted].map((brick) => isMarked.has(brick));
    // A small area has a few ambulance calls a year, of which planted and unplanted ones can hardly be told apart.
    expect(shareOf(own)).toBeGreaterThanOrEqual(agencies.length > 1 ? 0.9 : 0.55);
    const others = everyBrick.filter((brick) => !isPlanted.has(brick));
    expect(shareOf(others.map((brick) => isMarked.has(brick)))).toBeLessThanOrEqual(0.05);
    expect(falseAmong(hot, ofYear(expected, series)) / hot.length).toBeLessThanOrEqual(0.05);
  });

  it('are not found where none were planted', () => {
    const series = seriesOf('police');
    const means = ofYear(expected, series);
    // The planted bricks go back to what they would have been.
    for (const brick of planted.flatMap(({ brickCodes }) => indicesOf(brickCodes)))
      means[brick] = (means[brick] ?? 0) / 3;
    const random = randomFor(11, 'a county without planted hot spots');
    const hot = marked(mapOf(means.map((mean) => negativeBinomial(mean, random.uniform()))));
    expect(falseAmong(hot, means)).toBeLessThanOrEqual(0.05 * hot.length);
  });

  it('are hardly ever found where every brick has the same rate', () => {
    const random = randomFor(12, 'flat counties');
    const found = Array.from({ length: 2 }, () => {
      const cases = people.map((number) => negativeBinomial(0.05 * number, random.uniform()));
      // So many that a single area could be marked, were chance to bring it.
      return marked(mapOf(cases, 99_999)).length;
    });
    expect(Math.max(...found)).toBeLessThanOrEqual(2);
  });
});
