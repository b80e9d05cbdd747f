import type { Knex } from 'knex';
import { list as arrayOf } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { spatial } from '../../../db/spatial.ts';
import { isDemonstration } from '../service/store.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';

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

/** Footprints of a kind on a day; of several versions for that day those made by `method`, else those in use. */
export interface WhichFootprints {
  kind: FootprintKind;
  at: string;
  method?: NetworkMethod | undefined;
  set?: string | undefined;
}

const bindingsOf = ({ kind, at, method, set }: WhichFootprints): Record<string, string | null> => ({
  kind,
  at,
  method: method ?? null,
  set_code: set ?? null,
});

/** Every named area as dated versions of weights over bricks; bricks themselves answer as a kind of their own. */
export function footprintStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, string | number | null>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  const list = (
    which: WhichFootprints,
    page: { code?: string; after?: string; limit: number },
  ): Promise<FootprintRow[]> => {
    const asked = { code: page.code ?? null, after: page.after ?? '', limit: page.limit };
    return which.kind === 'brick'
      ? rows('footprint_bricks_as_areas', asked)
      : rows('footprints_at', { ...asked, ...bindingsOf(which) });
  };

  /** Bricks of the edition in use in the columns of footprint_shapes; the centre is where people live when known. */
  const brickShapes = (digits: number): Promise<ShapeRow[]> => {
    const shapes = spatial(knex);
    const centre = knex.raw('coalesce(b.centre, b.inside)');
    return knex('bricks as b')
      .join('editions as e', 'e.id', 'b.edition_id')
      .where('e.in_use', true)
      .orderByRaw('b.code collate "C"')
      .select('b.code', 'b.name', 'b.people', {
        longitude: shapes.x(centre),
        latitude: shapes.y(centre),
        shape: shapes.geoJSON(shapes.forcePolygonCCW('b.boundary'), digits),
      });
  };

  return {
    /** Footprints of a kind in force on a day, by code. */
    list,

    async versionAt(which: WhichFootprints, code: string): Promise<FootprintRow | null> {
      return (await list(which, { code, limit: 1 }))[0] ?? null;
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
        bricks: arrayOf(weights.map((one) => one.id)),
        weights: arrayOf(weights.map((one) => one.weight)),
      });
    },

    /** The release of deprivation that ranks most of the bricks; of equals the newest. */
    async deprivation(weights: WeightRow[]): Promise<DeprivationRow | null> {
      const bricks = arrayOf(weights.map((one) => one.id));
      return (await rows<DeprivationRow>('footprint_deprivation', { bricks }))[0] ?? null;
    },

    /** @param digits decimals of a degree */
    async shapes(which: WhichFootprints, digits: number): Promise<ShapeRow[]> {
      return which.kind === 'brick' ? brickShapes(digits) : rows('footprint_shapes', { ...bindingsOf(which), digits });
    },

    isDemonstration: (): Promise<boolean> => isDemonstration(knex),
  };
}
export type FootprintStore = ReturnType<typeof footprintStore>;
