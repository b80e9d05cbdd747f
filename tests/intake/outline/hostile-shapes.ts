import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ServiceArea } from '../../../server/intake/outline/service-area.ts';

/** Leicester, Leicestershire and Rutland with room around; every shape below is drawn in it unless it must not be. */
export const testArea: ServiceArea = { west: -1.6, south: 52.39, east: -0.43, north: 52.98 };

type Position = [number, number];
type Draw = (least: number, most: number) => number;

/**
 * Hostile and honest shapes in turn, the same for the same seed, under names that tell the kind. Corners lie on a grid of
 * 1/1024 degree, which doubles hold exactly, so that touching, overlapping and lying on one line really happen.
 */
export function* shapes(seed: number, count: number): Iterable<{ name: string; input: unknown }> {
  const generator = xoroshiro128plus(seed);
  const draw: Draw = (least, most) => uniformInt(generator, least, most);
  const kinds = Object.entries(shapeKinds);
  for (let index = 0; index < count; index += 1) {
    const [kind, make] = kinds[index % kinds.length] ?? ['scribble', scribble];
    yield { name: `${kind} ${index}`, input: make(draw) };
  }
}

const grid = (column: number, row: number): Position => [-1.5 + column / 1024, 52.5 + row / 1024];
const close = (corners: Position[]): Position[] => [...corners, ...corners.slice(0, 1)];
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings });
const multiPolygon = (...parts: Position[][][]) => ({ type: 'MultiPolygon', coordinates: parts });
const maybeReversed = (draw: Draw, ring: Position[]) => (draw(0, 1) === 0 ? ring : ring.toReversed());

function gridPositions(draw: Draw, count: number, span: number, column = 0, row = 0): Position[] {
  return Array.from({ length: count }, () => grid(column + draw(0, span), row + draw(0, span)));
}

function box(column: number, row: number, width: number, height: number): Position[] {
  return close([
    grid(column, row),
    grid(column + width, row),
    grid(column + width, row + height),
    grid(column, row + height),
  ]);
}

function triangleIn(draw: Draw, span: number): Position[] {
  return close(gridPositions(draw, 3, span));
}

/** Corners sorted by their angle round a middle: honest unless the grid puts two on one ray. */
function starRing(draw: Draw, count: number, span: number, column = 0, row = 0): Position[] {
  const middle = grid(column + span / 2 + 0.5, row + span / 2 + 0.5);
  const angle = ([x, y]: Position) => Math.atan2(y - middle[1], x - middle[0]);
  return close(gridPositions(draw, count, span, column, row).sort((one, other) => angle(one) - angle(other)));
}

function scribble(draw: Draw) {
  return polygon(close(gridPositions(draw, draw(4, 60), 400)));
}

function smoothRing(draw: Draw, count: number): Position[] {
  const wobble = draw(0, 400) / 1000;
  const corners = Array.from({ length: count }, (_, index): Position => {
    const angle = (index / count) * 2 * Math.PI;
    const radiusDegrees = 0.1 * (1 + wobble * Math.sin(7 * angle));
    return [-1.1 + radiusDegrees * Math.cos(angle), 52.7 + radiusDegrees * Math.sin(angle)];
  });
  return close(corners);
}

/** A triangle whose first corner is a rounded point of the other's slanted edge, so a hair inside, on or outside it. */
function nearlyTouching(draw: Draw, column: number, row: number): Position[][] {
  const shell: Position[] = [
    [-1.1, 52.6],
    [-1.1 + draw(1, 99) / 1000, 52.6 + draw(1, 99) / 997],
    [-1.2, 52.9],
  ];
  const share = draw(1, 99) / 100;
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = shell;
  const onEdge: Position = [ax + share * (bx - ax), ay + share * (by - ay)];
  const far = gridPositions(draw, 2, 30, column, row);
  return [close(shell), close([onEdge, ...far])];
}

const badNumbers: unknown[] = [null, 'a', NaN, Infinity, -Infinity, 1e300, [], {}, true, undefined, '52.6', [[]]];

function withBadCoordinate(draw: Draw) {
  const ring: unknown[][] = starRing(draw, 6, 100).map((position) => [...position]);
  const position = ring[draw(1, ring.length - 1)];
  if (position) position[draw(0, 1)] = badNumbers[draw(0, badNumbers.length - 1)];
  return { type: 'Polygon', coordinates: [ring] };
}

const shapeKinds: Record<string, (draw: Draw) => unknown> = {
  scribble,
  'few grid corners': (draw) => polygon(close(gridPositions(draw, draw(3, 7), draw(2, 6)))),
  star: (draw) => polygon(maybeReversed(draw, starRing(draw, draw(3, 40), 300))),
  'star on a coarse grid': (draw) => polygon(maybeReversed(draw, starRing(draw, draw(4, 9), 6))),
  smooth: (draw) => polygon(maybeReversed(draw, smoothRing(draw, draw(10, 400)))),
  'box with triangle holes': (draw) =>
    polygon(
      maybeReversed(draw, box(0, 0, 8, 8)),
      ...Array.from({ length: draw(1, 3) }, () => maybeReversed(draw, triangleIn(draw, 8))),
    ),
  'star with star holes': (draw) =>
    polygon(starRing(draw, 8, 10), maybeReversed(draw, starRing(draw, 4, 3, 2, 2)), starRing(draw, 4, 3, 5, 5)),
  'triangle parts': (draw) =>
    multiPolygon(...Array.from({ length: draw(2, 4) }, () => [maybeReversed(draw, triangleIn(draw, 8))])),
  'box parts in a row': (draw) => multiPolygon([box(0, 0, 3, 3)], [box(draw(2, 4), draw(0, 4), 3, 3)]),
  'part in a hole': (draw) =>
    multiPolygon([box(0, 0, 10, 10), maybeReversed(draw, box(2, 2, 6, 6))], [starRing(draw, 4, 6, 2, 2)]),
  'diamond in a box hole': (draw) => {
    const reach = draw(2, 4);
    const middle = 5;
    const diamond = [
      grid(middle - reach, middle),
      grid(middle, middle - reach),
      grid(middle + reach, middle),
      grid(middle, middle + reach),
    ];
    return multiPolygon([box(0, 0, 10, 10), box(2, 2, 6, 6)], [close(diamond)]);
  },
  'hole is the shell': () => polygon(box(0, 0, 5, 5), box(0, 0, 5, 5)),
  'hole touching once': (draw) => polygon(box(0, 0, 8, 8), close([grid(0, draw(1, 7)), grid(3, 2), grid(4, 5)])),
  'bow-tie': (draw) => polygon(close([grid(0, 0), grid(draw(3, 9), 7), grid(5, 0), grid(0, draw(3, 9))])),
  spike: (draw) => polygon(close([grid(0, 0), grid(10, 0), grid(10 + draw(1, 5), 0), grid(10, 0), grid(10, 10)])),
  'unclosed ring': (draw) => polygon(starRing(draw, 6, 100).slice(0, -1)),
  'two positions': () => polygon([grid(0, 0), grid(1, 1)]),
  'repeated position': (draw) => {
    const ring = starRing(draw, 6, 100);
    return polygon([...ring.slice(0, 2), ...ring.slice(1)]);
  },
  'one place only': () => polygon([grid(1, 1), grid(1, 1), grid(1, 1), grid(1, 1)]),
  'flat ring': () => polygon(close([grid(0, 0), grid(5, 5), grid(9, 9)])),
  'hole nearly on the edge': (draw) => polygon(...nearlyTouching(draw, 380, 200)),
  'part nearly on the edge': (draw) => multiPolygon(...nearlyTouching(draw, 480, 20).map((ring) => [ring])),
  'bad coordinate': withBadCoordinate,
  swapped: (draw) => polygon(starRing(draw, 6, 100).map(([x, y]) => [y, x])),
  'far away': (draw) => polygon(starRing(draw, 6, 100).map(([x, y]) => [x + draw(3, 100), y])),
  'other type': (draw) =>
    [
      { type: 'Point', coordinates: grid(1, 1) },
      { type: 'GeometryCollection', geometries: [polygon(box(0, 0, 3, 3))] },
      { type: 'LineString', coordinates: box(0, 0, 3, 3) },
      { type: 'constructor' },
      { type: 'Polygon' },
      { type: 'Polygon', coordinates: [[]] },
      [],
      null,
      7,
    ][draw(0, 8)],
  'feature collection': (draw) => ({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: [0, draw(2, 9)].map((column) => ({
      type: 'Feature',
      properties: { column },
      geometry: polygon(box(column, column, 4, 4)),
    })),
  }),
};
