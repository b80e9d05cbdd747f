import { distanceWeights, type PlanarPoint } from '../../statistics/distance-weights.ts';
import type { NeighbourLists } from '../../statistics/spatial-weights.ts';
import type { Part } from '../demand/service-map.ts';
import type { Place } from '../evaluations/place.ts';

/** Where areas lie to each other, by their place in a panel: bricks of the catalogue and of `place` are the same, by id. */
export interface Bricks {
  /** Ids in the order of the catalogue, which `Part.brick` counts in. */
  ids: readonly number[];
  place: Place;
}

/** Of a brick that an area has only a sliver of, the area is no neighbour’s neighbour. */
const leastWeight = 0.01;

/**
 * Areas that touch, for areas of any kind: bricks by their published boundaries; other areas where any of their bricks
 * touch, or are the same, as with zones and Primary Care Networks that lie over each other. An area without bricks, and one
 * that touches no other, has an empty list: an island.
 */
export function touching(areas: number, parts: readonly Part[], { ids, place }: Bricks): number[][] {
  const areasOf = new Map<number, number[]>();
  for (const { area, brick, weight } of parts) {
    const id = ids[brick];
    if (id === undefined || weight < leastWeight) continue;
    const known = areasOf.get(id);
    if (known === undefined) areasOf.set(id, [area]);
    else known.push(area);
  }
  const lists = Array.from({ length: areas }, () => new Set<number>());
  for (const [id, own] of areasOf) {
    for (const near of [id, ...place.neighboursOf(id)]) {
      for (const other of areasOf.get(near) ?? []) {
        for (const area of own) if (area !== other) lists[area]?.add(other);
      }
    }
  }
  return lists.map((list) => [...list].sort((one, other) => one - other));
}

/** In metres (EPSG:27700) and in degrees; null for an area without bricks. */
export type Centre = PlanarPoint & { longitude: number; latitude: number };

/** Where the people of each area live, on average; the middle of its bricks where nobody is known to live. */
export function centres(areas: number, parts: readonly Part[], { ids, place }: Bricks): (Centre | null)[] {
  const sums = Array.from({ length: areas }, () => ({ people: noSum(), bricks: noSum() }));
  for (const { area, brick, weight } of parts) {
    const found = place.byId.get(ids[brick] ?? -1);
    const sum = sums[area];
    if (found === undefined || sum === undefined) continue;
    add(sum.people, found, weight * (found.people ?? 0));
    add(sum.bricks, found, weight);
  }
  return sums.map(({ people, bricks }) => meanOf(people) ?? meanOf(bricks));
}

type Sum = Centre & { weight: number };
const noSum = (): Sum => ({ x: 0, y: 0, longitude: 0, latitude: 0, weight: 0 });

function add(sum: Sum, at: Centre, weight: number): void {
  sum.x += weight * at.x;
  sum.y += weight * at.y;
  sum.longitude += weight * at.longitude;
  sum.latitude += weight * at.latitude;
  sum.weight += weight;
}

const meanOf = ({ x, y, longitude, latitude, weight }: Sum): Centre | null =>
  weight > 0 ? { x: x / weight, y: y / weight, longitude: longitude / weight, latitude: latitude / weight } : null;

/** Areas whose centres lie within a distance of each other; an area without a centre is an island. */
export function within(places: readonly (PlanarPoint | null)[], metres: number): NeighbourLists {
  const known = places.flatMap((point, area) => (point === null ? [] : [{ area, point }]));
  const lists = places.map((): number[] => []);
  if (known.length === 0) return lists;
  const { starts, neighbours } = distanceWeights(
    known.map(({ point }) => point),
    metres,
  );
  known.forEach(({ area }, at) => {
    const near = neighbours.subarray(starts[at], starts[at + 1]);
    lists[area] = Array.from(near, (other) => known[other]?.area ?? -1);
  });
  return lists;
}

const share = 0.95;
const stepMetres = 100;

/**
 * The distance within which 95 of 100 areas have another: so far that few are left alone, and not so far that the lonely
 * farm decides for the city. Null for fewer than two areas with a centre.
 */
export function distanceFor(places: readonly (PlanarPoint | null)[]): number | null {
  const known = places.filter((point) => point !== null);
  if (known.length < 2) return null;
  const nearest = known.map((point) =>
    known.reduce((least, other) => (other === point ? least : Math.min(least, away(point, other))), Infinity),
  );
  nearest.sort((one, other) => one - other);
  const reach = nearest[Math.min(known.length - 1, Math.floor(share * known.length))] ?? stepMetres;
  return Math.max(stepMetres, Math.ceil(reach / stepMetres) * stepMetres);
}

const away = (one: PlanarPoint, other: PlanarPoint): number => Math.hypot(one.x - other.x, one.y - other.y);

/** The district in which each area has most of its bricks; null for an area without bricks. */
export function districtCodes(areas: number, parts: readonly Part[], { ids, place }: Bricks): (string | null)[] {
  const weights = Array.from({ length: areas }, () => new Map<string, number>());
  for (const { area, brick, weight } of parts) {
    const code = place.byId.get(ids[brick] ?? -1)?.district_code ?? null;
    if (code !== null) weights[area]?.set(code, (weights[area].get(code) ?? 0) + weight);
  }
  return weights.map(
    (of) => [...of].reduce<[string | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0],
  );
}
