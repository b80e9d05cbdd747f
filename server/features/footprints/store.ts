import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';

/** A footprint in the version in force on a day; `id` is the version's, or the brick's own for kind brick. */
export interface FootprintRow {
  id: number;
  code: string;
  name: string;
  version: number;
  valid_from: string | null;
  valid_to: string | null;
  people: number | null;
  households: number | null;
  area_m2: number;
  method: string;
  source: string | null;
  bricks: number;
}

export interface WeightRow {
  id: number;
  code: string;
  weight: number;
}

export interface ShapeRow {
  code: string;
  name: string;
  people: number | null;
  longitude: number;
  latitude: number;
  /** GeoJSON text. */
  shape: string;
}

export interface DeprivationRow {
  release: number;
  bricks: number;
  ranked: number;
  in_tenth: number;
  people_in_tenth: number | null;
  people_in_fifth: number | null;
  people: number | null;
}

/** Every named area as dated versions of weights over bricks; bricks themselves answer as a kind of their own. */
export function footprintStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, string | number | null>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  const list = (
    kind: string,
    at: string,
    page: { code?: string; after?: string; limit: number },
  ): Promise<FootprintRow[]> => {
    const asked = { code: page.code ?? null, after: page.after ?? '', limit: page.limit };
    return kind === 'brick' ? rows('footprint_bricks_as_areas', asked) : rows('footprints_at', { ...asked, kind, at });
  };

  return {
    /** Footprints of a kind in force on a day, by code. */
    list,

    async versionAt(kind: string, code: string, at: string): Promise<FootprintRow | null> {
      return (await list(kind, at, { code, limit: 1 }))[0] ?? null;
    },

    /** The bricks of one version, by code. */
    async weights(versionId: number): Promise<WeightRow[]> {
      return knex('footprint_bricks as w')
        .join('bricks as b', 'b.id', 'w.brick_id')
        .where('w.version_id', versionId)
        .orderBy('b.code')
        .select<WeightRow[]>('b.id', 'b.code', 'w.weight');
    },

    async districtShares(weights: WeightRow[]): Promise<{ code: string; name: string; share: number }[]> {
      return rows('footprint_district_shares', {
        bricks: `{${weights.map((one) => one.id).join(',')}}`,
        weights: `{${weights.map((one) => one.weight).join(',')}}`,
      });
    },

    /** The release of deprivation that ranks most of the bricks; of equals the newest. */
    async deprivation(weights: WeightRow[]): Promise<DeprivationRow | null> {
      const bricks = `{${weights.map((one) => one.id).join(',')}}`;
      return (await rows<DeprivationRow>('footprint_deprivation', { bricks }))[0] ?? null;
    },

    /** @param digits decimals of a degree */
    async shapes(kind: string, at: string, digits: number): Promise<ShapeRow[]> {
      return kind === 'brick'
        ? rows('footprint_brick_shapes', { digits })
        : rows('footprint_shapes', { kind, at, digits });
    },

    async isDemonstration(): Promise<boolean> {
      const row: { value: string } | undefined = await knex('service_facts')
        .where({ name: 'demonstration' })
        .first('value');
      return row?.value === 'true';
    },
  };
}
export type FootprintStore = ReturnType<typeof footprintStore>;
