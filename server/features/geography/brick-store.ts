import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';

export interface EditionInUse {
  id: number;
  code: string;
  level: 'oa' | 'lsoa';
  year: number;
}

/** A shape on its way in: GeoJSON text of a MultiPolygon, longitude and latitude in degrees (WGS84). */
export interface ShapeRow {
  code: string;
  name: string;
  districtCode: string | null;
  shape: string;
}

export interface Coverage {
  sum_m2: number;
  union_m2: number;
  holes_m2: number;
  parts: number;
  holes: number;
}

/** Editions and their bricks. */
export function brickStore(knex: Knex) {
  return {
    async editionInUse(): Promise<EditionInUse | null> {
      const row = await knex('editions')
        .where('in_use', true)
        .first<EditionInUse | undefined>('id', 'code', 'level', 'year');
      return row ?? null;
    },

    async editionByCode(code: string): Promise<(EditionInUse & { source: string }) | null> {
      const row = await knex('editions')
        .where({ code })
        .first<(EditionInUse & { source: string }) | undefined>('id', 'code', 'level', 'year', 'source');
      return row ?? null;
    },

    async addEdition(edition: Omit<EditionInUse, 'id'> & { source: string; inUse: boolean }): Promise<number> {
      const { code, level, year, source, inUse } = edition;
      const rows: { id: number }[] = await knex('editions')
        .insert({ code, level, year, source, in_use: inUse })
        .returning('id');
      return rows[0]?.id ?? 0;
    },

    /** Which of these shapes are not valid, and why; a read. */
    async invalidShapes(shapes: ShapeRow[]): Promise<{ code: string; reason: string }[]> {
      const found = await knex.raw<{ rows: { code: string; reason: string }[] }>(query('area_shape_check'), {
        codes: shapes.map((one) => one.code),
        shapes: shapes.map((one) => one.shape),
      });
      return found.rows;
    },

    async mend(shape: string): Promise<{ shape: string; valid: boolean; areaBeforeM2: number; areaAfterM2: number }> {
      const found = await knex.raw<{
        rows: { shape: string; valid: boolean; area_before_m2: number; area_after_m2: number }[];
      }>(query('area_shape_mend'), { shape });
      const row = found.rows[0];
      return {
        shape: row?.shape ?? '',
        valid: row?.valid === true,
        areaBeforeM2: row?.area_before_m2 ?? 0,
        areaAfterM2: row?.area_after_m2 ?? 0,
      };
    },

    async insertBricks(edition: number, shapes: ShapeRow[]): Promise<void> {
      await knex.raw(query('brick_insert'), {
        edition,
        codes: shapes.map((one) => one.code),
        names: shapes.map((one) => one.name),
        districts: shapes.map((one) => one.districtCode),
        shapes: shapes.map((one) => one.shape),
      });
    },

    async coverage(edition: number): Promise<Coverage | null> {
      const found = await knex.raw<{ rows: Coverage[] }>(query('brick_coverage'), { edition });
      return found.rows[0] ?? null;
    },

    async bricks(edition: number): Promise<BrickRow[]> {
      return knex('bricks')
        .where('edition_id', edition)
        .orderBy('code')
        .select<BrickRow[]>('id', 'code', 'name', 'area_m2', 'people', 'district_code');
    },

    /** Refused by the caller while demand or zones stand on the old one. */
    async useEdition(id: number): Promise<void> {
      await knex('editions').where('in_use', true).update({ in_use: false });
      await knex('editions').where({ id }).update({ in_use: true });
    },

    async isAnythingBuiltOnBricks(): Promise<'demand' | 'zones' | null> {
      if ((await knex('imports').whereNot('state', 'failed').first('id')) !== undefined) return 'demand';
      return (await knex('footprints').where('kind', 'zone').first('id')) === undefined ? null : 'zones';
    },

    async hasCentres(edition: number): Promise<boolean> {
      const row: unknown = await knex('bricks').where('edition_id', edition).whereNull('centre').first('id');
      return row === undefined;
    },

    /** @returns how many bricks had the code; positions are eastings and northings in metres (EPSG:27700) */
    async setCentres(edition: number, codes: string[], eastings: number[], northings: number[]): Promise<number> {
      const found = await knex.raw<{ rowCount: number }>(
        `update bricks b
         set centre = st_transform(st_setsrid(st_makepoint(given.x, given.y), 27700), 4326)
         from unnest(:codes::text[], :xs::float8[], :ys::float8[]) as given (code, x, y)
         where b.edition_id = :edition and b.code = given.code`,
        { edition, codes, xs: `{${eastings.join(',')}}`, ys: `{${northings.join(',')}}` },
      );
      return found.rowCount;
    },

    async setDistricts(edition: number, codes: string[], districts: string[]): Promise<void> {
      await knex.raw(
        `update bricks b set district_code = given.district
         from unnest(:codes::text[], :districts::text[]) as given (code, district)
         where b.edition_id = :edition and b.code = given.code and b.district_code is null`,
        { edition, codes, districts },
      );
    },

    async wasLoaded(sha256: string, edition: number | null): Promise<boolean> {
      const files = knex('geography_files').where({ sha256 });
      if (edition !== null) void files.where('edition_id', edition);
      return (await files.first('name')) !== undefined;
    },

    async markLoaded(sha256: string, edition: number, name: string, what: string): Promise<void> {
      await knex('geography_files').insert({ sha256, edition_id: edition, name, what });
    },
  };
}
export type BrickStore = ReturnType<typeof brickStore>;

export interface BrickRow {
  id: number;
  code: string;
  name: string;
  area_m2: number;
  people: number | null;
  district_code: string | null;
}
