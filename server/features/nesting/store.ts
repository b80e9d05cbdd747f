import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import type { AreaSet } from '../words/area-ref.ts';

export interface WeightRow {
  code: string;
  name: string;
  method: string;
  brick_id: number;
  weight: number;
}

/** Sets of areas as they weigh on the bricks in use. */
export function nestingStore(knex: Knex) {
  return {
    /** By code of area, then brick; of networks by the method asked for, else by the one in use. */
    async weights(editionId: number, { kind, method, set }: AreaSet, at: string): Promise<WeightRow[]> {
      const asked = { edition_id: editionId, kind, method: method ?? null, set_code: set ?? null, at };
      return (await knex.raw<{ rows: WeightRow[] }>(query('nesting_weights'), asked)).rows;
    },

    async setName(code: string): Promise<string | null> {
      const row = await knex('footprint_sets').where({ code }).first<{ name: string } | undefined>('name');
      return row?.name ?? null;
    },
  };
}
export type NestingStore = ReturnType<typeof nestingStore>;
