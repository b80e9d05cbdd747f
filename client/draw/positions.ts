/** [longitude, latitude] in WGS84 degrees, as in GeoJSON. */
export type Position = readonly [number, number];

/** Six decimals are about 10 cm: finer than any line a person draws, and exactly what the address can carry. */
export const decimals = 6;
const unit = 10 ** decimals;

/** Rounds to the precision of the drawing, so that what is on screen, in the address and in the database is one and the same. */
export function tidy([longitude, latitude]: Position): Position {
  return [Math.round(longitude * unit) / unit, Math.round(latitude * unit) / unit];
}

export function samePosition(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

const metresPerDegree = 111_320;
const radians = Math.PI / 180;

/** Flat metres from `origin`: over one zone the earth's curve is far below the width of the line. */
export function flatMetres(origin: Position, to: Position): { x: number; y: number } {
  return {
    x: (to[0] - origin[0]) * metresPerDegree * Math.cos(origin[1] * radians),
    y: (to[1] - origin[1]) * metresPerDegree,
  };
}

export function distanceMetres(one: Position, other: Position): number {
  const { x, y } = flatMetres(one, other);
  return Math.hypot(x, y);
}

/** Distance in metres from `from` to the straight line between `start` and `end`. */
export function distanceToEdgeMetres(from: Position, start: Position, end: Position): number {
  const a = flatMetres(from, start);
  const b = flatMetres(from, end);
  const run = { x: b.x - a.x, y: b.y - a.y };
  const length2 = run.x ** 2 + run.y ** 2;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * run.x + a.y * run.y) / length2));
  return Math.hypot(a.x + along * run.x, a.y + along * run.y);
}
