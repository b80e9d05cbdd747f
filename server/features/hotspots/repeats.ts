import { publishCount, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import { today } from '../words/months.ts';
import type { RepeatsQuery } from './contract.ts';
import { type AskedPoints, askPoints } from './points.ts';
import type { HotspotRoom } from './room.ts';
import type { PointRow } from './store.ts';

export interface RepeatLocation {
  longitude: number;
  latitude: number;
  count: Published<Figure>;
  /** Percent of the zone’s incidents. */
  share: PublishedRate;
  topCategory: string;
}
export interface Repeats extends AskedPoints {
  zone: { code: string; name: string; version: number };
  /** Whether the points inside a drawn line were taken; else those in the zone’s small areas. */
  hasLine: boolean;
  least: number;
  incidents: Published<Figure>;
  /** Different places that were printed. */
  places: number;
  /** The most incidents first. */
  locations: RepeatLocation[];
  /** Repeat locations that are not listed. */
  more: number;
}

const mostListed = 100;

/** The published points of a zone with the most incidents. Throws Refusal for no such zone, and without points. */
export async function repeats(room: HotspotRoom, code: string, query: RepeatsQuery): Promise<Repeats> {
  const { at, least, ...rest } = query;
  const zone = await room.footprints.footprint({ kind: 'zone' }, code, at ?? null, today());
  if (zone === null) throw new Refusal('not-found', 'There is no zone with this code on this day.');
  const question = await askPoints(room, rest, 'zone', code);
  const rows = await room.store.pointsInside(question.points, zone.id);
  const places = byPlace(rows, question.categoryOf);
  const incidents = places.reduce((sum, { count }) => sum + count, 0);
  const published = publishCount(incidents, question.withheldUpTo);
  const repeated = places
    .filter(({ count }) => count >= Math.max(least, question.withheldUpTo + 1))
    .sort((one, other) => other.count - one.count || one.longitude - other.longitude || one.latitude - other.latitude);
  return {
    ...question,
    least,
    incidents: published,
    hasLine: zone.has_line,
    places: places.length,
    zone: { code: zone.code, name: zone.name, version: zone.version },
    more: Math.max(0, repeated.length - mostListed),
    locations: repeated.slice(0, mostListed).map(({ longitude, latitude, count, topCategory }) => {
      const shown = publishCount(count, question.withheldUpTo);
      const { lower, upper } = wilsonInterval(count / incidents, incidents);
      const share = { value: (100 * count) / incidents, lower: 100 * lower, upper: 100 * upper };
      return { longitude, latitude, topCategory, count: shown, share: publishEstimate(share, [shown, published]) };
    }),
  };
}

interface Place {
  longitude: number;
  latitude: number;
  count: number;
  topCategory: string;
}

/** Adds up rows of one place, which come one after the other. */
function byPlace(rows: readonly PointRow[], categoryOf: Map<number, string>): Place[] {
  const places = new Map<string, { at: PointRow; count: number; categories: Map<string, number> }>();
  for (const row of rows) {
    const key = `${row.longitude} ${row.latitude}`;
    const place = places.get(key) ?? { at: row, count: 0, categories: new Map<string, number>() };
    places.set(key, place);
    place.count += row.count;
    const category = categoryOf.get(row.series_id) ?? '';
    place.categories.set(category, (place.categories.get(category) ?? 0) + row.count);
  }
  return [...places.values()].map(({ at: { longitude, latitude }, count, categories }) => {
    const [topCategory] = [...categories].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
    return { longitude, latitude, count, topCategory };
  });
}
