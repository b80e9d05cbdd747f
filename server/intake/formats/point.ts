import { degreesFromGrid } from '../placing/national-grid.ts';

// Linear: no two neighbouring parts can match the same character.
const decimal = /^[+-]?\d{1,10}(?:\.\d{0,20})?(?:[eE][+-]?\d{1,3})?$/;

/** A number as people and programs write it; null for anything else ('', 'NaN', '0x1f', '1,5', 'Infinity'). */
export function decimalOf(cell: string): number | null {
  if (!decimal.test(cell)) return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
}

export type PointOrFault = [number, number] | null | 'coordinate-invalid' | 'coordinate-swapped';

/** A WGS84 point from two cells: null when both are blank. */
export function pointFromDegrees(longitudeCell: string, latitudeCell: string): PointOrFault {
  const longitudeText = longitudeCell.trim();
  const latitudeText = latitudeCell.trim();
  if (longitudeText === '' && latitudeText === '') return null;
  const longitude = decimalOf(longitudeText);
  const latitude = decimalOf(latitudeText);
  if (longitude === null || latitude === null) return 'coordinate-invalid';
  // No place in the British Isles has its longitude in 49..61; a row with both ranges exchanged is a swapped one.
  if (longitude >= 49 && longitude <= 61 && latitude >= -9 && latitude <= 3) return 'coordinate-swapped';
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'coordinate-invalid';
  return [longitude, latitude];
}

/** A WGS84 point from British National Grid metres (EPSG:27700): null when both cells are blank. */
export function pointFromGrid(eastingCell: string, northingCell: string): PointOrFault {
  const eastingText = eastingCell.trim();
  const northingText = northingCell.trim();
  if (eastingText === '' && northingText === '') return null;
  const eastingMetres = decimalOf(eastingText);
  const northingMetres = decimalOf(northingText);
  if (eastingMetres === null || northingMetres === null) return 'coordinate-invalid';
  if (eastingMetres < 0 || eastingMetres > 700_000) return 'coordinate-invalid';
  if (northingMetres < 0 || northingMetres > 1_300_000) return 'coordinate-invalid';
  return degreesFromGrid([eastingMetres, northingMetres]);
}
