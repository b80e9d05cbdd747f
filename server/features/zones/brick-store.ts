import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

export interface ZoneEdition {
  id: number;
  level: 'oa' | 'lsoa';
  bricks: number;
  centres: number;
  people: number | null;
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface ZoneBrick {
  id: number;
  code: string;
  name: string;
  people: number | null;
  households: number | null;
  area_m2: number;
}

export interface OutlineBrick extends ZoneBrick {
  share_inside: number;
  centre_inside: boolean;
}

type OutlineRow = { outline_area_m2: number } & { [K in keyof OutlineBrick]: OutlineBrick[K] | null };

/** The bricks under a zone, and what else lies over the same bricks. */
export function brickStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, string | number | string[] | null>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    async edition(): Promise<ZoneEdition | null> {
      const [found] = await rows<ZoneEdition>('zone_edition', {});
      return found ?? null;
    },

    async editionId(): Promise<number | null> {
      const row = await knex('editions').where({ in_use: true }).first<{ id: number } | undefined>('id');
      return row?.id ?? null;
    },

    /** @param outline GeoJSON text that has been through the outline door */
    async touchedBy(editionId: number, outline: string): Promise<{ areaM2: number; bricks: OutlineBrick[] }> {
      const found = await rows<OutlineRow>('zone_outline_bricks', { edition_id: editionId, outline });
      return {
        areaM2: found[0]?.outline_area_m2 ?? 0,
        bricks: found.filter((row): row is OutlineRow & OutlineBrick => row.id !== null),
      };
    },

    async byCodes(
      editionId: number,
      codes: string[],
    ): Promise<{ place: number; change: string | null; brick_id: number }[]> {
      return rows('zone_code_bricks', { edition_id: editionId, codes });
    },

    async byIds(ids: readonly number[]): Promise<ZoneBrick[]> {
      return knex('bricks')
        .whereRaw('id = any (cast(? as int[]))', [list(ids)])
        .select('id', 'code', 'name', 'people', 'households', 'area_m2');
    },

    async shares(bricks: readonly number[], weights: readonly number[]): Promise<ShareRow[]> {
      return rows('zone_shares', { bricks: list(bricks), weights: list(weights) });
    },

    async overlaps(bricks: readonly number[], outline: string | null, zone: string | null): Promise<OverlapRow[]> {
      return rows('zone_overlaps', { bricks: list(bricks), outline, zone });
    },

    async fitBricks(editionId: number): Promise<FitRow[]> {
      return rows('zone_fit_bricks', { edition_id: editionId });
    },

    async groups(bricks: readonly number[]): Promise<{ code: string; part: number }[]> {
      return rows('zone_groups', { bricks: list(bricks) });
    },
  };
}
export type BrickStore = ReturnType<typeof brickStore>;

export interface ShareRow {
  kind: 'district' | 'ward';
  code: string;
  name: string;
  weight: number;
}

export interface OverlapRow {
  code: string;
  name: string;
  bricks: string[];
}

export interface FitRow extends ZoneBrick {
  version_id: number;
  zone_area_m2: number;
  share_inside: number;
  taken_in: boolean;
}
