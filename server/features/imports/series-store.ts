import type { Knex } from 'knex';

const automatic = 'the format’s own mapping';

/** Series: one category of one dataset, as its publisher prints it, mapped to the tree that all agencies share. */
export function seriesStore(knex: Knex) {
  return {
    async find(datasetId: number, publisherCategory: string): Promise<{ id: number; category: string } | null> {
      const row: { id: number; category: string } | undefined = await knex('series as s')
        .join('categories as c', 'c.id', 's.category_id')
        .where({ 's.dataset_id': datasetId, 's.publisher_category': publisherCategory })
        .first('s.id', 'c.code as category');
      return row ?? null;
    },

    /** @param category a code of the shared tree; null leaves the series among those not yet mapped */
    async ensure(datasetId: number, publisherCategory: string, category: string | null): Promise<number> {
      const codes = [category ?? 'unmapped', 'unmapped'];
      const found: { id: number; code: string }[] = await knex('categories')
        .whereIn('code', codes)
        .select('id', 'code');
      const target = found.find((one) => one.code === codes[0]) ?? found[0];
      if (target === undefined) throw new Error('the shared category tree is missing');
      const made = await knex('series')
        .insert({ dataset_id: datasetId, publisher_category: publisherCategory, category_id: target.id })
        .onConflict(['dataset_id', 'publisher_category'])
        .ignore()
        .returning<{ id: number }[]>('id');
      const id = made[0]?.id ?? (await this.find(datasetId, publisherCategory))?.id ?? 0;
      if (made[0] !== undefined) {
        await knex('series_decisions').insert({
          series_id: id,
          version: 1,
          category_id: target.id,
          decided_by: automatic,
        });
      }
      return id;
    },
  };
}
