import type { Reference } from './references.ts';

type Pair = [number, number];
type Corners = [low: Pair, high: Pair];

/** A straight edge on the grid is bent in degrees: between its corners it is followed by so many steps. */
const stepsOfEdge = 16;

/**
 * A box as a GeoJSON geometry in WGS84; of no width a line, of no width and height a point.
 * @param numbers low and high of each axis in the order of the system: four, or six of which the heights are left out. In
 * degrees the west may be greater than the east: then the box goes over the 180th meridian and is two.
 * @returns null when they are not four or six numbers, or a low is above its high
 */
export function boxShape(numbers: readonly unknown[], system: Reference): object | null {
  const box = cornersOf(numbers);
  if (box === null) return null;
  const [low, high] = box;
  const eastAxis = system.isGeographic && system.toDegrees([1, 0])[0] === 0 ? 1 : 0;
  const crosses = system.isGeographic && low[eastAxis] > high[eastAxis];
  const northAxis = eastAxis === 0 ? 1 : 0;
  if (low[northAxis] > high[northAxis] || (low[eastAxis] > high[eastAxis] && !crosses)) return null;
  if (!crosses) return shapeOf([low, high], system);
  const untilEdge: Corners = [low, [...high]];
  const fromEdge: Corners = [[...low], high];
  untilEdge[1][eastAxis] = 180;
  fromEdge[0][eastAxis] = -180;
  return { type: 'GeometryCollection', geometries: [untilEdge, fromEdge].map((one) => shapeOf(one, system)) };
}

function cornersOf(numbers: readonly unknown[]): Corners | null {
  if (!numbers.every((one) => typeof one === 'number' && Number.isFinite(one))) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers as number[];
  if (numbers.length === 4) {
    return [
      [a, b],
      [c, d],
    ];
  }
  const heights = [c, (numbers as number[])[5] ?? 0] as const;
  if (numbers.length !== 6 || heights[0] > heights[1]) return null;
  return [
    [a, b],
    [d, e],
  ];
}

function shapeOf([low, high]: Corners, system: Reference): object {
  const [x1, y1] = clamped(low, system);
  const [x2, y2] = clamped(high, system);
  const degrees = (pair: Pair): Pair => system.toDegrees(pair);
  if (x1 === x2 && y1 === y2) return { type: 'Point', coordinates: degrees([x1, y1]) };
  const edge = ([fromX, fromY]: Pair, [toX, toY]: Pair): Pair[] =>
    Array.from({ length: stepsOfEdge }, (_, step) => {
      const share = step / stepsOfEdge;
      return degrees([fromX + share * (toX - fromX), fromY + share * (toY - fromY)]);
    });
  if (x1 === x2 || y1 === y2) {
    return { type: 'LineString', coordinates: [...edge([x1, y1], [x2, y2]), degrees([x2, y2])] };
  }
  const ring = [
    ...edge([x1, y1], [x2, y1]),
    ...edge([x2, y1], [x2, y2]),
    ...edge([x2, y2], [x1, y2]),
    ...edge([x1, y2], [x1, y1]),
  ];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}

/** Nothing lies beyond where a system means anything, and there its sums go wrong. */
const clamped = ([x, y]: Pair, { range: [first, second] }: Reference): Pair => [
  Math.min(Math.max(x, first[0]), first[1]),
  Math.min(Math.max(y, second[0]), second[1]),
];
