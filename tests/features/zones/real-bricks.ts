import { readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import type { Polygon } from 'geojson';
import { parse } from 'csv-parse/sync';
import { sharedData } from '../../support/shared.ts';

interface Row {
  lsoa21_code: string;
  total_residents: string;
  total_households: string;
}

/** The 634 LSOAs of 2021 with the residents and households of the census, as one edition in use. */
export async function layRealBricks(knex: Knex): Promise<void> {
  const file = JSON.parse(readFileSync(sharedData('boundaries/lsoa21_bgc_llr.geojson'), 'utf8')) as {
    features: { properties: { LSOA21CD: string; LSOA21NM: string; LADCD_ACTIVE: string }; geometry: Polygon }[];
  };
  const read = (name: string): Row[] =>
    parse(readFileSync(sharedData(`lsoa/${name}`), 'utf8'), { columns: true, bom: true });
  const people = new Map(
    read('ethnicity21_lsoa21_llr.csv').map((row) => [row.lsoa21_code, Number(row.total_residents)]),
  );
  const households = new Map(
    read('household_tenure21_lsoa21_llr.csv').map((row) => [row.lsoa21_code, Number(row.total_households)]),
  );
  const [edition] = await knex('editions')
    .insert({ code: 'lsoa21', level: 'lsoa', year: 2021, in_use: true, source: 'test' })
    .returning<{ id: number }[]>('id');
  await knex.transaction(async (transaction) => {
    await transaction.raw(
      `insert into bricks (edition_id, code, name, district_code, people, households, boundary, boundary_grid, area_m2, inside)
       select cast(? as int), code, name, district, people, households, shape, st_transform(shape, 27700),
         st_area(st_transform(shape, 27700)), st_pointonsurface(shape)
       from (
         select code, name, district, people, households,
           st_multi(st_setsrid(st_geomfromgeojson(drawn), 4326)) as shape
         from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as int[]), cast(? as int[]),
           cast(? as text[])) as b (code, name, district, people, households, drawn)
       ) b`,
      [
        edition?.id ?? 0,
        file.features.map(({ properties }) => properties.LSOA21CD),
        file.features.map(({ properties }) => properties.LSOA21NM),
        file.features.map(({ properties }) => properties.LADCD_ACTIVE),
        file.features.map(({ properties }) => people.get(properties.LSOA21CD) ?? 0),
        file.features.map(({ properties }) => households.get(properties.LSOA21CD) ?? 0),
        file.features.map(({ geometry }) => JSON.stringify(geometry)),
      ],
    );
  });
}
