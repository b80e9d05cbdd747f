import type { Knex } from 'knex';
import { areaStore } from '../server/features/geography/area-store.ts';
import { brickStore } from '../server/features/geography/brick-store.ts';
import { moveRevision } from '../server/features/service/store.ts';
import type { DemonstrationCounty } from './types.ts';

export const demonstrationEdition = 'demonstration';
const source = 'Illustrative county, invented for trying out';
const populationDate = '2021-03-21';
const insertedAtATime = 500;

/** @returns the database's numbers of the county's bricks, in the county's order */
export async function plantGeography(knex: Knex, county: DemonstrationCounty): Promise<number[]> {
  return knex.transaction(async (transaction) => {
    const bricks = brickStore(transaction);
    const edition = await bricks.addEdition({
      code: demonstrationEdition,
      level: 'oa',
      year: 2021,
      source,
      inUse: true,
    });
    for (let from = 0; from < county.bricks.length; from += insertedAtATime) {
      const batch = county.bricks.slice(from, from + insertedAtATime);
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
