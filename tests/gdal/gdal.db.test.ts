import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import { brickCode, plantFeatures } from '../ogc/planted-features.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';
import { featuresByGdal, gdal, gdalVersion } from './gdal-programs.ts';

/** What each collection should have, asked of the tables in another way than the service does. */
const united =
  '(select st_union(b.boundary) from footprint_bricks w join bricks b on b.id = w.brick_id where w.version_id = v.id)';
const inForce = `(v.valid_from is null or v.valid_from <= current_date) and (v.valid_to is null or v.valid_to > current_date)
  and (f.closed_on is null or f.closed_on > current_date)`;
const versions = (id: string, where: string): string =>
  `select ${id} as id, coalesce(v.outline, ${united}) as shape from footprints f join footprint_versions v on v.footprint_id = f.id where ${where}`;
const collections: Record<string, string> = {
  bricks: 'select code as id, boundary as shape from bricks',
  practices: 'select code as id, point as shape from practices',
  zones: versions('f.code', `f.kind = 'zone' and ${inForce}`),
  wards: versions('f.code', `f.kind = 'ward' and ${inForce}`),
  'zone-versions': versions(`f.code || '.' || v.version`, `f.kind = 'zone'`),
  'pcn-footprints': versions(`f.code || '.' || v.method`, `f.kind = 'pcn' and ${inForce}`),
  'footprint-versions': versions(`f.kind || '.' || f.code || '.' || v.version`, 'true'),
};
const empty = ['lsoas', 'msoas', 'districts', 'policing-areas', 'health-neighbourhoods', 'custom-areas'];

/** Published in both systems: two test points of OSTN15 (Ordnance Survey), and centroids of wards of Leicester (ONS). */
const published: [name: string, longitude: number, latitude: number, easting: number, northing: number][] = [
  ['Northampton (TP13)', -0.9124895697, 52.2516095123, 474_335.969, 262_047.755],
  ['Nottingham (TP15)', -1.19747655922, 52.9621910941, 454_002.834, 340_834.943],
  ['Abbey (E05010458)', -1.142343, 52.66044, 458_106, 307_312],
  ['a ward in the south', -1.153131, 52.604, 457_450, 301_025],
  ['a ward in the north', -1.161048, 52.66812, 456_831, 308_151],
];

describe.skipIf(gdalVersion === null)('GDAL', () => {
  let database: Database;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    await plantFeatures(database);
    for (const [index, [name, longitude, latitude]] of published.entries()) {
      const point = database.knex.raw('st_setsrid(st_makepoint(?, ?), 4326)', [longitude, latitude]);
      await database.knex('practices').insert({ code: `P${index}`, name, source: 'Published', point });
    }
    server = createApp(database, testConfig).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ogc`;
  });
  afterAll(async () => {
    server.close();
    await database.close();
  });

  const read = (collection: string, ...parameters: string[]): Promise<GeoJSON.Feature[]> =>
    featuresByGdal(`OAPIF:${address}`, [collection, ...parameters]);
  const idsOf = (features: GeoJSON.Feature[]): string[] => features.map((one) => String(one.properties?.['id'])).sort();
  const rows = async <T>(sql: string, bindings: (string | number)[] = []): Promise<T[]> =>
    (await database.knex.raw<{ rows: T[] }>(sql, bindings)).rows;

  it('lists every collection', async () => {
    const listed = await gdal('ogrinfo', ['-q', `OAPIF:${address}`]);
    const names = [...listed.matchAll(/^\d+: ([\w-]+)/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual([...Object.keys(collections), ...empty].sort());
  });

  it.each(Object.entries(collections))(
    'reads all %s, with the shapes that the database has',
    async (collection, sql) => {
      const features = await read(collection);
      const given = features.map((one) => ({ id: String(one.properties?.['id']), shape: one.geometry }));
      const [compared] = await rows<{ features: number; given: number; apart: number }>(
        `with expected as (${sql}),
       given as (
         select one ->> 'id' as id,
           case when one ->> 'shape' is not null then st_setsrid(st_geomfromgeojson(one ->> 'shape'), 4326) end as shape
         from jsonb_array_elements(?::jsonb) as one
       )
       select (select count(*) from expected) as features, (select count(*) from given) as given, count(*) as apart
       from expected full join given using (id)
       where expected.shape is distinct from given.shape
         and not coalesce(st_hausdorffdistance(expected.shape, given.shape) < 0.0000002
           and abs(st_area(expected.shape) - st_area(given.shape)) < 1e-9, false)`,
        [JSON.stringify(given)],
      );
      expect(compared).toEqual({ features: features.length, given: features.length, apart: 0 });
      expect(features.length).toBeGreaterThan(0);
    },
  );

  it('reads what is empty as empty', async () => {
    expect(await read('districts')).toEqual([]);
  });

  it('knows days as days and numbers as numbers, of what is empty too', async () => {
    const said = await gdal('ogrinfo', ['-so', `OAPIF:${address}`, 'districts']);
    for (const field of ['valid_from: Date', 'valid_to: Date', 'people: Integer', 'area_m2: Real']) {
      expect(said).toContain(field);
    }
  });

  it.each(['1', '5', '24'])('gets the same in pages of %s', async (size) => {
    const paged = await read('bricks', '-oo', `PAGE_SIZE=${size}`);
    expect(idsOf(paged)).toEqual(
      (await rows<{ code: string }>('select code from bricks order by code')).map(({ code }) => code),
    );
  });

  it('gets what lies in a box', async () => {
    const corners = [-1.291, 52.511, -1.269, 52.529];
    const expected = await rows<{ code: string }>(
      'select code from bricks where st_intersects(boundary, st_makeenvelope(?, ?, ?, ?, 4326)) order by code',
      corners,
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(idsOf(await read('bricks', '-spat', ...corners.map(String)))).toEqual(expected.map(({ code }) => code));
  });

  it.each([
    ['bricks', `people > 300 AND code <> '${brickCode(3, 0)}'`, `people > 300 and code <> '${brickCode(3, 0)}'`],
    ['bricks', `name = 'Brick 12'`, `name = 'Brick 12'`],
    ['bricks', `people = 101`, 'people = 101'],
    ['bricks', `name LIKE '%3' OR people < 102`, `name like '%3' or people < 102`],
  ])('gets the %s of which %s', async (collection, where, sql) => {
    const expected = await rows<{ code: string }>(`select code from bricks where ${sql} order by code`);
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(await read(collection, '-where', where))).toEqual(expected.map(({ code }) => code));
  });

  it('takes a day that is compared for the standard’s question of what holds then, and asks with a filter exactly', async () => {
    const holding = ['closed.1', 'to-come.1', 'two-parts.1', 'two-parts.2'];
    expect(idsOf(await read('zone-versions', '-where', "valid_from >= '2019-01-01'"))).toEqual(holding);
    const filter = encodeURIComponent("valid_from >= DATE('2019-01-01')");
    const exactly = await featuresByGdal(`${address}/collections/zone-versions/items?limit=10000&filter=${filter}`, []);
    expect(exactly.map((one) => `${one.properties?.['code']}.${one.properties?.['version']}`).sort()).toEqual([
      'closed.1',
      'to-come.1',
      'two-parts.2',
    ]);
    expect(idsOf(await read('pcn-footprints', '-where', 'in_use = 1'))).toEqual(['U00001.registered-share']);
  });

  it('gets metres on the National Grid that are right to the metre at five published points', async () => {
    const grid = 'http://www.opengis.net/def/crs/EPSG/0/27700';
    const features = await featuresByGdal(`${address}/collections/practices/items?limit=10000&crs=${grid}`, []);
    const apart = published.map(([, , , easting, northing], index) => {
      const found = features.find((one) => one.id === `P${index}` || one.properties?.['code'] === `P${index}`);
      const [x = 0, y = 0] = (found?.geometry as GeoJSON.Point).coordinates;
      return Math.hypot(x - easting, y - northing);
    });
    expect(Math.max(...apart)).toBeLessThan(1);
  });

  // GDAL has the option since 3.8; before it there is nothing to be tested.
  if (Number(gdalVersion?.split('.')[1]) >= 8 || Number(gdalVersion?.split('.')[0]) > 3) {
    it('asks for the National Grid by itself', async () => {
      const [one] = await read('practices', '-oo', 'CRS=EPSG:27700', '-where', "code = 'P2'");
      const [x = 0, y = 0] = (one?.geometry as GeoJSON.Point).coordinates;
      expect(Math.hypot(x - 458_106, y - 307_312)).toBeLessThan(1);
    });
  }
});
