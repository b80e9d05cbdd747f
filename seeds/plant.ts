import { migrate, rollBackAll } from '../db/migrate.ts';
import type { Database } from '../db/types.ts';
import { brickStore } from '../server/features/geography/brick-store.ts';
import type { Services } from '../server/services.ts';
import { demonstrationSeed, growCounty, sharedCategories } from './demonstration.ts';
import { plantAges } from './plant-ages.ts';
import { plantAgencies, plantDemand } from './plant-demand.ts';
import { plantEvaluations } from './plant-evaluations.ts';
import { demonstrationEdition, plantGeography } from './plant-geography.ts';
import { plantHomes } from './plant-homes.ts';
import { plantNetworks } from './plant-networks.ts';
import { plantResilience } from './plant-resilience.ts';

/**
 * Stores the demonstration county where the database holds nothing: bricks, areas, agencies, five years of demand, the
 * three zones, and what they are evaluated by. Real and invented data never stand in one place. That the county is whole
 * is written last, so a planting that was interrupted is known, taken away and begun again.
 */
export async function plantDemonstration(
  database: Database,
  services: Services,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  const { knex } = database;
  if ((await services.installation.fact('demonstration')) === 'true') return;
  if ((await brickStore(knex).editionByCode(demonstrationEdition)) !== null) {
    report('Taking away a demonstration county that was left half planted.');
    await rollBackAll(database);
    await migrate(database);
  } else if ((await knex('bricks').first('id')) !== undefined || (await knex('imports').first('id')) !== undefined) {
    return;
  }
  report('Growing the demonstration county (the first time only).');
  await services.datasets.ensureCategories(sharedCategories);
  const county = growCounty(demonstrationSeed);
  const brickIds = await plantGeography(knex, county);
  await plantHomes(knex, county, brickIds);
  await plantAges(knex, county, brickIds);
  await plantNetworks(knex, services, county, brickIds);
  report(`Planting five years of demand in ${county.bricks.length.toLocaleString('en-GB')} small areas.`);
  await plantAgencies(services.datasets);
  await plantDemand(knex, county, brickIds);
  for (const zone of county.zones) {
    await services.zones.create({
      name: zone.name,
      lead: zone.lead,
      coreProblem: zone.coreProblem,
      note: zone.note,
      from: zone.from,
      definition: { by: 'codes', codes: zone.brickCodes },
    });
  }
  report('Planting indicators, surveys and the plans of three evaluations.');
  await plantResilience(services, county);
  await knex.raw('analyze');
  await plantEvaluations(services);
  // What is on disk need not be replayed if the process is killed before it could close.
  if (database.engine === 'embedded') await knex.raw('checkpoint');
  await services.installation.setFact('demonstration', 'true');
  services.revision.forget();
}
