import type { Knex } from 'knex';

export interface ViewRow {
  id: number;
  name: string;
  path: string;
  saved_by: string;
  saved_at: string;
}
const columns = ['id', 'name', 'path', 'saved_by', 'saved_at'];

/** Views that are shown; one that was removed stays in its table, so that who saved what when can be looked up. */
export function viewStore(knex: Knex) {
  const shown = () => knex('saved_views').whereNull('removed_at');
  return {
    /** Last saved first. */
    list: (): Promise<ViewRow[]> => shown().select<ViewRow[]>(columns).orderBy('id', 'desc'),

    /** The view of this name and path, made unless it is there. */
    async save(view: Pick<ViewRow, 'name' | 'path' | 'saved_by'>): Promise<{ row: ViewRow; isNew: boolean }> {
      const [made] = await knex('saved_views')
        .insert(view)
        .onConflict(knex.raw('(name, md5(path)) where removed_at is null'))
        .ignore()
        .returning<ViewRow[]>(columns);
      if (made !== undefined) return { row: made, isNew: true };
      const known = await shown().where({ name: view.name, path: view.path }).first<ViewRow | undefined>(columns);
      // Removed by somebody else between the two statements: then it is new after all.
      return known === undefined ? this.save(view) : { row: known, isNew: false };
    },

    /** @returns null when no such view is shown */
    async remove(id: number): Promise<ViewRow | null> {
      const [gone] = await shown().where({ id }).update({ removed_at: knex.fn.now() }).returning<ViewRow[]>(columns);
      return gone ?? null;
    },
  };
}
export type ViewStore = ReturnType<typeof viewStore>;
