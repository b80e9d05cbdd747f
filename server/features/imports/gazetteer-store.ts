import type { Knex } from 'knex';
import { spatial } from '../../../db/spatial.ts';

/** All of them: a rounded corner could move a point to the other side of a border. */
const wholeDigits = 15;

/** What the places of rows are looked up in. */
export function gazetteerStore(knex: Knex) {
  return {
    /** `boundary` is GeoJSON text of a MultiPolygon, WGS84. */
    async bricksInUse(): Promise<{ id: number; code: string; boundary: string }[]> {
      return knex('bricks as b')
        .join('editions as e', 'e.id', 'b.edition_id')
        .where('e.in_use', true)
        .select('b.id', 'b.code', spatial(knex).geoJSON('b.boundary', wholeDigits).as('boundary'));
    },

    /** Codes of areas that are larger than a brick, so that a row that has only such a code has no place. */
    async largerCodes(): Promise<string[]> {
      return knex('footprints').whereNot('kind', 'zone').pluck<string[]>('code');
    },

    async codeLinks(): Promise<{ publisher_code: string; brick_id: number }[]> {
      return knex('code_links').select('publisher_code', 'brick_id');
    },

    async postcodes(): Promise<{ postcode: string; longitude: number; latitude: number }[]> {
      return knex('postcodes').select('postcode', 'longitude', 'latitude');
    },
  };
}
export type GazetteerStore = ReturnType<typeof gazetteerStore>;
