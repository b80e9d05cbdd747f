import type { RawPolygon } from './polygons.ts';
import { refuseOutline } from './refuse-outline.ts';

export type Position = [longitude: number, latitude: number];

/** One ring of one part: the first ring of a part is its shell, the others are holes. */
export interface Ring {
  part: number;
  isHole: boolean;
  positions: Position[];
  pointer: string;
}

/**
 * Reads every position as two finite numbers in range. A height is checked and dropped; -0 becomes 0.
 *
 * @throws Refusal coordinate-invalid with the pointer of the very number, geometry-invalid for a part without rings
 */
export function readRings(polygons: RawPolygon[]): Ring[] {
  return polygons.flatMap(({ coordinates, pointer }, part) => {
    const rings = listAt(coordinates, pointer, 'A polygon needs a list of rings.');
    if (rings.length === 0) throw refuseOutline('geometry-invalid', 'A polygon needs at least one ring.', pointer);
    return rings.map((ring, index) => {
      const ringPointer = `${pointer}/${index}`;
      const positions = listAt(ring, ringPointer, 'A ring needs a list of positions.');
      return {
        part,
        isHole: index > 0,
        positions: positions.map((position, place) => readPosition(position, `${ringPointer}/${place}`)),
        pointer: ringPointer,
      };
    });
  });
}

/** @throws Refusal coordinate-invalid */
export function readPosition(value: unknown, pointer: string): Position {
  const numbers = listAt(value, pointer, 'A position needs a list of two numbers, longitude and latitude.');
  if (numbers.length < 2 || numbers.length > 3) {
    const detail = 'A position needs two numbers, longitude and latitude, and may have a height as a third.';
    throw refuseOutline('coordinate-invalid', detail, pointer);
  }
  const [longitude, latitude] = numbers.map((number, axis) => readNumber(number, `${pointer}/${axis}`));
  const position: Position = [(longitude ?? 0) + 0, (latitude ?? 0) + 0];
  if (Math.abs(position[0]) > 180) throw refuseRange('A longitude', 180, position, `${pointer}/0`);
  if (Math.abs(position[1]) > 90) throw refuseRange('A latitude', 90, position, `${pointer}/1`);
  return position;
}

function readNumber(value: unknown, pointer: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refuseOutline('coordinate-invalid', 'A coordinate must be a finite number.', pointer);
}

function listAt(value: unknown, pointer: string, detail: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw refuseOutline('coordinate-invalid', detail, pointer);
}

function refuseRange(what: string, limitDegrees: number, position: Position, pointer: string) {
  const hint = looksLikeNationalGrid(position)
    ? '; these numbers look like eastings and northings in metres and need converting to WGS84'
    : '';
  const detail = `${what} must lie between -${limitDegrees} and ${limitDegrees} degrees${hint}.`;
  return refuseOutline('coordinate-invalid', detail, pointer, position);
}

function looksLikeNationalGrid([eastingMetres, northingMetres]: Position): boolean {
  return eastingMetres > 1_000 && eastingMetres < 700_000 && northingMetres > 1_000 && northingMetres < 1_300_000;
}
