import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { DemandMapAnswer } from '../../../server/features/demand/contract.ts';
import type { FootprintDetail, FootprintSummary } from '../../../server/features/footprints/contract.ts';
import { remakeNetworkFootprints } from '../../../server/features/networks/remake.ts';
import { serviceStore } from '../../../server/features/service/store.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks, putDemand, rectangle, south, west } from '../zones/invented-bricks.ts';

/** Practice PW stands in the west of ten by ten small areas and PE in the east; PM moves from network UW to UE. */
describe('Footprints of networks in the database', () => {
  let database: Database;
  let app: ReturnType<typeof createApp>;
  const get = async <T>(path: string): Promise<T> => (await supertest(app).get(`/api/v1${path}`).expect(200)).body as T;
  const remake = () => database.knex.transaction((trx) => remakeNetworkFootprints(trx));
  const footprintIds = (): Promise<{ id: number; code: string }[]> =>
    database.knex('footprints').where('kind', 'pcn').orderBy('code').select('id', 'code');
  const listed = (query: string): Promise<{ items: FootprintSummary[] }> => get(`/footprints?kind=pcn&${query}`);

  const practice = async (code: string, column: number, patients: number): Promise<void> => {
    await database.knex.raw(
      `insert into practices (code, name, point, source)
       values (?, ?, st_setsrid(st_makepoint(cast(? as float8), cast(? as float8)), 4326), 'practices.csv')`,
      [code, `Practice ${code}`, west + (column + 0.5) * 0.01, south + 0.055],
    );
    await database.knex('practice_lists').insert({
      ...{ practice_code: code, counted_on: '2022-01-01', patients, source: 'lists.csv' },
    });
  };
  const join = (practiceCode: string, network: string, from: string, last: string | null) =>
    database.knex('practice_memberships').insert({
      ...{ practice_code: practiceCode, network_code: network, starts_on: from, ends_on: last },
      source: 'members.xlsx',
    });
  const patients = (practiceCode: string, bricks: string, people: number, on = '2022-01-01') =>
    database.knex.raw(
      `insert into practice_patients (brick_id, counted_on, practice_code, patients)
       select id, cast(? as date), ?, cast(? as int) from bricks where code ~ ?`,
      [on, practiceCode, people, bricks],
    );

  beforeAll(async () => {
    database = await openTestDatabase();
    app = createApp(database, testConfig);
    const { knex } = database;
    await layInventedBricks(knex);
    await practice('PW', 1, 20_000);
    await practice('PE', 8, 10_000);
    await practice('PM', 5, 5_000);
    await join('PW', 'UW', '2019-07-01', null);
    await join('PM', 'UW', '2019-07-01', '2021-03-31');
    await join('PM', 'UE', '2021-04-01', null);
    await join('PE', 'UE', '2019-07-01', null);
    await knex('network_facts').insert([
      { network_code: 'UW', name: 'West Network', opened_on: '2019-07-01', source: 'networks.xlsx' },
      { network_code: 'UE', name: 'East Network', opened_on: '2019-07-01', source: 'networks.xlsx' },
      { network_code: 'UX', name: 'Far Network', source: 'networks.xlsx' },
    ]);
    await patients('PW', '[0-4]$', 200);
    await patients('PE', '[5-9]$', 150);
    await patients('PM', '[45]$', 100);
    await patients('P?', '9$', 50);
    await knex.raw(
      `insert into network_catchments (network_code, name, outline, source)
       select 'UW', 'West', st_multi(st_setsrid(st_geomfromgeojson(cast(? as text)), 4326)), 'outlines.geojson'
       union all
       select 'UE', 'East', st_multi(st_setsrid(st_geomfromgeojson(cast(? as text)), 4326)), 'outlines.geojson'`,
      [JSON.stringify(rectangle(0, 0, 6, 10)), JSON.stringify(rectangle(4, 0, 10, 10))],
    );
    await putDemand(knex, { code: 'calls', grain: 'brick', months: ['2022-01'] }, [
      { brick: 'B04', month: '2022-01', count: 30 },
      { brick: 'B09', month: '2022-01', count: 40 },
    ]);
  }, 120_000);
  afterAll(() => database.close());

  it('are made by every method there is something for, and only the best is in use', async () => {
    const before = await serviceStore(database.knex).dataRevision();
    expect(await remake()).toEqual([
      { method: 'registered-share', versions: 4 },
      { method: 'majority-of-patients', versions: 2 },
      { method: 'catchment', versions: 2 },
      { method: 'nearest-practice', versions: 4 },
    ]);
    expect(await serviceStore(database.knex).dataRevision()).not.toBe(before);
    const inUse = await database
      .knex('footprint_versions')
      .where('in_use', true)
      .whereNot('method', 'codes')
      .distinct('method');
    expect(inUse).toEqual([{ method: 'registered-share' }]);
    expect((await footprintIds()).map(({ code }) => code)).toEqual(['UE', 'UW']);
  });

  it('answer once for each network on any day, by the method in use or the one asked for', async () => {
    const codes = async (query: string) => (await listed(query)).items.map(({ code, people }) => [code, people]);
    // B00 has 99 people. A third of a small area's patients are with PM in the fourth column, two fifths in the fifth.
    expect(await codes('at=2021-03-31')).toEqual([
      ['UE', 3_000 * 4 - 750 + 1_800],
      ['UW', 15_000 - 201 + 1_200],
    ]);
    expect(await codes('at=2021-04-01')).toEqual([
      ['UE', 12_000 - 750 + 3_000 + 1_000],
      ['UW', 12_000 - 201 + 2_000],
    ]);
    expect(await codes('at=2022-06-01&method=majority-of-patients')).toEqual([
      ['UE', 15_000],
      ['UW', 14_799],
    ]);
    expect(await codes('at=2022-06-01&method=catchment')).toEqual([
      ['UE', 18_000],
      ['UW', 17_799],
    ]);
    expect(await codes('at=2019-06-30&method=nearest-practice')).toEqual([]);
  });

  it('tell what each version is made from', async () => {
    const detail = await get<FootprintDetail>('/footprints/pcn/UW?at=2020-01-01');
    expect(detail).toMatchObject({ name: 'West Network', validFrom: '2019-07-01', validTo: '2021-04-01' });
    expect(detail.source).toContain('counted on 1 January 2022. Practices of the network: members.xlsx');
    const [row] = await database
      .knex('footprint_versions')
      .where({ method: 'nearest-practice' })
      .select<{ note: string }[]>('note');
    expect(row?.note).toContain('Days before 1 January 2022 take the counts of that day');
    expect((await get<FootprintDetail>('/footprints/pcn/UW?method=catchment')).source).toBe('outlines.geojson');
  });

  it('draw a catchment as its outline, and other footprints as their small areas together', async () => {
    const widths = async (method: string): Promise<number[]> => {
      const shapes = await get<{ features: { geometry: { coordinates: [number, number][][] } }[] }>(
        `/shapes/pcn.geojson?at=2022-06-01&method=${method}`,
      );
      return shapes.features.map(({ geometry }) => {
        const xs = (geometry.coordinates[0] ?? []).map(([x]) => x);
        return Number((Math.max(...xs) - Math.min(...xs)).toFixed(3));
      });
    };
    expect(await widths('catchment')).toEqual([0.06, 0.06]);
    expect(await widths('majority-of-patients')).toEqual([0.05, 0.05]);
    // A small area that both share is drawn in the one with more of it.
    expect(await widths('registered-share')).toEqual([0.05, 0.05]);
  });

  it('count demand once, by the method in use or the one asked for', async () => {
    const counts = async (query: string) => {
      const path = `/demand/map?kind=pcn&from=2022-01&to=2022-02&at=2022-06-01${query}`;
      return (await get<DemandMapAnswer>(path)).areas.count;
    };
    expect(await counts('')).toEqual([30 / 3 + (40 * 150) / 200, 20]);
    expect(await counts('&method=majority-of-patients')).toEqual([40, 30]);
    expect(await counts('&method=catchment')).toEqual([70, 30]);
  });

  it('keep their ids when they are made anew, and go when their network has nothing left', async () => {
    const before = await footprintIds();
    await remake();
    expect(await footprintIds()).toEqual(before);
    const { knex } = database;
    for (const table of ['practice_memberships', 'network_catchments']) {
      await knex(table).where('network_code', 'UE').delete();
    }
    expect(await remake()).toMatchObject([{ versions: 2 }, { versions: 2 }, { versions: 1 }, { versions: 1 }]);
    expect(await footprintIds()).toEqual(before.filter(({ code }) => code === 'UW'));
  });

  it('are in use by the best method that is left', async () => {
    const { knex } = database;
    await knex('practice_patients').delete();
    expect((await remake()).map(({ method }) => method)).toEqual(['catchment', 'nearest-practice']);
    expect((await get<FootprintDetail>('/footprints/pcn/UW')).method).toBe('catchment');
  });
});
