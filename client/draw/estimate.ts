import { area, bbox, booleanPointInPolygon, feature, featureCollection, intersect } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Position } from './positions.ts';

/** A brick as the map has it. `people` is null when nobody knows, which is not the same as 0. */
export interface BrickShape {
  code: string;
  name: string;
  people: number | null;
  centre: Position;
  geometry: Polygon | MultiPolygon;
}

export interface BrickIndex {
  bricks: readonly BrickShape[];
  near: (box: readonly [number, number, number, number]) => number[];
}

export interface Estimate {
  codes: string[];
  people: number | null;
  /** Bricks around the outline that stay out, by their boxes: a guess until the server names those that the line touches. */
  leftOut: string[];
}

/** Made once per set of shapes; a look-up then costs what it finds and not what there is. */
export function indexBricks(bricks: readonly BrickShape[]): BrickIndex {
  if (bricks.length === 0) return { bricks, near: () => [] };
  const index = new Flatbush(bricks.length);
  for (const brick of bricks) {
    const [west, south, east, north] = bbox(brick.geometry);
    index.add(west, south, east, north);
  }
  index.finish();
  return { bricks, near: ([west, south, east, north]) => index.search(west, south, east, north) };
}

/** Above this many bricks an area split of each would be felt while dragging; their centres decide instead. */
const maxSplit = 60;

function shareInside(brick: BrickShape, outline: Feature<Polygon | MultiPolygon>): number {
  const inside = intersect(featureCollection([outline, feature(brick.geometry)]));
  return inside === null ? 0 : area(inside) / area(brick.geometry);
}

/**
 * Which bricks does this outline take in? The browser's quick answer while the hand is still moving; PostGIS decides afterwards.
 * A brick is in when the centre of its people is inside or, where the edition has no such centres, when most of its area is.
 */
export function estimate(index: BrickIndex, outline: Polygon | MultiPolygon, byCentre: boolean): Estimate {
  const shape = feature(outline);
  const [west, south, east, north] = bbox(shape);
  const near = index.near([west, south, east, north]).flatMap((at) => index.bricks[at] ?? []);
  const centres = byCentre || near.length > maxSplit;
  const result: Estimate = { codes: [], people: 0, leftOut: [] };
  for (const brick of near) {
    const taken = centres ? booleanPointInPolygon([...brick.centre], shape) : shareInside(brick, shape) > 0.5;
    if (!taken) {
      result.leftOut.push(brick.code);
      continue;
    }
    result.codes.push(brick.code);
    result.people = result.people === null || brick.people === null ? null : result.people + brick.people;
  }
  return result;
}

/** The same for a list of codes: only those that this edition has. */
export function estimateOfCodes(index: BrickIndex, codes: readonly string[]): Estimate {
  const wanted = new Set(codes);
  const found = index.bricks.filter((brick) => wanted.has(brick.code));
  const known = found.every((brick) => brick.people !== null);
  const people = known ? found.reduce((sum, brick) => sum + (brick.people ?? 0), 0) : null;
  return { codes: found.map((brick) => brick.code), people, leftOut: [] };
}
