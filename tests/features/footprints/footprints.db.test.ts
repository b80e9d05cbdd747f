import { brotliCompressSync, constants } from 'node:zlib';
import supertest from 'supertest';
import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { FootprintDetail } from '../../../server/features/footprints/contract.ts';
import type { AreaTopology } from '../../../server/features/footprints/present-topology.ts';
import { type GeographyReport, loadGeography } from '../../../server/features/geography/load.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { shared, sharedData } from '../../support/shared.ts';

/** Every figure here is in the list of figures measured on the same files by other means. */
describe.skipIf(shared === null)('The publishers’ geography of Leicester, Leicestershire and Rutland', () => {
  let database: Database;
  let report: GeographyReport;
  const lines: string[] = [];
  const get = (path: string): supertest.Test => supertest(createApp(database, testConfig)).get(`/api/v1${path}`);
  const row = async (sql: string): Promise<Record<string, unknown> | undefined> =>
    (await database.knex.raw<{ rows: Record<string, unknown>[] }>(sql)).rows[0];
  const partition = (kind: string) =>
    row(`select count(distinct v.id) as areas, sum(w.weight) as weights, count(distinct w.brick_id) as bricks,
           round(sum(w.weight * b.people)::numeric) as people
         from footprints f join footprint_versions v on v.footprint_id = f.id
         left join footprint_bricks w on w.version_id = v.id left join bricks b on b.id = w.brick_id
         where f.kind = '${kind}'`);

  beforeAll(async () => {
    database = await openTestDatabase();
    report = await loadGeography(database, [sharedData('boundaries'), sharedData('lsoa')], (line) => lines.push(line));
  }, 400_000);
  afterAll(() => database.close());

  it('is loaded in the right order from folders, and what does not apply is said', () => {
    expect(report.refused).toEqual([]);
    expect(report.loaded).toHaveLength(16);
    expect(report.notUsed.map((one) => one.path.split('/').at(-1))).toEqual([
      'household_deprivation21_lsoa21_llr.csv',
      'lsoa11_population_weighted_centroids_llr.csv',
    ]);
  });

  it('keeps households by tenure and by kind of home, each as published, and the class of every brick', async () => {
    const features = await row(`select
        sum(value) filter (where feature like 'tenure/%') as tenure,
        sum(value) filter (where feature like 'homes/%') as homes,
        count(distinct feature) filter (where feature not like 'rural-urban/%') as categories,
        sum(value) filter (where feature like 'rural-urban/urban-%') as urban,
        sum(value) filter (where feature like 'rural-urban/rural-%') as rural
      from brick_features`);
    expect(features).toEqual({ tenure: 440_536, homes: 440_528, categories: 16, urban: 487, rural: 147 });
  });

  it('has 634 bricks of LSOA 2021 that cover 2,550.894 km² in one piece', async () => {
    const inUse = await row(`select e.code, count(*) as bricks, sum(b.area_m2) / 1e6 as km2
      from bricks b join editions e on e.id = b.edition_id where e.in_use group by e.code`);
    expect(inUse).toMatchObject({ code: 'lsoa21', bricks: 634 });
    expect(Math.abs((inUse?.['km2'] as number) - 2_550.894)).toBeLessThan(0.01);
    expect(lines.join('\n')).toContain('They cover 2550.894 km² in one piece.\n  They neither overlap nor leave gaps.');
  });

  it('gives each brick to exactly one area of each kind, and no person is lost', async () => {
    const whole = { weights: 634, bricks: 634, people: 1_122_002 };
    expect(await partition('district')).toEqual({ areas: 9, ...whole });
    expect(await partition('msoa')).toEqual({ areas: 127, ...whole });
    expect(await partition('ward')).toEqual({ areas: 176, ...whole });
    expect(await partition('lsoa')).toMatchObject({ areas: 611, bricks: 634, people: 1_122_002 });
  });

  it('links 2011 to 2021 by 635 rows: 587 unchanged, 46 split, 2 merged', async () => {
    const found = await database
      .knex('code_links')
      .groupBy('change')
      .orderBy('change')
      .select('change')
      .count('* as rows');
    expect(found).toEqual([
      { change: 'M', rows: 2 },
      { change: 'S', rows: 46 },
      { change: 'U', rows: 587 },
    ]);
  });

  it('keeps the people of mid-2020 and of the census apart, to the person, and uses the later', async () => {
    const dates = await database
      .knex('brick_populations')
      .groupBy('reference_date')
      .orderBy('reference_date')
      .select('reference_date')
      .sum({ people: 'people', households: 'households' });
    expect(dates).toEqual([
      { reference_date: '2020-06-30', people: 1_107_597, households: null },
      { reference_date: '2021-03-21', people: 1_122_002, households: 440_536 },
    ]);
    expect(await row('select sum(people) as people from bricks')).toEqual({ people: 1_122_002 });
  });

  it('mends ten Output Areas of 2011, each named with its change of area, and keeps 3,170', async () => {
    expect(
      await row(`select count(*) as bricks from bricks b join editions e on e.id = b.edition_id where e.code = 'oa11'`),
    ).toEqual({ bricks: 3_170 });
    expect(
      lines.filter((line) => /E00\d{6}: ring self-intersection at .+; area changed by 0\.0 m²\.$/.test(line)),
    ).toHaveLength(10);
    expect(
      await row(
        'select count(*) as invalid from bricks where not st_isvalid(boundary) or not st_isvalid(boundary_grid)',
      ),
    ).toEqual({ invalid: 0 });
  });

  it('tells of a district how many of its people live among the most deprived', async () => {
    const leicester = (await get('/footprints/district/E06000016').expect(200)).body as FootprintDetail;
    expect(leicester).toMatchObject({ name: 'Leicester', bricks: 200, districts: [{ name: 'Leicester', share: 1 }] });
    expect(leicester.deprivation?.sentence).toMatch(
      /^\d+ of 200 small areas, with [\d,]+ of its [\d,]+ people, are among the most deprived tenth in England \(Indices of Deprivation 2025\)\.$/,
    );
  });

  it('never shows an area without small areas of its own as having no people', async () => {
    const empty = (await get('/footprints/ward/E05010123').expect(200)).body as FootprintDetail;
    expect(empty).toMatchObject({ bricks: 0, people: null, deprivation: null });
  });

  it('is listed page by page', async () => {
    const codes: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: supertest.Response = await get(`/footprints?kind=brick&limit=300&after=${after}`).expect(200);
      const body = page.body as { items: { code: string }[]; next: string | null };
      codes.push(...body.items.map((one) => one.code));
      after = body.next;
    }
    expect(codes).toHaveLength(634);
    expect(new Set(codes).size).toBe(634);
  });

  it('answers 404 for a code that is not there', async () => {
    const answer = await get('/footprints/ward/E05999999').expect(404);
    expect((answer.body as { detail: string }).detail).toBe('There is no ward E05999999.');
  });

  it('is drawn in less than 70 kB, with a ring for every area and every border shared', async () => {
    const { text } = await get('/shapes/brick.topojson')
      .buffer(true)
      .parse(asText)
      .then((answer) => ({ text: answer.body as string }));
    const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    expect(packed.length).toBeLessThan(70_000);
    const drawn = JSON.parse(text) as AreaTopology;
    const areas = feature(drawn, drawn.objects.areas).features;
    expect(areas).toHaveLength(634);
    for (const area of areas) expect(extentOf(area.geometry)).toBeGreaterThan(0);
    const uses = new Map<number, number>();
    const arcs = drawn.objects.areas.geometries.flatMap((one) =>
      'arcs' in one ? (one.arcs as unknown[]).flat(3) : [],
    );
    for (const arc of arcs as number[]) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBe(2);
    expect(uses.size).toBe(drawn.arcs.length);
  });

  it('is given whole as GeoJSON, wound as RFC 7946 asks', async () => {
    const answer = await get('/shapes/district.geojson').buffer(true).parse(asText).expect(200);
    const collection = JSON.parse(answer.body as string) as GeoJSON.FeatureCollection<GeoJSON.Polygon>;
    expect(collection.features.map((one) => one.properties?.['name'] as string)).toContain('North West Leicestershire');
    for (const { geometry } of collection.features)
      expect(signedArea(geometry.coordinates[0] ?? [])).toBeGreaterThan(0);
  });
});

function asText(answer: supertest.Response, done: (error: Error | null, text: string) => void): void {
  const stream = answer as unknown as NodeJS.ReadableStream;
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => (text += part));
  stream.on('end', () => done(null, text));
}

const signedArea = (ring: number[][]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

const extentOf = (geometry: GeoJSON.Geometry): number =>
  geometry.type === 'Polygon'
    ? Math.abs(signedArea(geometry.coordinates[0] ?? []))
    : geometry.type === 'MultiPolygon'
      ? Math.max(...geometry.coordinates.map((part) => Math.abs(signedArea(part[0] ?? []))))
      : 0;
