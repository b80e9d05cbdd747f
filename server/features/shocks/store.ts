import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';

export interface ShockRow {
  id: number;
  kind: 'shock' | 'break';
  from_month: string;
  to_month: string | null;
  dataset_id: number | null;
  dataset: string | null;
  category_id: number | null;
  category: string | null;
  text: string;
  leave_out: boolean;
  recorded_by: string;
  recorded_at: string;
}

export interface NewShock {
  kind: 'shock' | 'break';
  from_month: string;
  to_month: string | null;
  dataset_id: number | null;
  category_id: number | null;
  text: string;
  leave_out: boolean;
  recorded_by: string;
}

/** Shocks and breaks on record; one that was withdrawn stays in its table and is not shown. */
export function shockStore(knex: Knex) {
  return {
    inTransaction: <T>(work: (transaction: Knex) => Promise<T>): Promise<T> => knex.transaction(work),

    async onRecord(): Promise<ShockRow[]> {
      return (await knex.raw<{ rows: ShockRow[] }>(query('shocks_on_record'))).rows;
    },

    async idOf(table: 'datasets' | 'categories', code: string): Promise<number | null> {
      const row = await knex(table).where({ code }).first<{ id: number } | undefined>('id');
      return row?.id ?? null;
    },

    async add(shock: NewShock): Promise<number> {
      const [made] = await knex('shocks').insert(shock).returning<{ id: number }[]>('id');
      return made?.id ?? 0;
    },

    async end(id: number, toMonth: string): Promise<void> {
      await knex('shocks').where({ id }).update({ to_month: toMonth });
    },

    async withdraw(id: number): Promise<void> {
      await knex('shocks').where({ id }).update({ withdrawn_at: knex.fn.now() });
    },
  };
}
export type ShockStore = ReturnType<typeof shockStore>;
