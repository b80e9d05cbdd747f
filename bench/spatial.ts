import { demonstrationSeed, growCounty } from '../seeds/demonstration.ts';
import { brickRisks } from '../seeds/figures/brick-risk.ts';
import { toPlane } from '../seeds/geography/plane.ts';
import { neighboursOf } from '../seeds/neighbours.ts';
import type { SpatialInput } from '../server/analysis/spatial/pool.ts';
import { spatialPool } from '../server/analysis/spatial/pool.ts';
import { empiricalBayesRates } from '../server/statistics/empirical-bayes-rates.ts';
import { standardisedRates } from '../server/statistics/moran-rates.ts';
import { binaryWeights, type SpatialWeights } from '../server/statistics/spatial-weights.ts';

export interface SpatialFigure {
  what: string;
  measured: string;
  aim: string;
}

interface AreaMap {
  cases: Float64Array;
  people: Float64Array;
  xs: Float64Array;
  ys: Float64Array;
  weights: SpatialWeights;
}

/** Seconds that a thread takes for the statistics of maps, with as many areas as the county has LSOAs and small areas. */
export async function timeSpatial(): Promise<SpatialFigure[]> {
  const pool = spatialPool(() => new Error('The pool is full.'));
  const county = growCounty(demonstrationSeed);
  const bricks = mapOf(county, ({ code }) => code);
  const small = mapOf(county, ({ smallAreaCode }) => smallAreaCode);
  const figures: SpatialFigure[] = [];
  const time = async (what: string, aim: string, work: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now();
    await work();
    figures.push({ what, aim, measured: `${((performance.now() - begun) / 1_000).toFixed(2)} s` });
  };
  // A thread takes a moment to begin, once.
  await pool.run('hotSpots', hotSpotsOf(small, 'gi', 999));
  for (const [map, seconds] of [
    [small, 3],
    [bricks, 15],
  ] as const) {
    const areas = map.people.length.toLocaleString('en-GB');
    for (const [statistic, name] of [
      ['gi', 'Gi*'],
      ['moran', 'local Moran'],
    ] as const) {
      const input = hotSpotsOf(map, statistic, 99_999);
      const what = `${name}, 99,999 permutations, ${areas} areas, in a thread`;
      await time(what, `< ${seconds} s`, () => pool.run('hotSpots', input));
      if (map === bricks && statistic === 'gi') {
        await time(`Gi*, ${areas} areas, asked again and kept by its hash`, '< 0.1 s', () =>
          pool.run('hotSpots', input),
        );
      }
    }
  }
  const { cases, people, xs, ys } = small;
  const circles = { cases, people, xs, ys, share: 0.1, simulations: 9_999, seed: 1, mostClusters: 20 };
  const what = `Kulldorff’s scan, 9,999 simulations, ${people.length.toLocaleString('en-GB')} areas, in a thread`;
  await time(what, '–', () => pool.run('circleScan', circles));
  await pool.close();
  return figures;
}

function hotSpotsOf(map: AreaMap, statistic: 'gi' | 'moran', permutations: number): SpatialInput<'hotSpots'> {
  const { cases, people, xs, ys, weights } = map;
  const values = Float64Array.from(empiricalBayesRates(cases, people).rates, ({ smoothed }) => smoothed);
  return {
    statistic,
    values,
    weights,
    permutations,
    around: { xs, ys },
    seed: 1,
    q: 0.05,
    whole: standardisedRates(cases, people),
  };
}

type County = ReturnType<typeof growCounty>;

function mapOf(county: County, codeOf: (brick: County['bricks'][number]) => string): AreaMap {
  const codes = [...new Set(county.bricks.map(codeOf))];
  const place = new Map(codes.map((code, at) => [code, at]));
  const areaOf = county.bricks.map((brick) => place.get(codeOf(brick)) ?? 0);
  const sums = { cases: new Float64Array(codes.length), people: new Float64Array(codes.length) };
  const middle = { xs: new Float64Array(codes.length), ys: new Float64Array(codes.length) };
  const year = brickRisks(county, demonstrationSeed).reduce((sum, one) =>
    sum.map((value, at) => value + (one[at] ?? 0)),
  );
  county.bricks.forEach((brick, at) => {
    const area = areaOf[at] ?? 0;
    const [x, y] = toPlane(brick.centre);
    sums.cases[area] = (sums.cases[area] ?? 0) + Math.round(12 * (year[at] ?? 0));
    sums.people[area] = (sums.people[area] ?? 0) + brick.people;
    middle.xs[area] = (middle.xs[area] ?? 0) + 1_000 * x * brick.people;
    middle.ys[area] = (middle.ys[area] ?? 0) + 1_000 * y * brick.people;
  });
  const byPeople = (values: Float64Array): Float64Array => values.map((value, at) => value / (sums.people[at] ?? 1));
  const lists = codes.map(() => new Set<number>());
  neighboursOf(county.bricks).forEach((near, at) => {
    const area = areaOf[at] ?? 0;
    for (const other of near) if (areaOf[other] !== area) lists[area]?.add(areaOf[other] ?? 0);
  });
  const weights = binaryWeights(lists.map((list) => [...list]));
  return { ...sums, xs: byPeople(middle.xs), ys: byPeople(middle.ys), weights };
}
