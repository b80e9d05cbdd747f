import fc from 'fast-check';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';
import { brickCode, plantFeatures } from './planted-features.ts';

interface Page {
  features: {
    id: string;
    properties: Record<string, unknown>;
    geometry: { type: string; coordinates: unknown } | null;
  }[];
  numberMatched: number;
  numberReturned: number;
  timeStamp: string;
  links: { rel: string; href: string; type: string }[];
}

/** Spherical Mercator, as its definition has it. */
const mercatorNorthing = (latitude: number): number =>
  Math.round(6_378_137 * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)));

describe('Features', () => {
  let database: Database;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    database = await openTestDatabase();
    await plantFeatures(database);
    app = createApp(database, testConfig);
  });
  afterAll(() => database.close());

  const get = (path: string, query: Record<string, string> = {}): supertest.Test =>
    supertest(app).get(`/ogc/collections/${path}`).query(query);
  const page = async (path: string, query: Record<string, string> = {}): Promise<Page> => {
    const answer = await get(`${path}/items`, query);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body as Page;
  };
  const ids = async (path: string, query: Record<string, string> = {}): Promise<string[]> =>
    (await page(path, query)).features.map(({ id }) => id);
  const refused = async (path: string, query: Record<string, string>): Promise<string> => {
    const answer = await get(`${path}/items`, query);
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    return (answer.body as { detail: string }).detail;
  };
  const inRow = (row: number): string[] => [0, 1, 2, 3, 4, 5].map((column) => brickCode(row, column));

  describe('in pages', () => {
    const walk = async (
      path: string,
      query: Record<string, string>,
    ): Promise<{ seen: string[]; matched: number[] }> => {
      const [seen, matched]: [string[], number[]] = [[], []];
      let next: string | undefined = `/ogc/collections/${path}/items?${new URLSearchParams(query).toString()}`;
      while (next !== undefined) {
        const { body } = (await supertest(app).get(next)) as unknown as { body: Page };
        seen.push(...body.features.map(({ id }) => id));
        matched.push(body.numberMatched);
        expect(body.numberReturned).toBe(body.features.length);
        const link = body.links.find(({ rel }) => rel === 'next');
        next = link === undefined ? undefined : link.href.replace(/^http:\/\/[^/]+/, '');
      }
      return { seen, matched };
    };

    it('following next gives every feature once, with the number that match on each page', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 3, max: 30 }),
          fc.constantFrom('', '-1.3,52.5,-1.25,52.525'),
          async (limit, bbox) => {
            const query = { limit: String(limit), ...(bbox === '' ? {} : { bbox }) };
            const { seen, matched } = await walk('bricks', query);
            const all = await ids('bricks', { ...query, limit: '10000' });
            expect(seen).toEqual(all);
            expect(new Set(matched)).toEqual(new Set([all.length]));
          },
        ),
        { numRuns: 5 },
      );
    });

    it('what is added meanwhile neither hides nor repeats what was there', async () => {
      const before = await ids('practices');
      const first = await page('practices', { limit: '1' });
      await database
        .knex('practices')
        .insert(['A00001', 'C00001X', 'Z00009'].map((code) => ({ code, name: code, source: 'Invented' })));
      const link = first.links.find(({ rel }) => rel === 'next')?.href ?? '';
      const rest = (await supertest(app).get(link.replace(/^http:\/\/[^/]+/, '').replace('limit=1', 'limit=9')))
        .body as Page;
      const seen = [...first.features, ...rest.features].map(({ id }) => id);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(before));
      await database.knex('practices').whereIn('code', ['A00001', 'C00001X', 'Z00009']).delete();
    });

    it('more than the most is answered with the most; nothing, less than one and words are refused', async () => {
      expect(await ids('bricks', { limit: '1000000' })).toHaveLength(24);
      for (const limit of ['0', '-1', '1.5', 'all', '']) expect(await refused('bricks', { limit })).toContain('limit');
    });
  });

  describe('in a box', () => {
    it('are those that touch it, and those without a shape', async () => {
      expect(await ids('bricks', { bbox: '-1.299,52.501,-1.241,52.509' })).toEqual(inRow(0));
      expect(await ids('wards', { bbox: '-1.299,52.501,-1.291,52.509' })).toEqual(['E05000001', 'E05000003']);
      expect(await ids('practices', { bbox: '-1.3,52.5,-1.29,52.51' })).toEqual(['C00001', 'C00002']);
      expect(await ids('zones', { bbox: '-1.255,52.525,-1.2549,52.5251' })).toEqual(['two-parts']);
    });

    it('the box may have heights, be of another system, or go over the 180th meridian', async () => {
      const row = inRow(0);
      expect(await ids('bricks', { bbox: '-1.299,52.501,0,-1.241,52.509,9' })).toEqual(row);
      const latitudeFirst = 'http://www.opengis.net/def/crs/EPSG/0/4326';
      expect(await ids('bricks', { bbox: '52.501,-1.299,52.509,-1.241', 'bbox-crs': latitudeFirst })).toEqual(row);
      const grid = 'http://www.opengis.net/def/crs/EPSG/0/27700';
      const onGrid = await ids('bricks', { bbox: '447500,290000,451000,290400', 'bbox-crs': grid });
      expect(onGrid.length).toBeGreaterThan(0);
      expect(row).toEqual(expect.arrayContaining(onGrid));
      expect(await ids('bricks', { bbox: '-1.299,52.501,-179,52.509' })).toEqual(row);
      expect(await ids('bricks', { bbox: '0,52.501,-1.251,52.509' })).toEqual(inRow(0).slice(0, 5));
    });

    it.each(['1,2,3', 'a,b,c,d', '-1,53,0,52', '1,2,3,4,5', '-1.3,52.5,NaN,53', '', '1,2,9,3,4,1'])(
      '%j is refused',
      async (bbox) => {
        expect(await refused('bricks', { bbox })).toContain('bbox');
      },
    );
  });

  describe('in time', () => {
    it('a collection has what is in force today; the versions have all, each with its days', async () => {
      expect(await ids('zones')).toEqual(['two-parts']);
      expect(await ids('zone-versions')).toEqual(['closed.1', 'to-come.1', 'two-parts.1', 'two-parts.2']);
      expect(await ids('footprint-versions', { kind: 'ward' })).toEqual(
        ['E05000001.1', 'E05000001.2', 'E05000002.1', 'E05000003.1'].map((id) => `ward.${id}`),
      );
    });

    it.each([
      ['2022-03-31', ['closed.1', 'two-parts.1']],
      ['2022-04-01', ['closed.1', 'two-parts.2']],
      ['2022-04-01T00:00:00Z', ['closed.1', 'two-parts.2']],
      ['2023-01-01/..', ['to-come.1', 'two-parts.2']],
      ['../2018-12-31', ['two-parts.1']],
      ['2018-01-01/2019-01-01', ['closed.1', 'two-parts.1']],
      ['2099-01-01', ['to-come.1', 'two-parts.2']],
    ])('on or in %s hold %j', async (datetime, expected) => {
      expect(await ids('zone-versions', { datetime })).toEqual(expected);
    });

    it('what has no days holds always; a day that is none is refused', async () => {
      expect(await ids('bricks', { datetime: '1950-01-01' })).toHaveLength(24);
      for (const datetime of ['yesterday', '2021-02-30', '2022-01-01/2021-01-01', '../..', '1/2/3', '']) {
        expect(await refused('zones', { datetime })).toContain('datetime');
      }
    });
  });

  describe('their shapes', () => {
    const ringsOf = ({ features: [first] }: Page): number[][][][] => first?.geometry?.coordinates as number[][][][];

    it('are whole, wound as RFC 7946 has it, and a network’s by each method', async () => {
      const [one, two] = ringsOf(await page('zones'));
      expect(two).toBeDefined();
      const area = (ring: number[][]): number =>
        ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0);
      expect([one, two].map((rings) => area(rings?.[0] ?? []) > 0)).toEqual([true, true]);
      expect(await ids('pcn-footprints')).toEqual(['U00001.catchment', 'U00001.registered-share']);
      expect(await ids('pcn-footprints', { in_use: 'true' })).toEqual(['U00001.registered-share']);
    });

    it('come in the system that is asked for, which a header says', async () => {
      const where = { limit: '1', code: 'C00001' };
      const inSystem = async (crs: string): Promise<[unknown, string | undefined]> => {
        const answer = await get('practices/items', { ...where, crs });
        return [(answer.body as Page).features[0]?.geometry?.coordinates, answer.headers['content-crs']];
      };
      const uri = (code: string): string => `http://www.opengis.net/def/crs/${code}`;
      expect(await inSystem(uri('OGC/1.3/CRS84'))).toEqual([[-1.295, 52.505], `<${uri('OGC/1.3/CRS84')}>`]);
      expect(await inSystem(uri('EPSG/0/4326'))).toEqual([[52.505, -1.295], `<${uri('EPSG/0/4326')}>`]);
      const [[easting, northing]] = (await inSystem('EPSG:27700')) as [[number, number], string];
      expect([Math.round(easting / 1_000), Math.round(northing / 1_000)]).toEqual([448, 290]);
      const [[x, y]] = (await inSystem(uri('EPSG/0/3857'))) as [[number, number], string];
      expect([Math.round(x), Math.round(y)]).toEqual([-144_159, mercatorNorthing(52.505)]);
      expect(await refused('practices', { crs: 'EPSG:2154' })).toContain('EPSG/0/27700');
      expect(await refused('practices', { 'bbox-crs': 'nowhere', bbox: '0,0,1,1' })).toContain('bbox-crs');
    });
  });

  describe('by a filter', () => {
    it.each([
      ["name = 'O''Neill & <Sons>'", ['E05000001']],
      ["CASEI(name) = CASEI('NOWHERE') OR code IN ('E05000002')", ['E05000002', 'E05000003']],
      ["CASEI(name) = CASEI('ÉASTFIELD')", ['E05000002']],
      ["CASEI(name) LIKE CASEI('%É%')", ['E05000002']],
      ['S_INTERSECTS(geometry, BBOX(170, 50, -1.26, 53))', ['E05000001']],
      ["name LIKE '%field' AND NOT people IS NULL", ['E05000002']],
      ["name LIKE 'O\\'Ne%'", ['E05000001']],
      ['bricks BETWEEN 1 AND 2', ['E05000002']],
      ['bricks NOT BETWEEN 1 AND 2 AND version <> 1', ['E05000001']],
      ["valid_from >= DATE('2021-05-06')", ['E05000001']],
      ["valid_from > TIMESTAMP('2021-05-05T23:59:59Z')", ['E05000001']],
      ["valid_from < TIMESTAMP('2030-01-01T00:00:00Z')", ['E05000001']],
      ["T_AFTER(valid_from, DATE('2021-01-01'))", ['E05000001', 'E05000002', 'E05000003'].slice(0, 1)],
      ["T_INTERSECTS(valid_from, INTERVAL('2000-01-01', '..'))", ['E05000001']],
      ["T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('..', '2020-12-31'))", ['E05000002', 'E05000003']],
      ['S_INTERSECTS(geometry, POINT(-1.285 52.505))', ['E05000001']],
      ['s_intersects(geometry, BBOX(-1.26, 52.53, -1.24, 52.54))', ['E05000002']],
      ['S_INTERSECTS(geometry, MULTIPOINT((-1.285 52.505), (-1.245 52.535)))', ['E05000001', 'E05000002']],
      ['S_INTERSECTS(geometry, LINESTRING(-1.31 52.505, -1.27 52.505))', ['E05000001']],
      ['S_INTERSECTS(geometry, POLYGON((-1.3 52.5, -1.2 52.5, -1.2 52.6, -1.3 52.5)))', ['E05000001', 'E05000002']],
      ['geometry IS NULL', ['E05000003']],
      ['S_INTERSECTS(geometry, geometry)', ['E05000001', 'E05000002']],
      ['NOT S_INTERSECTS(geometry, geometry)', []],
      ["S_INTERSECTS(POINT(1 1), BBOX(0, 0, 2, 2)) AND code LIKE '%1'", ['E05000001']],
      ["name LIKE '%\\\\'", []],
      ['in_use', ['E05000001', 'E05000002', 'E05000003']],
      ['households < people AND NOT (in_use = FALSE)', ['E05000001', 'E05000002', 'E05000003']],
    ])('%s', async (filter, expected) => {
      expect(await ids('wards', { filter })).toEqual(expected);
    });

    it('in another system, in JSON, and together with a box and a property', async () => {
      const onGrid = { filter: 'S_INTERSECTS(geometry, POINT(448000 290200))', 'filter-crs': 'EPSG:27700' };
      expect(await ids('wards', onGrid)).toEqual(['E05000001']);
      const json = {
        op: 'and',
        args: [
          { op: '>=', args: [{ property: 'people' }, 400] },
          { op: 'in', args: [{ property: 'code' }, [brickCode(3, 0), brickCode(0, 0)]] },
        ],
      };
      expect(await ids('bricks', { filter: JSON.stringify(json), 'filter-lang': 'cql2-json' })).toEqual([
        brickCode(3, 0),
      ]);
      const together = { filter: 'people > 100', bbox: '-1.3,52.5,-1.29,52.51', households: '40', people: '101' };
      expect(await ids('bricks', together)).toEqual([brickCode(0, 1)]);
    });

    it.each([
      ["note = 'x'", 'note'],
      ["lead = 'x'", 'lead'],
      ['footprint_id = 1', 'footprint_id'],
      ["people = 'many'", 'a number'],
      ["name = 'x' garbage", 'garbage'],
      ['name =', 'ends'],
      ["name = 'x", 'cannot be read'],
      ['pg_sleep(5) = 1', 'pg_sleep'],
      ["name = 'x'; drop table zones", 'cannot be read'],
      ['S_WITHIN(geometry, POINT(0 0))', 's_within'],
      ['S_INTERSECTS(name, POINT(0 0))', 'geometry'],
      ['S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 0)))', 'shape'],
      [`${'('.repeat(300)}people = 1${')'.repeat(300)}`, 'brackets'],
      ["valid_from = DATE('2021-02-30')", 'day'],
      ['name LIKE code', 'in quotes'],
      ['S_INTERSECTS(geometry, LINESTRING(0 0))', 'shape'],
      ['S_INTERSECTS(geometry, MULTILINESTRING((0 0, 1 1), (0 0)))', 'shape'],
      ['', 'ends'],
    ])('%s is refused', async (filter, words) => {
      expect(await refused('zones', { filter })).toContain(words);
    });

    const deepCollection = Array.from({ length: 80 }).reduce<object>(
      (inner) => ({ type: 'GeometryCollection', geometries: [inner] }),
      { type: 'Point', coordinates: [0, 0] },
    );
    it.each([
      ['a NUL', { op: '=', args: [{ property: 'name' }, 'a\0b'] }, 'NUL'],
      ['half an escape', { op: 'like', args: [{ property: 'name' }, '%\\'] }, 'ends with'],
      ['collections in collections', { op: 's_intersects', args: [{ property: 'geometry' }, deepCollection] }, 'shape'],
    ])('in JSON %s is refused', async (_what, filter, words) => {
      const asked = { filter: JSON.stringify(filter), 'filter-lang': 'cql2-json' };
      expect(await refused('zones', asked)).toContain(words);
    });

    it('a name or a language that is not known is refused, and no value is ever read as SQL', async () => {
      expect(await refused('zones', { nothing: '1' })).toBe('nothing: This parameter is not known here.');
      expect(await refused('zones', { note: 'told to nobody' })).toContain('note');
      expect(await refused('zones', { filter: 'a = 1', 'filter-lang': 'ecql' })).toContain('filter-lang');
      expect(await refused('zones', { filter: '{', 'filter-lang': 'cql2-json' })).toContain('JSON');
      await fc.assert(
        fc.asyncProperty(fc.string({ maxLength: 40 }), async (text) => {
          const quoted = text.replaceAll('\0', '').replaceAll("'", "''").replaceAll('\\', '');
          expect(await ids('wards', { filter: `name = '${quoted}' AND code = 'none'` })).toEqual([]);
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('one by one', () => {
    it('each feature of a page is at its own address, the same', async () => {
      for (const path of ['wards', 'pcn-footprints', 'footprint-versions', 'practices']) {
        for (const feature of (await page(path)).features) {
          const answer = await get(`${path}/items/${feature.id}`);
          expect(answer.type).toBe('application/geo+json');
          expect(answer.body).toMatchObject(feature);
        }
      }
    });

    it('a practice says its network and newest list, and nothing says how many asked for help', async () => {
      const { properties } = (await get('practices/items/C00001')).body as Page['features'][number];
      expect(properties).toMatchObject({ network_code: 'U00001', network_name: 'North Network', patients: 9_500 });
      const old = (await get('practices/items/C00003')).body as Page['features'][number];
      expect(old.properties).toMatchObject({ network_code: null, valid_to: '2020-04-01' });
    });

    it.each(['zones/items/none', 'zones/items/closed', 'nothing/items', 'nothing', 'zones/items/%27', 'zones/nothing'])(
      '%s is not found',
      async (path) => {
        const answer = await get(path);
        expect([answer.status, answer.type]).toEqual([404, 'application/problem+json']);
      },
    );
  });
});
