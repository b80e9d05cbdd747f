import pointInPolygon from 'point-in-polygon-hao';
import { randomFor } from '../../server/statistics/random.ts';
import { roundDegrees } from '../geography/plane.ts';
import type { DemonstrationBrick } from '../types.ts';

/** Shares of a brick's incidents that its places get: some places are called to again and again. */
const placeShares = [0.5, 0.25, 0.15, 0.1];
/** From the middle of a brick towards its corners. */
const reach = 0.55;

/** Monday to Sunday, and midnight to 23:00: more towards the weekend, most in the evening, least before dawn. */
const weekdayLevels = [0.93, 0.92, 0.94, 0.97, 1.1, 1.18, 0.96];
const hourLevels = Array.from({ length: 24 }, (_, hour) => 1 + 0.65 * Math.cos((2 * Math.PI * (hour - 19)) / 24));

export interface IncidentPlace {
  point: [number, number];
  /** 1 is Monday. */
  weekday: number;
  /** 0 to 23, local time. */
  hour: number;
}

/** Says where in its brick and when an invented incident was; every brick has the same few places throughout. */
export function incidentPlaces(bricks: readonly DemonstrationBrick[], seed: number): (brick: number) => IncidentPlace {
  const { quick } = randomFor(seed, 'places and times of incidents');
  const places = bricks.map(placesOf);
  return (brick) => {
    const own = places[brick] ?? [];
    return {
      point: own[drawn(placeShares.slice(0, own.length), quick())] ?? [0, 0],
      weekday: drawn(weekdayLevels, quick()) + 1,
      hour: drawn(hourLevels, quick()),
    };
  };
}

/** The middle of the people, and towards as many corners as lie inside: the place printed for a street, never a door. */
function placesOf({ polygon, centre }: DemonstrationBrick): [number, number][] {
  const ring = (polygon.coordinates[0] ?? []) as [number, number][];
  const step = Math.max(1, Math.floor((ring.length - 1) / placeShares.length));
  const towards = ring
    .filter((_, at) => at % step === 0 && at < ring.length - 1)
    .map(([longitude, latitude]): [number, number] => [
      roundDegrees(centre[0] + reach * (longitude - centre[0])),
      roundDegrees(centre[1] + reach * (latitude - centre[1])),
    ])
    .filter((place) => pointInPolygon(place, [ring]) === true);
  return [centre, ...towards].slice(0, placeShares.length);
}

function drawn(levels: readonly number[], chance: number): number {
  let left = chance * levels.reduce((sum, level) => sum + level, 0);
  const found = levels.findIndex((level) => (left -= level) < 0);
  return found < 0 ? levels.length - 1 : found;
}
