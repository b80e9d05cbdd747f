import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { ViewBody } from './contract.ts';
import { isOurPage } from './pages.ts';
import { type ViewRow, viewStore } from './store.ts';

const noSuchPage = 'Give the address of a page of this service, for example /zones/coalville?to=2024-03.';

/** Saved views. They say where to look and hold no figure, so that no data revision moves with them. */
export function viewService(knex: Knex) {
  const store = viewStore(knex);
  return {
    /** Last saved first. */
    list: (): Promise<ViewRow[]> => store.list(),

    /** The same name and path again answers the view that is there. Refuses what is not a page of this service. */
    async save({ name, path, savedBy }: ViewBody): Promise<{ row: ViewRow; isNew: boolean }> {
      if (!isOurPage(path)) {
        throw new Refusal('body-invalid', `/path: ${noSuchPage}`, [{ detail: noSuchPage, pointer: '/path' }]);
      }
      return store.save({ name, path, saved_by: savedBy });
    },

    async remove(id: number): Promise<ViewRow> {
      const gone = await store.remove(id);
      if (gone === null) throw new Refusal('not-found', 'There is no saved view with this number.');
      return gone;
    },
  };
}
export type ViewService = ReturnType<typeof viewService>;
