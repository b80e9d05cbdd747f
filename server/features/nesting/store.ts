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

    /** The name of an area in force on a day, also of one that no brick counts to. */
    async nameOf(editionId: number, { kind, method, set, code }: AreaSet & { code: string }, at: string) {
      const row = await knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .where({ 'f.kind': kind, 'f.code': code, 'v.edition_id': editionId })
        .where(method === undefined ? { 'v.in_use': true } : { 'v.method': method })
        .where(set === undefined ? {} : { 'f.set_code': set })
        .whereRaw('(v.valid_from is null or v.valid_from <= cast(? as date))', [at])
        .whereRaw('(v.valid_to is null or v.valid_to > cast(? as date))', [at])
        .whereRaw('(f.closed_on is null or f.closed_on > cast(? as date))', [at])
        .first<{ name: string } | undefined>('f.name');
      return row?.name ?? null;
    },

    async setName(code: string): Promise<string | null> {
      const row = await knex('footprint_sets').where({ code }).first<{ name: string } | undefined>('name');
      return row?.name ?? null;
    },
  };
}
export type NestingStore = ReturnType<typeof nestingStore>;
