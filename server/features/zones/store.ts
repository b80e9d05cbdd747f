import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { spatial } from '../../../db/spatial.ts';

export interface ZoneVersionRow {
  footprint_id: number;
  code: string;
  name: string;
  lead: string | null;
  core_problem: string | null;
  zone_note: string | null;
  closed_on: string | null;
  version_id: number;
  version: number;
  valid_from: string;
  valid_to: string | null;
  defined_by: 'outline' | 'codes' | 'circle';
  method: 'population-weighted-centre' | 'majority-of-area' | 'codes';
  edition_id: number;
  area_m2: number;
  people: number | null;
  households: number | null;
  fit: { sentence: string };
  note: string | null;
  created_at: string;
  bricks: number;
}

export interface NewZone {
  code: string;
  name: string;
  lead: string | null;
  core_problem: string | null;
  note: string | null;
}

export interface NewVersion {
  footprint_id: number;
  version: number;
  valid_from: string;
  defined_by: string;
  method: string;
  edition_id: number;
  outline: string | null;
  area_m2: number;
  people: number | null;
  households: number | null;
  fit: string;
  note: string | null;
}

/** Zones and their versions, as they are kept. */
export function zoneStore(knex: Knex) {
  return {
    /** Everything that `work` writes is kept, or nothing. */
    inTransaction: <T>(work: (transaction: Knex) => Promise<T>): Promise<T> => knex.transaction(work),

    async versions(code: string | null): Promise<ZoneVersionRow[]> {
      const found = await knex.raw<{ rows: ZoneVersionRow[] }>(query('zone_versions'), { code });
      return found.rows;
    },

    async bricksOf(
      versionId: number,
    ): Promise<{ id: number; code: string; people: number | null; households: number | null }[]> {
      return knex('footprint_bricks as f')
        .join('bricks as b', 'b.id', 'f.brick_id')
        .where('f.version_id', versionId)
        .select('b.id', 'b.code', 'b.people', 'b.households');
    },

    /** The drawn line of a version as GeoJSON text, with every digit that was sent. */
    async outlineOf(versionId: number): Promise<string | null> {
      const row = await knex('footprint_versions')
        .where({ id: versionId })
        .first<{ outline: string | null } | undefined>(spatial(knex).geoJSON('outline', 15).as('outline'));
      return row?.outline ?? null;
    },

    async codesLike(slug: string): Promise<string[]> {
      return knex('footprints').where('kind', 'zone').whereLike('code', `${slug}%`).pluck('code');
    },

    async openNames(): Promise<string[]> {
      return knex('footprints').where('kind', 'zone').whereNull('closed_on').pluck('name');
    },

    /** Holds the zone until the transaction ends, so that two changes of one zone come one after the other. */
    async lockZone(code: string): Promise<void> {
      await knex('footprints').where({ kind: 'zone', code }).forUpdate().select('id');
    },

    async addZone(zone: NewZone): Promise<number> {
      const [made] = await knex('footprints')
        .insert({ kind: 'zone', ...zone })
        .returning<{ id: number }[]>('id');
      return made?.id ?? 0;
    },

    async addVersion(version: NewVersion): Promise<number> {
      const found = await knex.raw<{ rows: { id: number }[] }>(query('zone_version_insert'), { ...version });
      return found.rows[0]?.id ?? 0;
    },

    async addBricks(versionId: number, bricks: readonly number[]): Promise<void> {
      await knex.raw(
        `insert into footprint_bricks (version_id, brick_id, weight)
         select cast(? as int), brick_id, 1 from unnest(cast(? as int[])) as b (brick_id)`,
        [versionId, list(bricks)],
      );
    },

    async addOutlineBricks(versionId: number, bricks: readonly number[], shares: readonly number[]): Promise<void> {
      await knex.raw(
        `insert into outline_bricks (version_id, brick_id, share_inside)
         select cast(? as int), * from unnest(cast(? as int[]), cast(? as float8[]))`,
        [versionId, list(bricks), list(shares)],
      );
    },

    async setFit(versionId: number, fit: string): Promise<void> {
      await knex('footprint_versions').where({ id: versionId }).update({ fit });
    },

    async endVersion(versionId: number, on: string): Promise<void> {
      await knex('footprint_versions').where({ id: versionId }).update({ valid_to: on });
    },

    async closeZone(footprintId: number, on: string): Promise<void> {
      await knex('footprints').where({ id: footprintId }).update({ closed_on: on });
    },
  };
}
export type ZoneStore = ReturnType<typeof zoneStore>;
