import { describe, expect, it } from 'vitest';
import { emptyHouse, peopleFile } from './empty-house.ts';
import { boundaries, box, codeOf, csv, lsoaCodes, lsoas, options, type Ring } from './small-county.ts';

const { house, load, refusalOf, areas } = emptyHouse();

describe('Bricks', () => {
  it('are put in use with their areas measured, neither overlapping nor leaving gaps, in districts', async () => {
    const said = await load('lsoa.geojson', lsoas());
    expect(said).toContain('6 bricks of lsoa21, now in use.');
    expect(said).toContain('They neither overlap nor leave gaps.');
    expect(said).toContain('1 district dissolved');
    const bricks: { area_m2: number }[] = await house().database.knex('bricks').select('area_m2');
    for (const brick of bricks) expect(brick.area_m2 / 752_600).toBeCloseTo(1, 2);
  });

  it('loaded twice change nothing, and that is said', async () => {
    await load('lsoa.geojson', lsoas());
    const revision = (): Promise<unknown> =>
      house().database.knex('service_facts').where('name', 'data_revision').first('value');
    const before = await revision();
    const again = await house().service.load('lsoa.geojson', lsoas(), options);
    expect(again).toEqual({ outcome: 'unchanged', said: ['This file is loaded already; nothing was changed.'] });
    expect(await revision()).toEqual(before);
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
    await load('people.csv', peopleFile([100, 200, 300, 400, 500, 600]));
    await load('msoa.geojson', msoas());
    expect(await areas('msoa')).toEqual([
      { code: 'E02000001', people: 500, method: 'majority-of-area' },
      { code: 'E02000002', people: 1_600, method: 'majority-of-area' },
    ]);
    expect((await areas('district'))[0]?.people).toBe(2_100);
  });

  it('follow population-weighted centres once every brick has one', async () => {
    await load('lsoa.geojson', lsoas());
    await load('people.csv', peopleFile([100, 200, 300, 400, 500, 600]));
    await load('msoa.geojson', msoas());
    const found = await house().database.knex.raw<{ rows: { x: number; y: number }[] }>(
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
