import type { Knex } from 'knex';
import { type AgeRow, ageStore } from '../server/features/geography/age-store.ts';
import { ageBands, growAges } from './ages.ts';
import { demonstrationSeed } from './demonstration.ts';
import type { DemonstrationCounty } from './types.ts';

const source = 'Illustrative county, invented for trying out';
const day = '2021-03-21';

/** @param brickIds the database's numbers of the county's bricks, in the county's order */
export async function plantAges(knex: Knex, county: DemonstrationCounty, brickIds: readonly number[]): Promise<void> {
  const rows = growAges(demonstrationSeed, county.bricks).flatMap(({ brick, sex, people }) =>
    people.flatMap((count, at): AgeRow[] => {
      const [from, to] = ageBands[at] ?? [0, null];
      return count === 0 ? [] : [{ brickId: brickIds[brick] ?? 0, sex, from, to, people: count }];
    }),
  );
  await knex.transaction(async (transaction) => {
    const edition: { edition_id: number } | undefined = await transaction('bricks')
      .where('id', brickIds[0] ?? 0)
      .first('edition_id');
    await ageStore(transaction).replace(edition?.edition_id ?? 0, day, source, rows);
  });
}
