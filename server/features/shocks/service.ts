import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { moveRevision } from '../service/store.ts';
import { firstDay, sayMonths } from '../words/months.ts';
import type { ShockBody } from './contract.ts';
import { type ShockRow, type ShockStore, shockStore } from './store.ts';

/** The registry of shocks and breaks: what happened to the figures from outside, which every evaluation must say. */
export function shockService(knex: Knex, revision: Pick<Revision, 'forget'>) {
  const store = shockStore(knex);

  const one = async (within: ShockStore, id: number): Promise<ShockRow> => {
    const found = (await within.onRecord()).find((shock) => shock.id === id);
    if (found === undefined) throw new Refusal('not-found', 'There is no shock or break with this number.');
    return found;
  };

  const change = async (work: (within: ShockStore) => Promise<number>): Promise<ShockRow> => {
    const changed = await store.inTransaction(async (transaction) => {
      const within = shockStore(transaction);
      const id = await work(within);
      await moveRevision(transaction);
      return one(within, id);
    });
    revision.forget();
    return changed;
  };

  const known = async (
    within: ShockStore,
    table: 'datasets' | 'categories',
    field: 'dataset' | 'category',
    code: string | null,
  ): Promise<number | null> => {
    if (code === null) return null;
    const id = await within.idOf(table, code);
    if (id !== null) return id;
    const detail = `There is no ${field} with this code.`;
    throw new Refusal('body-invalid', `/${field}: ${detail}`, [{ detail, pointer: `/${field}` }]);
  };

  return {
    /** In order of the first month. */
    onRecord: (): Promise<ShockRow[]> => store.onRecord(),

    record: (body: ShockBody): Promise<ShockRow> =>
      change(async (within) =>
        within.add({
          kind: body.kind,
          from_month: firstDay(body.from),
          to_month: body.to === null ? null : firstDay(body.to),
          dataset_id: await known(within, 'datasets', 'dataset', body.dataset),
          category_id: await known(within, 'categories', 'category', body.category),
          text: body.text,
          leave_out: body.leaveOut,
          recorded_by: body.recordedBy,
        }),
      ),

    /** @param to the first month after the shock */
    end: (id: number, to: string): Promise<ShockRow> =>
      change(async (within) => {
        const shock = await one(within, id);
        const from = shock.from_month.slice(0, 7);
        const refuse = (detail: string) => new Refusal('conflict', detail, [{ detail, pointer: '/to' }]);
        if (shock.kind === 'break') throw refuse('A break has no end; withdraw it if it was recorded by mistake.');
        if (to <= from) throw refuse(`A shock must end after its first month, which is ${sayMonths(from, from)}.`);
        await within.end(id, firstDay(to));
        return id;
      }),

    /** For what was recorded by mistake. */
    async withdraw(id: number): Promise<ShockRow> {
      const shock = await store.inTransaction(async (transaction) => {
        const within = shockStore(transaction);
        const found = await one(within, id);
        await within.withdraw(id);
        await moveRevision(transaction);
        return found;
      });
      revision.forget();
      return shock;
    },
  };
}
export type ShockService = ReturnType<typeof shockService>;
