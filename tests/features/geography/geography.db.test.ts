import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { type GeographyService, geographyService } from '../../../server/features/geography/service.ts';
import { Refusal } from '../../../server/refusal.ts';
import { openTestDatabase } from '../../support/database.ts';
import { boundaries, box, codeOf, csv, lsoaCodes, lsoas, options, type Ring } from './small-county.ts';

let database: Database;
let service: GeographyService;
const load = async (file: string, bytes: Buffer): Promise<string> =>
  (await service.load(file, bytes, options)).said.join(' ');
const refusalOf = (file: string, bytes: Buffer): Promise<Refusal> =>
  load(file, bytes).then(
    () => Promise.reject(new Error('It was not refused.')),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error as Error)),
  );
const people = (numbers: number[]): Buffer =>
  csv(
    'lsoa21_code,total_residents',
    numbers.map((number, index) => [lsoaCodes[index] ?? '', number]),
  );
const areas = (kind: string): Promise<{ code: string; people: number | null; method: string }[]> =>
  database
    .knex('footprints as f')
    .join('footprint_versions as v', 'v.footprint_id', 'f.id')
    .where('f.kind', kind)
    .orderBy('f.code')
    .select('f.code', 'v.people', 'v.method');

beforeEach(async () => {
  await database?.close();
  database = await openTestDatabase();
  service = geographyService(database.knex);
});
afterAll(() => database.close());

describe('Bricks', () => {
  it('are put in use with their areas measured, neither overlapping nor leaving gaps, in districts', async () => {
    const said = await load('lsoa.geojson', lsoas());
    expect(said).toContain('6 bricks of lsoa21, now in use.');
    expect(said).toContain('They neither overlap nor leave gaps.');
    expect(said).toContain('1 district dissolved');
    const bricks = await database.knex('bricks').select('area_m2', 'district_code');
    for (const brick of bricks) expect(brick.area_m2 / 752_600).toBeCloseTo(1, 2);
  });

  it('loaded twice change nothing, and that is said', async () => {
    await load('lsoa.geojson', lsoas());
    const before = await database.knex('service_facts').where('name', 'data_revision').first('value');
    const again = await service.load('lsoa.geojson', lsoas(), options);
    expect(again).toEqual({ outcome: 'unchanged', said: ['This file is loaded already; nothing was changed.'] });
    expect(await database.knex('service_facts').where('name', 'data_revision').first('value')).toEqual(before);
  });

  it('with a touching ring are mended, and the change of area is said', async () => {
    const [a, b, c, d] = box(0, 0);
    const middle: [number, number] = [-1.195, 52.605];
    const pinched = [a, b, middle, c, d, [-1.2, 52.605], middle, a] as Ring;
    const said = await load(
      'lsoa.geojson',
      boundaries('LSOA21', [
        [codeOf('E', 1), pinched],
        [codeOf('E', 2), box(1, 0)],
      ]),
    );
    expect(said).toContain('2 bricks');
    expect(said).toContain('1 shape was not valid and was mended: ');
    expect(said).toMatch(/E00000001: ring self-intersection at -1\.19500, 52\.60500; area changed by 0\.0 m²/);
  });

  it('that cross themselves are turned away with the place and the reason, and the others are loaded', async () => {
    const [a, b, c, d] = box(0, 0);
    const bowTie = [a, c, b, d, a] as Ring;
    const said = await load(
      'lsoa.geojson',
      boundaries('LSOA21', [
        [codeOf('E', 1), bowTie],
        [codeOf('E', 2), box(1, 0)],
      ]),
    );
    expect(said).toContain('1 brick of lsoa21');
    expect(said).toMatch(/E00000001: self-intersection at -1\.19500, 52\.60500; mending would change its area/);
  });

  it('that overlap are loaded, and by how much is said', async () => {
    const said = await load(
      'lsoa.geojson',
      boundaries('LSOA21', [
        [codeOf('E', 1), box(0, 0, 2)],
        [codeOf('E', 2), box(1, 0)],
      ]),
    );
    expect(said).toMatch(/Bricks overlap by 7\d\d,\d{3} m² in all\./);
  });

  it('must be there before anything else', async () => {
    const refusal = await refusalOf('msoa.geojson', boundaries('MSOA21', [[codeOf('E', 2_000_001), box(0, 0)]]));
    expect(refusal.type).toBe('not-possible');
    expect(refusal.message).toContain('Load the boundaries of Output Areas or LSOAs first');
  });
});

describe('Areas over bricks', () => {
  const msoas = (): Buffer =>
    boundaries('MSOA21', [
      [codeOf('E', 2_000_001), box(0, 0, 1.4, 2)],
      [codeOf('E', 2_000_002), box(1.4, 0, 1.6, 2)],
    ]);

  it('get every brick whole and once, by the largest share, so that no person is lost', async () => {
    await load('lsoa.geojson', lsoas());
    await load('people.csv', people([100, 200, 300, 400, 500, 600]));
    await load('msoa.geojson', msoas());
    expect(await areas('msoa')).toEqual([
      { code: 'E02000001', people: 500, method: 'majority-of-area' },
      { code: 'E02000002', people: 1_600, method: 'majority-of-area' },
    ]);
    expect((await areas('district'))[0]?.people).toBe(2_100);
  });

  it('follow population-weighted centres once every brick has one', async () => {
    await load('lsoa.geojson', lsoas());
    await load('people.csv', people([100, 200, 300, 400, 500, 600]));
    await load('msoa.geojson', msoas());
    const found = await database.knex.raw<{ rows: { x: number; y: number }[] }>(
      `select st_x(p) as x, st_y(p) as y from (
         select st_transform(st_setsrid(st_makepoint(-1.2 + 0.01 * c + 0.001, 52.605 + 0.01 * r), 4326), 27700) as p
         from (values (0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)) as v (c, r)) points`,
    );
    const centres = csv(
      'X,Y,lsoa21cd',
      found.rows.map(({ x, y }, index) => [x, y, lsoaCodes[index] ?? '']),
    );
    expect(await load('centres.csv', centres)).toContain('they now decide the best fit');
    expect((await areas('msoa'))[0]).toEqual({
      code: 'E02000001',
      people: 1_200,
      method: 'population-weighted-centre',
    });
  });

  it('come from a look-up where no shapes are loaded, and shapes take their place', async () => {
    await load('lsoa.geojson', lsoas());
    const rows = lsoaCodes.map((code, index) => [code, codeOf('E', 5_000_001 + (index % 2)), `Ward ${index % 2}`]);
    expect(await load('wards.csv', csv('LSOA21CD,WD24CD,WD24NM', rows))).toContain('2 wards of 2024 by look-up.');
    expect((await areas('ward')).map((one) => one.method)).toEqual(['codes', 'codes']);
    await load('wards.geojson', boundaries('WD25', [[codeOf('E', 5_000_009), box(0, 0, 3, 2)]]));
    expect((await areas('ward')).map((one) => one.code)).toEqual(['E05000009']);
  });
});

describe('Figures of another census year', () => {
  const changes = (): Buffer =>
    csv('LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHNGIND', [
      ['E01900001', 'Old', lsoaCodes[0] ?? '', 'New', 'S'],
      ['E01900001', 'Old', lsoaCodes[1] ?? '', 'New', 'S'],
      ['E01900002', 'Old', lsoaCodes[2] ?? '', 'New', 'M'],
      ['E01900003', 'Old', lsoaCodes[2] ?? '', 'New', 'M'],
      ...lsoaCodes.slice(3).map((code) => [code, 'Same', code, 'Same', 'U']),
    ]);
  const old = (): Buffer =>
    csv('lsoa11_code,total_population', [
      ['E01900001', 301],
      ['E01900002', 10],
      ['E01900003', 20],
      ...lsoaCodes.slice(3).map((code) => [code, 100]),
    ]);

  it('need the look-up first, and then keep their total', async () => {
    await load('lsoa.geojson', lsoas());
    expect((await refusalOf('mid20.csv', old())).message).toContain('load the look-up from LSOA 2011');
    expect(await load('changes.csv', changes())).toContain('3 unchanged, 2 split, 2 merged');
    expect(await load('mid20.csv', old())).toContain('631 people on 2020-06-30');
    const bricks: (number | null)[] = await database.knex('bricks').orderBy('code').pluck('people');
    expect(bricks.slice(2)).toEqual([30, 100, 100, 100]);
    expect(bricks.slice(0, 2).sort()).toEqual([150, 151]);
  });

  it('never go before a later date', async () => {
    await load('lsoa.geojson', lsoas());
    await load('changes.csv', changes());
    await load('people.csv', people([300, 100, 1, 2, 3, 4]));
    await load('mid20.csv', old());
    expect(await database.knex('bricks').orderBy('code').pluck('people')).toEqual([300, 100, 1, 2, 3, 4]);
    const carried: number[] = await database
      .knex('brick_populations')
      .where('reference_date', '2020-06-30')
      .orderBy('brick_id')
      .pluck('people');
    expect(carried).toEqual([226, 75, 30, 100, 100, 100]);
  });

  it('as centres are not used, and that is said', async () => {
    await load('lsoa.geojson', lsoas());
    const refusal = await refusalOf('centres.csv', csv('X,Y,lsoa11cd', [[453_726, 320_581, 'E01900001']]));
    expect(refusal.message).toContain('say nothing about the bricks in use (lsoa21)');
  });
});

describe('Another edition', () => {
  const outputAreas = (): Buffer =>
    boundaries(
      'OA11',
      [0, 1, 2, 3, 4, 5].map((column) => [codeOf('E', column + 1), box(column / 2, 0, 0.5, 2)]),
    );

  it('is kept beside the one in use, and areas are built anew when it is put in use', async () => {
    await load('lsoa.geojson', lsoas());
    await load('msoa.geojson', boundaries('MSOA21', [[codeOf('E', 2_000_001), box(0, 0, 3, 2)]]));
    expect(await load('oa.geojson', outputAreas())).toContain('kept beside lsoa21');
    expect((await service.useEdition('oa11')).join(' ')).toContain('oa11 is now in use.');
    const counted = await database.knex('footprint_bricks').count('* as bricks').first();
    expect(counted).toEqual({ bricks: 12 });
  });

  it('cannot be put in use while a zone stands on the present one', async () => {
    await load('lsoa.geojson', lsoas());
    await load('oa.geojson', outputAreas());
    await database.knex('footprints').insert({ kind: 'zone', code: 'z', name: 'Z' });
    await expect(service.useEdition('oa11')).rejects.toThrow('only while no zones stand on the present one');
  });
});
