import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { firstDay } from '../words/months.ts';

/** A place that was printed for incidents of one series, with how many. Degrees WGS84. */
export interface PointRow {
  longitude: number;
  latitude: number;
  series_id: number;
  count: number;
}
export interface HexagonRow {
  longitude: number;
  latitude: number;
  /** GeoJSON polygon, WGS84. */
  shape: string;
  count: number;
}
export interface PointQuestion {
  series: readonly number[];
  from: string;
  to: string;
}

const bind = ({ series, from, to }: PointQuestion) => ({
  series: list(series),
  months_from: firstDay(from),
  months_to: firstDay(to),
});

/** Points of incidents in force, and what lies round them. Months go in as YYYY-MM. */
export function hotspotStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    districts: (): Promise<{ code: string; name: string }[]> =>
      knex('footprints').where({ kind: 'district' }).orderByRaw('code collate "C"').select('code', 'name'),

    points: (asked: PointQuestion): Promise<PointRow[]> => rows('hotspot_points', bind(asked)),

    hexagons: (asked: PointQuestion, cellMetres: number): Promise<HexagonRow[]> =>
      // The distance between opposite sides; PostGIS asks for the length of one.
      rows('hotspot_hexagons', { ...bind(asked), side_metres: cellMetres / Math.sqrt(3) }),

    /** Points inside the drawn line of a version or, where it has none, in its bricks. */
    pointsInside: (asked: PointQuestion, versionId: number): Promise<PointRow[]> =>
      rows('hotspot_points_inside', { ...bind(asked), version_id: versionId }),
  };
}
export type HotspotStore = ReturnType<typeof hotspotStore>;
