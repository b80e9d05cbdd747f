import type { Reference } from './references.ts';

type Pair = [number, number];

/** GeoJSON text of a shape that is given in WGS84, in another system. */
export function shapeInSystem(shape: string, { fromDegrees, decimals }: Reference): string {
  if (fromDegrees === null) return shape;
  const factor = 10 ** decimals;
  const move = (at: unknown): unknown => {
    const [first] = at as unknown[];
    if (typeof first !== 'number') return (at as unknown[]).map(move);
    return fromDegrees(at as Pair).map((value) => Math.round(value * factor) / factor);
  };
  const { type, coordinates } = JSON.parse(shape) as { type: string; coordinates: unknown };
  return JSON.stringify({ type, coordinates: move(coordinates) });
}
