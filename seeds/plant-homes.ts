import type { Knex } from 'knex';
import { featureStore } from '../server/features/geography/feature-store.ts';
import { demonstrationSeed } from './demonstration.ts';
import { growHomes } from './geography/homes.ts';
import type { DemonstrationCounty } from './types.ts';

const source = 'Illustrative county, invented for trying out';

/** @param brickIds the database's numbers of the county's bricks, in the county's order */
export async function plantHomes(knex: Knex, county: DemonstrationCounty, brickIds: readonly number[]): Promise<void> {
  const features = growHomes(demonstrationSeed, county.bricks).map(({ brick, feature, value }) => {
    const slash = feature.indexOf('/');
    return { table: feature.slice(0, slash), feature: feature.slice(slash + 1), brickId: brickIds[brick] ?? 0, value };
  });
  await knex.transaction(async (transaction) => {
    const edition: { edition_id: number } | undefined = await transaction('bricks')
      .where('id', brickIds[0] ?? 0)
      .first('edition_id');
    for (const table of new Set(features.map((one) => one.table))) {
      const own = features.filter((one) => one.table === table);
      await featureStore(transaction).replaceTable(edition?.edition_id ?? 0, table, source, own);
    }
  });
}
