import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

export interface SetRow {
  code: string;
  kind: 'policing-area' | 'health-neighbourhood' | 'custom';
  name: string;
  source: string;
  note: string | null;
  created_at: string;
  areas: number;
  people: number | null;
  bricks_in_none: number;
  bricks_in_several: number;
}

export interface StandingArea {
  code: string;
  name: string;
  version_id: number;
  valid_from: string | null;
  valid_to: string | null;
  outline: string | null;
  bricks: number[];
  weights: number[];
}

export interface TouchRow {
  place: number;
  brick_id: number;
  centre_inside: boolean;
  share_inside: number;
}

export interface NewVersions {
  kind: string;
  set_code: string;
  edition_id: number;
  defined_by: string;
  method: string;
  source: string;
  valid_from: string | null;
}

export interface NewArea {
  code: string;
  name: string;
  shape: string | null;
  bricks: readonly number[];
  weights: readonly number[];
}

const writtenAtATime = 200;

/** Sets of areas of other bodies or of somebody’s own, and the versions of their areas. */
export function footprintSetStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, string | number | string[] | null>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    /** Everything that `work` writes is kept, or nothing. */
    inTransaction: <T>(work: (transaction: Knex) => Promise<T>): Promise<T> => knex.transaction(work),

    /** @param at a day: areas are counted as they stand on it */
    sets: (at: string): Promise<SetRow[]> => rows('footprint_set_list', { at }),

    standing: (setCode: string): Promise<StandingArea[]> => rows('footprint_set_standing', { set_code: setCode }),

    /** @param shapes valid GeoJSON text, few enough for one statement */
    touched: (editionId: number, shapes: string[]): Promise<TouchRow[]> =>
      rows('footprint_set_fit', { edition_id: editionId, shapes }),

    /** Digests of outlines, as `standing` has them. */
    async digests(shapes: string[]): Promise<string[]> {
      const found = await knex.raw<{ rows: { digest: string }[] }>(
        `select md5(st_asbinary(st_multi(st_setsrid(st_geomfromgeojson(drawn), 4326)))) as digest
         from unnest(cast(? as text[])) with ordinality as given (drawn, place) order by place`,
        [shapes],
      );
      return found.rows.map(({ digest }) => digest);
    },

    async ownCodes(setCode: string): Promise<string[]> {
      return knex('footprints').where('set_code', setCode).pluck('code');
    },

    /** Codes of a kind that areas of other sets have. */
    async codesElsewhere(kind: string, setCode: string): Promise<string[]> {
      return knex('footprints')
        .where({ kind })
        .where((other) => void other.whereNull('set_code').orWhereNot('set_code', setCode))
        .pluck('code');
    },

    async keepSet(set: Pick<SetRow, 'code' | 'kind' | 'name' | 'source' | 'note'>): Promise<void> {
      await knex('footprint_sets').insert(set).onConflict('code').merge(['name', 'source', 'note']);
    },

    /** Holds the set until the transaction ends. */
    async lockSet(code: string): Promise<void> {
      await knex('footprint_sets').where({ code }).forUpdate().select('code');
    },

    async removeSet(code: string): Promise<void> {
      await knex('footprint_sets').where({ code }).delete();
    },

    async endVersions(ids: readonly number[], on: string): Promise<void> {
      await knex('footprint_versions')
        .whereRaw('id = any (cast(? as int[]))', [list(ids)])
        .update({ valid_to: on });
    },

    /** They are kept, and answer no more. */
    async putOutOfUse(ids: readonly number[]): Promise<void> {
      await knex('footprint_versions')
        .whereRaw('id = any (cast(? as int[]))', [list(ids)])
        .update({ in_use: false });
    },

    async rename(kind: string, names: readonly { code: string; name: string }[]): Promise<void> {
      await knex.raw(
        `update footprints f set name = given.name
         from unnest(cast(:codes as text[]), cast(:names as text[])) as given (code, name)
         where f.kind = :kind and f.code = given.code and f.name <> given.name`,
        { kind, codes: names.map(({ code }) => code), names: names.map(({ name }) => name) },
      );
    },

    async addVersions(versions: NewVersions, areas: readonly NewArea[]): Promise<void> {
      for (let from = 0; from < areas.length; from += writtenAtATime) {
        const some = areas.slice(from, from + writtenAtATime);
        const made = await rows<{ code: string; version_id: number }>('footprint_set_insert', {
          ...versions,
          codes: some.map(({ code }) => code),
          names: some.map(({ name }) => name),
          shapes: some.map(({ shape }) => shape) as string[],
        });
        const ids = new Map(made.map(({ code, version_id }) => [code, version_id]));
        await addBricks(some.map((area) => ({ ...area, id: ids.get(area.code) ?? 0 })));
      }
    },
  };

  async function addBricks(areas: readonly (NewArea & { id: number })[]): Promise<void> {
    await knex.raw(
      `insert into footprint_bricks (version_id, brick_id, weight)
       select * from unnest(cast(? as int[]), cast(? as int[]), cast(? as float8[]))`,
      [
        list(areas.flatMap(({ id, bricks }) => bricks.map(() => id))),
        list(areas.flatMap(({ bricks }) => bricks)),
        list(areas.flatMap(({ weights }) => weights)),
      ],
    );
    await knex.raw(
      `update footprint_versions v set area_m2 = summed.area_m2
       from (
         select w.version_id, sum(w.weight * b.area_m2) as area_m2
         from footprint_bricks w join bricks b on b.id = w.brick_id
         where w.version_id = any (cast(? as int[])) group by w.version_id
       ) summed
       where summed.version_id = v.id and v.outline is null`,
      [list(areas.map(({ id }) => id))],
    );
  }
}
export type FootprintSetStore = ReturnType<typeof footprintSetStore>;
