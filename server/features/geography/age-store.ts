import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';

export interface AgeRow {
  brickId: number;
  sex: 'all' | 'female' | 'male';
  from: number;
  to: number | null;
  people: number;
}

const writtenAtATime = 10_000;

/** People by age of bricks. */
export function ageStore(knex: Knex) {
  return {
    /** Of one day, in place of those of that day that were there. */
    async replace(editionId: number, referenceDate: string, source: string, rows: readonly AgeRow[]): Promise<void> {
      await knex('brick_ages')
        .whereIn('brick_id', knex('bricks').where('edition_id', editionId).select('id'))
        .where('reference_date', referenceDate)
        .delete();
      for (let from = 0; from < rows.length; from += writtenAtATime) {
        const some = rows.slice(from, from + writtenAtATime);
        await knex.raw(
          `insert into brick_ages (brick_id, reference_date, sex, age_from, age_to, people, source)
           select brick_id, cast(:day as date), sex, age_from, age_to, people, :source
           from unnest(
             cast(:bricks as int[]), cast(:sexes as text[]), cast(:froms as int[]), cast(:tos as int[]), cast(:counts as int[])
           ) as given (brick_id, sex, age_from, age_to, people)`,
          {
            day: referenceDate,
            source,
            bricks: list(some.map((one) => one.brickId)),
            sexes: list(some.map((one) => one.sex)),
            froms: list(some.map((one) => one.from)),
            tos: list(some.map((one) => one.to)),
            counts: list(some.map((one) => one.people)),
          },
        );
      }
    },
  };
}
