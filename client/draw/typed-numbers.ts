import type { Position } from './positions.ts';

/** A number as people type it, or null. Empty is not zero. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/−/g, '-')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}

/** One sentence when the two fields do not name a place, else the place. A swap of the two is the commonest slip here. */
export function readTypedPosition(longitude: string, latitude: string): Position | string {
  const x = readNumber(longitude);
  const y = readNumber(latitude);
  if (x === null) return 'Give the longitude in degrees, for example -1.20451.';
  if (y === null) return 'Give the latitude in degrees, for example 52.77215.';
  if (Math.abs(x) > 180) return 'Give a longitude between -180 and 180.';
  if (Math.abs(y) > 90) return 'Give a latitude between -90 and 90.';
  if (x > 45 && Math.abs(y) < 10)
    return 'Longitude and latitude look swapped: here the longitude is about -1 and the latitude about 52.7.';
  return [x, y];
}

export const circleLimitsMetres = { least: 50, most: 20_000 };

export function readRadiusMetres(text: string): number | string {
  const metres = readNumber(text);
  if (metres === null) return 'Give the radius in metres, for example 500.';
  const { least, most } = circleLimitsMetres;
  return metres < least || metres > most ? 'Give a radius from 50 to 20,000 metres.' : metres;
}
