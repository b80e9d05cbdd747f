import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BrickRow } from '../../server/features/evaluations/area-store.ts';
import { growGroups } from '../../server/features/evaluations/grow-groups.ts';
import { monthsOf } from '../../server/features/words/months.ts';
import { brickIndex } from '../../server/intake/placing/brick-index.ts';
import { sharedData } from '../support/shared.ts';

/** The months that came without a gap; before December 2019 nine are missing. */
export const realMonths = monthsOf({ from: '2019-12', to: '2022-11' });
export type Outcome = 'anti-social behaviour' | 'all crime';
export const outcomes: readonly Outcome[] = ['anti-social behaviour', 'all crime'];

/** Counts by month, one series an area. All crime has anti-social behaviour in it, as the files do. */
export type Panel = Record<Outcome, number[][]>;

interface Area {
  properties: { LSOA21CD: string; LSOA21NM: string; LADCD_ACTIVE: string };
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}
export interface RealPlace {
  areas: Area[];
  polygons: GeoJSON.Position[][][][];
}

export function readPlace(): RealPlace {
  const { features } = JSON.parse(readFileSync(sharedData('boundaries/lsoa21_bgc_llr.geojson'), 'utf8')) as {
    features: Area[];
  };
  const areas = features.sort((one, other) => (one.properties.LSOA21CD < other.properties.LSOA21CD ? -1 : 1));
  const polygons = areas.map(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return { areas, polygons };
}

const read = (path: string): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(sharedData(path)), { columns: true, bom: true });

/** Every row with a point inside the partnership's area, in the LSOA (2021) that the service's own index puts it in. */
export function readPanel({ areas, polygons }: RealPlace): Panel {
  const placePoint = brickIndex(
    areas.map(({ properties }, id) => {
      const boundary = { type: 'MultiPolygon' as const, coordinates: polygons[id] ?? [] };
      return { id, code: properties.LSOA21CD, boundary };
    }),
  );
  const nothing = (): number[][] => areas.map(() => realMonths.map(() => 0));
  const panel = { 'anti-social behaviour': nothing(), 'all crime': nothing() };
  for (const file of readdirSync(sharedData('police'))) {
    const month = realMonths.indexOf(file.slice(0, 7));
    if (month < 0) continue;
    for (const row of read(`police/${file}`)) {
      if (row['Longitude'] === '' || row['Latitude'] === '') continue;
      const area = placePoint(Number(row['Longitude']), Number(row['Latitude']));
      if (area === null) continue;
      const add = (series: number[] | undefined): void => {
        if (series !== undefined) series[month] = (series[month] ?? 0) + 1;
      };
      add(panel['all crime'][area]);
      if (row['Crime type'] === 'Anti-social behaviour') add(panel['anti-social behaviour'][area]);
    }
  }
  return panel;
}

/** Groups of neighbouring LSOAs of one district, grown by the product's rule; places of their LSOAs. */
export function groupsOf(place: RealPlace, people: number, seed: number): number[][] {
  const residents = new Map(
    read('lsoa/ethnicity21_lsoa21_llr.csv').map((row) => [row['lsoa21_code'], Number(row['total_residents'])]),
  );
  const bricks = place.areas.map(({ properties }, id): BrickRow => {
    const [longitude, latitude] = middle(place.polygons[id]?.[0]?.[0] ?? []);
    return {
      ...{ id, code: properties.LSOA21CD, name: properties.LSOA21NM, district_code: properties.LADCD_ACTIVE },
      ...{ people: residents.get(properties.LSOA21CD) ?? 0, area_m2: 0, decile: null },
      // In metres, near enough for telling which neighbour is nearest.
      ...{ longitude, latitude, x: longitude * 67_500, y: latitude * 111_200 },
    };
  });
  const neighbours = sharingCorners(place);
  const { groups } = growGroups(bricks, (id) => neighbours[id] ?? [], { people, fewest: people / 2 }, seed);
  return groups.map((group) => group.map(({ id }) => id));
}

function sharingCorners({ polygons }: RealPlace): number[][] {
  const at = new Map<string, Set<number>>();
  for (const [id, parts] of polygons.entries()) {
    for (const corner of parts.flat(2)) {
      const key = corner.join(' ');
      at.set(key, (at.get(key) ?? new Set()).add(id));
    }
  }
  const neighbours = polygons.map(() => new Set<number>());
  for (const ids of at.values()) {
    for (const one of ids) for (const other of ids) if (one !== other) neighbours[one]?.add(other);
  }
  return neighbours.map((ids) => [...ids].sort((one, other) => one - other));
}

function middle(ring: GeoJSON.Position[]): [number, number] {
  const mean = (axis: 0 | 1): number => ring.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ring.length;
  return [mean(0), mean(1)];
}
