import { shareOut } from '../server/intake/geography/share-out.ts';
import { randomFor } from '../server/statistics/random.ts';
import { distanceKm, toPlane } from './geography/plane.ts';
import type { DemonstrationBrick } from './types.ts';

/** Fives of years, but that under 16 and 65 and over can be told to the person. Last years are included; null: and over. */
export const ageBands: readonly (readonly [from: number, to: number | null])[] = [
  ...([
    [0, 4],
    [5, 9],
    [10, 14],
    [15, 15],
    [16, 19],
  ] as const),
  ...Array.from({ length: 14 }, (_, at) => [20 + 5 * at, 24 + 5 * at] as const),
  [90, null],
];

export interface BrickAges {
  /** Index into the county's bricks. */
  brick: number;
  sex: 'female' | 'male';
  /** In the order of the bands. */
  people: number[];
}

/** Where many students live: [longitude, latitude] of a centre and how far it reaches. */
const studentPlaces: readonly (readonly [longitude: number, latitude: number, reachKm: number])[] = [
  [-1.124, 52.621, 1.1],
  [-1.229, 52.766, 1.2],
];

/** Shares of a level country, rising to the middle years and falling from 60. */
const level = ageBands.map(([from, to]) => {
  const years = to === null ? 3 : to - from + 1;
  const middle = (from + (to ?? 94)) / 2;
  return years * (middle < 60 ? 1 + 0.15 * Math.sin((middle - 5) / 9) : Math.exp(-(((middle - 60) / 26) ** 2)));
});
/** Of a hundred people of the band how many are women, above an even share. */
const moreWomen = ageBands.map(([from]) => (from < 65 ? 0 : 0.0022 * (from - 65)));

/**
 * Invented ages of the county's bricks by sex: students round two places, older people where few live close together, children
 * where it is poorer, and no two alike. Everybody of a brick is in one band. From a stream of its own, so that nothing else of
 * the county moves.
 */
export function growAges(seed: number, bricks: readonly DemonstrationBrick[]): BrickAges[] {
  const random = randomFor(seed, 'ages');
  const dense = densities(bricks);
  return bricks.flatMap((brick, index) => {
    const poor = 1 - brick.deprivationRank / bricks.length;
    const middle = toPlane(brick.centre);
    const students = Math.max(
      ...studentPlaces.map(([longitude, latitude, reachKm]) =>
        Math.exp(-((distanceKm(middle, toPlane([longitude, latitude])) / reachKm) ** 2)),
      ),
    );
    const old = 0.75 * Math.exp(0.55 * (1 - Math.min(1, dense(brick) / 3_500)) - 0.35 * poor + 0.2 * random.normal());
    const young = Math.exp(0.4 * (poor - 0.5) + 0.15 * random.normal());
    const shares = ageBands.map(([from], at) => {
      const share = level[at] ?? 0;
      if (from < 16) return share * young * (1 - 0.7 * students);
      if (from < 25) return share * (1 + (from < 20 ? 3 : 9) * students);
      return from < 60 ? share : share * old * (1 - 0.6 * students);
    });
    const byBand = shareOut(brick.people, shares);
    const women = byBand.map((people, at) => Math.floor(people * (0.5 + (moreWomen[at] ?? 0)) + random.uniform()));
    return [
      { brick: index, sex: 'female', people: women.map((count, at) => Math.min(count, byBand[at] ?? 0)) },
      { brick: index, sex: 'male', people: byBand.map((all, at) => all - Math.min(women[at] ?? 0, all)) },
    ] satisfies BrickAges[];
  });
}

/** People a square kilometre of the small area round a brick. */
function densities(bricks: readonly DemonstrationBrick[]): (brick: DemonstrationBrick) => number {
  const sums = new Map<string, { people: number; bricks: DemonstrationBrick[] }>();
  for (const brick of bricks) {
    const known = sums.get(brick.smallAreaCode) ?? { people: 0, bricks: [] };
    known.people += brick.people;
    known.bricks.push(brick);
    sums.set(brick.smallAreaCode, known);
  }
  const reach = new Map(
    [...sums].map(([code, own]) => {
      const places = own.bricks.map(({ centre }) => toPlane(centre));
      const [first] = places;
      const widest = Math.max(0.15, ...places.map((place) => (first === undefined ? 0 : distanceKm(place, first))));
      return [code, own.people / (Math.PI * widest ** 2)];
    }),
  );
  return ({ smallAreaCode }) => reach.get(smallAreaCode) ?? 0;
}
