import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { loadPostcodes } from '../../../server/features/geography/load-postcodes.ts';
import { openTestDatabase } from '../../support/database.ts';
import { shared, sharedData } from '../../support/shared.ts';

let database: Database;
const folder = mkdtempSync(join(tmpdir(), 'people-zones-postcodes-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  database = await openTestDatabase();
  const square = 'MULTIPOLYGON(((-1.6 52.3,-0.4 52.3,-0.4 53,-1.6 53,-1.6 52.3)))';
  await database.knex('editions').insert({ code: 'test', level: 'oa', year: 2021, in_use: true, source: 'a test' });
  await database.knex.raw(
    `insert into bricks (edition_id, code, name, boundary, boundary_grid, area_m2, inside)
     select 1, 'T1', 'all', shape, st_transform(shape, 27700), 1, st_pointonsurface(shape)
     from (select st_geomfromtext(?, 4326) as shape) given`,
    [square],
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const known = (postcode: string) => database.knex('postcodes').where({ postcode }).first('longitude', 'latitude');

describe('postcode files', () => {
  it('are read as Code-Point Open is published, without a header, and located to a few metres', async () => {
    await database.knex('practices').insert({ code: 'C10001', name: 'A', postcode: 'LE1 1AA', source: 'test' });
    const path = file('le.csv', '"LE1 1AA",10,459327,304196,"E92000001","","","","E06000016","E05001789"\r\n');
    expect(await loadPostcodes(database.knex, path)).toEqual({
      read: 1,
      kept: 1,
      outside: 0,
      withoutPlace: 0,
      terminated: 0,
      practicesPlaced: 1,
    });
    const place = (await known('LE11AA')) as { longitude: number; latitude: number };
    expect(place.longitude).toBeCloseTo(-1.1254, 2);
    expect(place.latitude).toBeCloseTo(52.6319, 2);
  });

  it('are read as the ONS Postcode Directory; a postcode without a grid place is counted, not placed', async () => {
    const header = 'pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,lat,long\n';
    const rows =
      'LE1 1AB,LE1  1AB,LE1 1AB,199001,,459330,304200,52.63,-1.12\nZZ991AA,,ZZ99 1AA,,,,,99.999999,0\nSW1A1AA,,SW1A 1AA,,,529090,179645,51.5,-0.14\n';
    const report = await loadPostcodes(database.knex, file('onspd.csv', header + rows));
    expect(report).toEqual({ read: 3, kept: 1, outside: 1, withoutPlace: 1, terminated: 0, practicesPlaced: 0 });
    expect(await known('LE11AB')).toBeDefined();
  });

  it('leave out postcodes that have ended or have no grid place, and count them apart', async () => {
    const directory =
      'pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,lat,long\n' +
      'LE1 1BA,LE1  1BA,LE1 1BA,199001,,459330,304200,1,52.63,-1.12\n' +
      'LE1 1BB,LE1  1BB,LE1 1BB,199001,200107,459330,304200,1,52.63,-1.12\n' +
      'LE1 1BC,LE1  1BC,LE1 1BC,199001,,,,9,99.999999,0.000000\n';
    const counts = { read: 3, kept: 1, outside: 0, withoutPlace: 1, terminated: 1, practicesPlaced: 0 };
    expect(await loadPostcodes(database.knex, file('ended.csv', directory))).toEqual(counts);
    expect(await known('LE11BB')).toBeUndefined();
    // As published, without a header; 90 says that there is no place.
    const open =
      '"LE1 1CA",10,459327,304196,"E92000001","E19000001","E18000004","","E06000016","E05001789"\r\n' +
      '"LE1 1CB",90,0,0,"E92000001","E19000001","E18000004","","",""\r\n';
    const report = await loadPostcodes(database.knex, file('le1.csv', open));
    expect(report).toEqual({ read: 2, kept: 1, outside: 0, withoutPlace: 1, terminated: 0, practicesPlaced: 0 });
    expect(await known('LE11CB')).toBeUndefined();
  });

  it('are turned away in one sentence when they are something else', async () => {
    await expect(loadPostcodes(database.knex, file('other.csv', 'a,b\n1,2\n'))).rejects.toThrow(/no postcode file/);
  });

  it.skipIf(shared === null)('are read whole from the published file', async () => {
    const report = await loadPostcodes(database.knex, sharedData('postcodes/codepoint_open_2014-08_llr.csv'));
    expect(report).toEqual({
      read: 22_617,
      kept: 22_617,
      outside: 0,
      withoutPlace: 0,
      terminated: 0,
      practicesPlaced: 0,
    });
  });
});
