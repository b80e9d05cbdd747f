import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

export interface BrickRow {
  id: number;
  code: string;
  name: string;
  people: number | null;
  district_code: string | null;
  area_m2: number;
  x: number;
  y: number;
  longitude: number;
  latitude: number;
  decile: number | null;
}
export interface NearRow {
  brick_id: number;
  metres: number;
  centre_metres: number;
}
export interface StandingRow {
  code: string;
  name: string;
  in_force: boolean;
  bricks: number[];
  whole: boolean;
}
export interface PanelRow {
  area: number;
  month: string;
  count: number;
}

/** As in evaluation_other_zones. */
const sliver = 0.0001;

type Bindings = Record<string, string | number | string[] | null>;

/** Bricks in step with the number of the area that each belongs to. */
const inStep = (areas: readonly (readonly number[])[]) => ({
  areas: list(areas.flatMap((bricks, area) => bricks.map(() => area))),
  bricks: list(areas.flat()),
});

/** Bricks, what lies near them, and demand of groups of them. Months go in as YYYY-MM. */
export function areaStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Bindings): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;
  const period = ({ from, to }: { from: string; to: string }) => ({
    period_from: `${from}-01`,
    period_to: `${to}-01`,
  });

  return {
    bricks: (editionId: number): Promise<BrickRow[]> => rows('evaluation_bricks', { edition_id: editionId }),

    /** Finds neighbours where that was not done for these bricks before: once for an edition. */
    async ensureNeighbours(editionId: number, bricks: number): Promise<void> {
      const known: unknown = await knex('neighbour_editions').where({ edition_id: editionId, bricks }).first('bricks');
      if (known !== undefined) return;
      await knex.transaction(async (transaction) => {
        await transaction.raw(query('evaluation_neighbours_fill'), { edition_id: editionId });
        await transaction('neighbour_editions')
          .insert({ edition_id: editionId, bricks })
          .onConflict('edition_id')
          .merge();
      });
    },

    neighbours: (editionId: number): Promise<{ brick_id: number; neighbour_id: number }[]> =>
      knex('brick_neighbours as n')
        .join('bricks as b', 'b.id', 'n.brick_id')
        .where('b.edition_id', editionId)
        .select('n.brick_id', 'n.neighbour_id'),

    near: (versionId: number, metres: number): Promise<NearRow[]> =>
      rows('evaluation_near', { version_id: versionId, metres }),

    async bricksOfOtherZones(zone: string, months: { from: string; to: string }): Promise<number[]> {
      const found = await rows<{ brick_id: number }>('evaluation_other_zones', { zone, ...period(months) });
      return found.map(({ brick_id }) => brick_id);
    },

    /** @param codes null for every area of the kind in force on the day */
    standing: (asked: {
      kind: string;
      editionId: number;
      at: string;
      codes: string[] | null;
    }): Promise<StandingRow[]> =>
      rows('evaluation_footprints', {
        kind: asked.kind,
        edition_id: asked.editionId,
        at: asked.at,
        codes: asked.codes,
      }),

    async bricksOfVersion(versionId: number): Promise<number[]> {
      return knex('footprint_bricks').where({ version_id: versionId }).orderBy('brick_id').pluck('brick_id');
    },

    panel: (
      areas: readonly (readonly number[])[],
      series: readonly number[],
      months: { from: string; to: string },
    ): Promise<PanelRow[]> => rows('evaluation_panel', { ...inStep(areas), series: list(series), ...period(months) }),

    /** Bricks that the drawn line of a version cuts; a sliver along a shared border is none. */
    insideOf: (versionId: number): Promise<{ id: number; share: number }[]> =>
      knex('outline_bricks')
        .where({ version_id: versionId })
        .where('share_inside', '>', sliver)
        .orderBy('brick_id')
        .select('brick_id as id', 'share_inside as share'),

    inside: (
      versionId: number,
      series: readonly number[],
      months: { from: string; to: string },
    ): Promise<Pick<PanelRow, 'month' | 'count'>[]> =>
      rows('evaluation_inside', { version_id: versionId, series: list(series), ...period(months) }),

    shapes: (areas: readonly (readonly number[])[]): Promise<{ area: number; shape: string }[]> =>
      rows('evaluation_shapes', inStep(areas)),
  };
}
export type AreaStore = ReturnType<typeof areaStore>;
