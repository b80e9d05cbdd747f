import type { Knex } from 'knex';
import { migrate, rollBackAll } from '../db/migrate.ts';
import type { Database } from '../db/types.ts';
import type { Services } from '../server/services.ts';
import { areaStore } from '../server/features/geography/area-store.ts';
import { brickStore } from '../server/features/geography/brick-store.ts';
import { seriesStore } from '../server/features/imports/series-store.ts';
import { emptyPlaced } from '../server/features/imports/staging.ts';
import { importStore } from '../server/features/imports/store.ts';
import { publish } from '../server/features/imports/publish.ts';
import { newTally } from '../server/features/imports/tally.ts';
import { moveRevision } from '../server/features/service/store.ts';
import {
  demonstrationAgencies,
  demonstrationDatasets,
  demonstrationMonths,
  demonstrationSeed,
  demonstrationSeries,
  generateDemand,
  growCounty,
  sharedCategories,
  type DemandFact,
  type DemonstrationCounty,
} from './demonstration.ts';

const source = 'Illustrative county, invented for trying out';
const populationDate = '2021-03-21';
const batchRows = 5_000;
const editionCode = 'demonstration';

/**
 * Stores the demonstration county where the database holds nothing: bricks, areas, agencies, five years of demand and the
 * three zones. Real and invented data never stand in one place. That the county is whole is written last, so a planting
 * that was interrupted is known, taken away and begun again.
 */
export async function plantDemonstration(
  database: Database,
  services: Services,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  const { knex } = database;
  if ((await services.installation.fact('demonstration')) === 'true') return;
  if ((await brickStore(knex).editionByCode(editionCode)) !== null) {
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
  report(`Planting five years of demand in ${county.bricks.length.toLocaleString('en-GB')} small areas.`);
  await plantAgencies(knex, services);
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
  await knex.raw('analyze');
  await services.installation.setFact('demonstration', 'true');
  services.revision.forget();
}

/** @returns the database's numbers of the county's bricks, in the county's order */
async function plantGeography(knex: Knex, county: DemonstrationCounty): Promise<number[]> {
  return knex.transaction(async (transaction) => {
    const bricks = brickStore(transaction);
    const edition = await bricks.addEdition({ code: editionCode, level: 'oa', year: 2021, source, inUse: true });
    for (let from = 0; from < county.bricks.length; from += 500) {
      const batch = county.bricks.slice(from, from + 500);
      await bricks.insertBricks(
        edition,
        batch.map((brick) => ({
          code: brick.code,
          name: brick.name,
          districtCode: brick.districtCode,
          shape: JSON.stringify(brick.polygon),
        })),
      );
    }
    const rows = await bricks.bricks(edition);
    const idOf = new Map(rows.map((row) => [row.code, row.id]));
    const ids = county.bricks.map((brick) => idOf.get(brick.code) ?? 0);
    await plantPeople(transaction, county, ids);
    await plantAreas(transaction, county, edition, ids);
    await transaction('places').insert(
      county.places.map(({ name, at: [longitude, latitude], rank }) => ({ name, longitude, latitude, rank })),
    );
    await moveRevision(transaction);
    return ids;
  });
}

async function plantPeople(transaction: Knex, county: DemonstrationCounty, ids: number[]): Promise<void> {
  await transaction.raw(
    `with given as (
       select * from unnest(cast(? as int[]), cast(? as int[]), cast(? as int[]), cast(? as float8[]), cast(? as float8[]))
         as given (id, people, households, longitude, latitude)
     ),
     dated as (
       insert into brick_populations (brick_id, reference_date, people, households, source)
       select id, cast(? as date), people, households, ? from given
     )
     update bricks b
     set people = given.people, households = given.households, people_source = ?,
       centre = st_setsrid(st_makepoint(given.longitude, given.latitude), 4326)
     from given where b.id = given.id`,
    [
      `{${ids.join(',')}}`,
      `{${county.bricks.map((brick) => brick.people).join(',')}}`,
      `{${county.bricks.map((brick) => brick.households).join(',')}}`,
      `{${county.bricks.map((brick) => brick.centre[0]).join(',')}}`,
      `{${county.bricks.map((brick) => brick.centre[1]).join(',')}}`,
      populationDate,
      source,
      source,
    ],
  );
}

async function plantAreas(
  transaction: Knex,
  county: DemonstrationCounty,
  edition: number,
  ids: number[],
): Promise<void> {
  const areas = areaStore(transaction);
  const named = (kind: string): [string, string][] =>
    county.areas.filter((area) => area.kind === kind).map((area) => [area.code, area.name]);
  await areas.dissolveDistricts(edition, source, named('district'));
  const codesOf = {
    lsoa: county.bricks.map((brick) => brick.smallAreaCode),
    msoa: county.bricks.map((brick) => brick.msoaCode),
    ward: county.bricks.map((brick) => brick.wardCode),
  };
  for (const kind of ['lsoa', 'msoa', 'ward'] as const) {
    const method = 'codes';
    await areas.insert(
      { kind, edition, definedBy: 'look-up', method, source },
      named(kind).map(([code, name]) => ({ code, name, shape: null })),
    );
    await areas.fitByCodes(kind, edition, ids, codesOf[kind]);
  }
  await areas.recount(edition);
}

async function plantAgencies(knex: Knex, services: Services): Promise<void> {
  for (const agency of demonstrationAgencies) await services.datasets.ensureAgency(agency);
  for (const dataset of demonstrationDatasets) {
    await services.datasets.ensureDataset({
      code: dataset.code,
      name: dataset.name,
      agency: dataset.agency,
      licence: dataset.licence,
      grain: dataset.grain,
      format: 'partner-template',
      note: dataset.note,
      withheldUpTo: 0,
    });
  }
}

/** Demand goes in by the same door as any import: staged, then published, a dataset at a time. */
async function plantDemand(knex: Knex, county: DemonstrationCounty, brickIds: number[]): Promise<void> {
  const facts = new Map<string, DemandFact[]>(demonstrationDatasets.map((dataset) => [dataset.code, []]));
  for (const fact of generateDemand(county, demonstrationSeed)) {
    facts.get(demonstrationSeries[fact.series]?.dataset ?? '')?.push(fact);
  }
  for (const [dataset, itsFacts] of facts) await plantDataset(knex, dataset, itsFacts, brickIds);
}

async function plantDataset(knex: Knex, code: string, facts: DemandFact[], brickIds: number[]): Promise<void> {
  const store = importStore(knex);
  const dataset = await knex('datasets').where({ code }).first<{ id: number }>('id');
  const series = await Promise.all(
    demonstrationSeries.map((one) =>
      one.dataset === code ? seriesStore(knex).ensure(dataset.id, one.publisherCategory, one.category) : 0,
    ),
  );
  const id = await store.create({
    dataset_id: dataset.id,
    file_name: `${code} (made by the demonstration)`,
    stored_as: null,
    dry_run: false,
    started_by: 'the demonstration',
    bytes_total: null,
  });
  const tally = newTally();
  for (let from = 0; from < facts.length; from += batchRows) {
    const rows = emptyPlaced();
    for (const [offset, fact] of facts.slice(from, from + batchRows).entries()) {
      const month = demonstrationMonths[fact.month] ?? '';
      const content = BigInt(from + offset);
      tally.placed({ month, content }, 'code');
      rows.brick.push(brickIds[fact.brick] ?? 0);
      rows.month.push(month);
      rows.series.push(series[fact.series] ?? 0);
      rows.count.push(fact.count);
      rows.longitude.push(null);
      rows.latitude.push(null);
      rows.reference.push(null);
      rows.content.push(content);
    }
    await store.addPlaced(id, rows);
  }
  await publish(knex, id, dataset.id, tally, async (transaction) => {
    const message = `${facts.length.toLocaleString('en-GB')} invented rows were placed.`;
    const end = { state: 'done', counts: tally.counts(0), message, finished_at: transaction.fn.now() };
    await importStore(transaction).update(id, end);
  });
}
