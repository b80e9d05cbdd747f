import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import type { SetRow } from './store.ts';

/** Sets of areas while they are made anew on other small areas. */
export function refitStore(trx: Knex) {
  return {
    async described(): Promise<SetRow[]> {
      const none = { areas: 0, people: null, bricks_in_none: 0, bricks_in_several: 0 };
      const found = await trx('footprint_sets').select<Omit<SetRow, keyof typeof none>[]>(
        ...['code', 'kind', 'name', 'source', 'note', 'created_at'],
      );
      return found.map((set) => ({ ...set, ...none }));
    },

    /** The areas stay, without anything that they were. */
    async removeVersions(setCode: string): Promise<void> {
      await trx('footprint_versions')
        .whereIn('footprint_id', trx('footprints').where('set_code', setCode).select('id'))
        .delete();
    },

    async removeAreasWithoutVersion(setCode: string): Promise<void> {
      await trx('footprints')
        .where('set_code', setCode)
        .whereNotExists(trx('footprint_versions').whereRaw('footprint_id = footprints.id').select('id'))
        .delete();
    },

    /** Versions on small areas that are not in use answer no more. @returns sets that had any */
    async retireOtherEditions(setCodes: readonly string[], editionId: number): Promise<string[]> {
      const ids = trx('footprints')
        .whereRaw('set_code = any (cast(? as text[]))', [[...setCodes]])
        .select('id');
      const retired: { footprint_id: number }[] = await trx('footprint_versions')
        .whereIn('footprint_id', ids)
        .whereNot('edition_id', editionId)
        .where('in_use', true)
        .update({ in_use: false })
        .returning('footprint_id');
      const of = [...new Set(retired.map(({ footprint_id }) => footprint_id))];
      return trx('footprints')
        .whereRaw('id = any (cast(? as int[]))', [list(of)])
        .distinct('set_code')
        .orderBy('set_code')
        .pluck('set_code');
    },
  };
}
