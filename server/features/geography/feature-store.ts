import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';

const writtenAtATime = 5_000;

/** What census tables say of bricks besides their people. */
export function featureStore(knex: Knex) {
  return {
    /** A table’s figures of an edition, in place of those that were there. */
    async replaceTable(
      editionId: number,
      table: string,
      source: string,
      rows: readonly { brickId: number; feature: string; value: number }[],
    ): Promise<void> {
      await knex('brick_features')
        .whereIn('brick_id', knex('bricks').where('edition_id', editionId).select('id'))
        .where('feature', 'like', `${table}/%`)
        .delete();
      for (let from = 0; from < rows.length; from += writtenAtATime) {
        const some = rows.slice(from, from + writtenAtATime);
        await knex.raw(
          `insert into brick_features (brick_id, feature, value, source)
           select given.brick_id, given.feature, given.value, :source
           from unnest(cast(:bricks as int[]), cast(:features as text[]), cast(:figures as float8[]))
             as given (brick_id, feature, value)`,
          {
            source,
            bricks: list(some.map((one) => one.brickId)),
            features: some.map((one) => `${table}/${one.feature}`),
            figures: list(some.map((one) => one.value)),
          },
        );
      }
    },
  };
}
