import type { Knex } from 'knex';

/** Small files as their publishers make them, about practices in a county of invented bricks. */
export const register = (...practices: [code: string, postcode: string, closed?: string][]): Buffer =>
  Buffer.from(
    practices
      .map(
        ([code, postcode, closed = '']) =>
          `${code},PRACTICE ${code},Y60,QK1,A ROAD,,,TOWN,,${postcode},19740401,${closed},A,B,04C,20130401,,,,,,0,,04C,,4,`,
      )
      .join('\r\n'),
  );

export const partners = (...rows: [practice: string, network: string, start: string, end?: string][]): Buffer =>
  Buffer.from(
    [
      'Partner Organisation Code,Partner Name,Practice Parent CCG Code,PCN Code,PCN Name,PCN Parent CCG Code,PCN Parent CCG Name,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date',
      ...rows.map(([practice, network, start, end = '']) =>
        [practice, `PRACTICE ${practice}`, '04C', network, `NETWORK ${network}`, '04C', 'A CCG', start, end].join(','),
      ),
    ].join('\r\n'),
  );

export const patients = (...rows: [practice: string, area: string, people: number | string][]): Buffer =>
  Buffer.from(
    [
      'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,NUMBER_OF_PATIENTS',
      ...rows.map(
        ([practice, area, people]) =>
          `GP_PRAC_PAT_LIST,01APR2022,${practice},PRACTICE ${practice},${area},ALL,${people}`,
      ),
    ].join('\n'),
  );

export const totals = (...rows: [practice: string, people: number][]): Buffer =>
  Buffer.from(
    [
      'PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS',
      ...rows.map(([practice, people]) => `GP,01Apr2022,GP,04C,E38,${practice},AB1 1AA,ALL,ALL,${people}`),
    ].join('\n'),
  );

/** An LSOA of 2011 that three bricks became, one of 2021 made of two, and two postcodes. */
export async function plantAreasAndPostcodes(knex: Knex): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw(
      `insert into code_links (publisher_code, year, brick_id, change, name)
       select 'E01000011', 2011, id, 'S', 'Older' from bricks where code in ('B22', 'B23', 'B24')`,
    );
    await trx.raw(
      `with f as (insert into footprints (kind, code, name) values ('lsoa', 'E01000021', 'Newer') returning id),
       v as (
         insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, area_m2)
         select f.id, 1, 'look-up', 'codes', e.id, 1 from f, editions e returning id
       )
       insert into footprint_bricks (version_id, brick_id, weight)
       select v.id, b.id, 1 from v, bricks b where b.code in ('B77', 'B78')`,
    );
    await trx('postcodes').insert([
      { postcode: 'AB11AA', longitude: -1.175, latitude: 52.625, source: 'test' },
      { postcode: 'AB12BB', longitude: -1.115, latitude: 52.675, source: 'test' },
    ]);
  });
}
