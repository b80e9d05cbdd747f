import { shareOut } from '../../server/intake/geography/share-out.ts';
import { randomFor } from '../../server/statistics/random.ts';
import type { DemonstrationBrick } from '../types.ts';
import { doubleArea, toPlane } from './plane.ts';

export interface BrickFeature {
  /** Index into the county's bricks. */
  brick: number;
  /** Table and category, as census tables of a real county are kept. */
  feature: string;
  value: number;
}

/** People a square kilometre of the small area round a brick, from which it counts as a town. */
const townDensity = 900;

/**
 * Invented tenure, kinds of home and urban class of the county's bricks: poorer places rent more, dense ones have more flats,
 * and no two are quite alike. From a stream of its own, so that nothing else of the county moves.
 */
export function growHomes(seed: number, bricks: readonly DemonstrationBrick[]): BrickFeature[] {
  const random = randomFor(seed, 'homes');
  const density = densityBySmallArea(bricks);
  return bricks.flatMap((brick, index) => {
    const poor = 1 - brick.deprivationRank / bricks.length;
    const dense = Math.min(1, (density.get(brick.smallAreaCode) ?? 0) / 6_000);
    const about = (share: number): number => Math.max(0.002, share * Math.exp(0.25 * random.normal()));
    const social = about(0.03 + 0.45 * poor * poor);
    const rented = about(0.06 + 0.12 * poor + 0.15 * dense);
    const owned = Math.max(0.05, 1 - social - rented);
    const outright = owned * (0.62 - 0.2 * poor);
    const flats = about(0.02 + 0.1 * poor + 0.25 * dense);
    const terraced = about(0.08 + 0.25 * poor + 0.15 * dense);
    const detached = about(0.1 + 0.5 * (1 - poor) * (1 - 0.6 * dense));
    const isTown = (density.get(brick.smallAreaCode) ?? 0) >= townDensity;
    const households = (table: string, shares: Record<string, number>): BrickFeature[] =>
      shareOut(brick.households, Object.values(shares)).map((value, at) => ({
        brick: index,
        feature: `${table}/${Object.keys(shares)[at] ?? ''}`,
        value,
      }));
    return [
      ...households('tenure', {
        'owned-outright': outright,
        'owned-with-mortgage': owned - outright,
        'social-council': 0.6 * social,
        'social-other': 0.4 * social,
        'private-landlord': rented,
      }),
      ...households('homes', {
        detached,
        'semi-detached': Math.max(0.1, 1 - flats - terraced - detached),
        terraced,
        flats,
      }),
      { brick: index, feature: isTown ? 'rural-urban/urban-UN1' : 'rural-urban/rural-RLN1', value: 1 },
    ];
  });
}

function densityBySmallArea(bricks: readonly DemonstrationBrick[]): Map<string, number> {
  const sums = new Map<string, { people: number; km2: number }>();
  for (const { smallAreaCode, people, polygon } of bricks) {
    const ring = (polygon.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]) => toPlane([longitude, latitude]));
    const known = sums.get(smallAreaCode) ?? { people: 0, km2: 0 };
    sums.set(smallAreaCode, { people: known.people + people, km2: known.km2 + Math.abs(doubleArea(ring)) / 2 });
  }
  return new Map([...sums].map(([code, { people, km2 }]) => [code, people / km2]));
}
