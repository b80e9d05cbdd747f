import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks, rectangle, south, west } from './invented-bricks.ts';

let database: Database;
let app: ReturnType<typeof createApp>;
let startedAt: string;
let withoutBricks: request.Response;

const startOfServer = async (): Promise<string> => {
  const found = await database.knex.raw<{ rows: { started: string }[] }>(
    'select pg_postmaster_start_time() as started',
  );
  return found.rows[0]?.started ?? '';
};
const send = (path: string, body: string | object) =>
  request(app)
    .post(`/api/v1${path}`)
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));
const problemOf = (answer: request.Response): Problem => answer.body as Problem;
const refused = async (definition: object): Promise<Problem> => problemOf(await send('/zones/preview', { definition }));
const outlined = (coordinates: unknown, type = 'Polygon') => refused({ by: 'outline', outline: { type, coordinates } });

type Position = [number, number];
const place = (x: number, y: number): Position => [
  Number((west + x / 100).toFixed(7)),
  Number((south + y / 100).toFixed(7)),
];
const ring = (...corners: [number, number][]): Position[] => corners.map(([x, y]) => place(x, y));
const box = (x: number, y: number, side: number): Position[] =>
  ring([x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]);

beforeAll(async () => {
  database = await openTestDatabase();
  app = createApp(database, testConfig);
  withoutBricks = await send('/zones/preview', { definition: { by: 'codes', codes: ['B22'] } });
  await layInventedBricks(database.knex);
  startedAt = await startOfServer();
});
afterAll(async () => {
  await request(app).get('/health').expect(200);
  expect(await startOfServer()).toBe(startedAt);
  expect(await database.knex('footprints').where({ kind: 'zone' }).first('id')).toBeUndefined();
  await database.close();
});

describe('a shape that is not one', () => {
  it.each([
    ['crosses itself', ring([1, 1], [4, 4], [4, 1], [1, 4], [1, 1])],
    ['is not closed', ring([1, 1], [4, 1], [4, 4], [1, 4])],
    ['has two points', ring([1, 1], [4, 4], [1, 1])],
    ['has a spike', ring([1, 1], [4, 1], [4, 4], [4, 8], [4, 4], [1, 4], [1, 1])],
    ['repeats a point', ring([1, 1], [4, 1], [4, 1], [4, 4], [1, 4], [1, 1])],
  ])('is refused with its place when it %s', async (_what, positions) => {
    const problem = await outlined([positions]);
    expect(problem.status).toBe(422);
    expect(problem.type).toBe('urn:people-zones:problem:geometry-invalid');
    expect(problem.errors?.[0]?.pointer).toMatch(/^\/definition\/outline/);
    expect(problem.errors?.[0]?.position).toHaveLength(2);
  });

  it.each([300, 500, 2_000, 4_999])('is refused when it is a scribble of %i points', async (count) => {
    const scribble = Array.from({ length: count }, (_, index) =>
      place(5 + 4 * Math.sin(index * 7.3), 5 + 4 * Math.sin(index * 3.1 + 1)),
    );
    const problem = await outlined([[...scribble, ...scribble.slice(0, 1)]]);
    expect(problem.type).toBe('urn:people-zones:problem:geometry-invalid');
  });

  it('is refused when it has too many vertices or parts', async () => {
    const circle = Array.from({ length: 5_001 }, (_, index) => place(5 + 4 * Math.cos(index), 5 + 4 * Math.sin(index)));
    expect((await outlined([circle])).status).toBe(413);
    const parts = Array.from({ length: 5_000 }, (_, index) => [
      box((index % 100) / 10, Math.floor(index / 100) / 10, 0.05),
    ]);
    expect((await outlined(parts, 'MultiPolygon')).status).toBe(413);
  });

  it.each([
    ['null', 'null'],
    ['text', '"a"'],
    ['1e999', '1e999'],
    ['1e300', '1e300'],
    ['a list', '[]'],
  ])('is refused at the coordinate when that is %s', async (_what, coordinate) => {
    const body = `{"definition":{"by":"outline","outline":{"type":"Polygon","coordinates":[[[-1.19,${coordinate}],[-1.1,52.6],[-1.1,52.7],[-1.19,52.6]]]}}}`;
    const problem = problemOf(await send('/zones/preview', body));
    expect(problem.status).toBe(400);
    expect(problem.errors?.[0]?.pointer).toMatch(/^\/definition\/outline\/coordinates\/0\/0/);
  });

  it.each([
    ['swapped', ring([1, 1], [4, 1], [4, 4], [1, 1]).map(([x, y]) => [y, x])],
    [
      'elsewhere',
      [
        [10, 50],
        [11, 50],
        [11, 51],
        [10, 50],
      ],
    ],
    [
      'the whole globe',
      [
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ],
    ],
  ])('is refused as out of the area when it is %s', async (what, positions) => {
    const problem = await outlined([positions]);
    expect(problem.type).toBe('urn:people-zones:problem:out-of-area');
    expect(problem.detail.includes('look swapped')).toBe(what === 'swapped');
  });

  it('is refused when holes or parts lie wrong, or when it is no polygon', async () => {
    expect((await outlined([box(1, 1, 2), box(5, 5, 1)])).status).toBe(422);
    expect((await outlined([box(1, 1, 2), box(1, 1, 2)])).status).toBe(422);
    expect((await outlined([[box(1, 1, 3)], [box(2, 2, 3)]], 'MultiPolygon')).status).toBe(422);
    const collection = { type: 'GeometryCollection', geometries: [] };
    expect((await refused({ by: 'outline', outline: collection })).status).toBe(422);
  });
});

describe('a zone below the floor', () => {
  it.each([
    ['99 people', { by: 'codes', codes: ['B00'] }],
    ['39 households', { by: 'codes', codes: ['B10'] }],
    ['a line round a corner of one small area', { by: 'outline', outline: rectangle(5.1, 5.1, 5.3, 5.3) }],
  ])('is refused without a count: %s', async (_what, definition) => {
    for (const path of ['/zones/preview', '/zones']) {
      const body = path === '/zones' ? { name: 'Small', from: '2024-01-01', definition } : { definition };
      const problem = problemOf(await send(path, body));
      expect(problem.status).toBe(422);
      expect(problem.type).toBe('urn:people-zones:problem:below-floor');
      expect(problem.detail).toBe('Make the zone larger: it must hold at least 100 people and 40 households.');
    }
  });
});

describe('a definition that cannot be read', () => {
  it('is refused at the code that is not known', async () => {
    const problem = await refused({ by: 'codes', codes: ['B22', 'B22', 'nowhere'] });
    expect(problem.errors?.[0]?.pointer).toBe('/definition/codes/2');
  });

  it.each([
    ['radius as text', { by: 'circle', centre: [-1.15, 52.65], radiusMetres: '900' }, '/definition/radiusMetres'],
    ['radius of 0', { by: 'circle', centre: [-1.15, 52.65], radiusMetres: 0 }, '/definition/radiusMetres'],
    ['centre as text', { by: 'circle', centre: 'here', radiusMetres: 900 }, '/definition/centre'],
    ['codes as an object', { by: 'codes', codes: { $gt: '' } }, '/definition/codes'],
    ['a code with a quote', { by: 'codes', codes: ["' OR 1=1"] }, '/definition/codes/0'],
    ['70,000 codes', { by: 'codes', codes: Array.from({ length: 70_000 }, () => 'B22') }, '/definition/codes'],
    ['an unknown member', { by: 'codes', codes: ['B22'], sql: 'drop' }, '/definition'],
  ])('is refused with its pointer: %s', async (_what, definition, pointer) => {
    const problem = await refused(definition);
    expect(problem.status).toBe(400);
    expect(problem.errors?.[0]?.pointer).toBe(pointer);
  });

  it.each([
    ['nested too deep', `${'['.repeat(33)}${']'.repeat(33)}`, 400],
    ['over a mebibyte', `"${'a'.repeat(1_048_577)}"`, 413],
    ['with a key twice', '{"definition":1,"definition":2}', 400],
    ['with __proto__', '{"__proto__":{"admin":true}}', 400],
    ['with constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}', 400],
  ])('is refused as a body %s', async (_what, body, status) => {
    expect((await send('/zones/preview', body)).status).toBe(status);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

describe('a zone that cannot be saved', () => {
  const definition = { by: 'codes', codes: ['B22'] };
  it.each([
    ['a name that turns writing round', { name: 'abc\u202Edef', from: '2024-01-01', definition }, '/name'],
    ['a name with a line break', { name: 'abc\ndef', from: '2024-01-01', definition }, '/name'],
    ['a name that cannot be seen', { name: '\u200B\u200B', from: '2024-01-01', definition }, '/name'],
    ['a day that does not exist', { name: 'A', from: '2023-02-29', definition }, '/from'],
    ['a year far away', { name: 'A', from: '9999-01-01', definition }, '/from'],
  ])('is refused with its pointer: %s', async (_what, body, pointer) => {
    const answer = await send('/zones', body);
    expect(answer.status).toBe(400);
    expect(problemOf(answer).errors?.[0]?.pointer).toBe(pointer);
  });

  it('nor while there are no boundaries', () => {
    expect(withoutBricks.status).toBe(422);
    expect(problemOf(withoutBricks).detail).toMatch(/^Load boundaries first/);
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '0',
    '-1',
    '2147483648',
    '9007199254740993',
    '1e21',
    '%00',
    '..',
    '%2e%2e',
    '%27%20OR%201=1',
    'a'.repeat(8_001),
  ])('is answered with a problem, never with a failure: /zones/%s', async (code) => {
    const answer = await request(app).get(`/api/v1/zones/${code}`);
    expect([400, 404, 414]).toContain(answer.status);
  });

  it.each([
    'earlier=0&later=1',
    'earlier=-1&later=2',
    'earlier=1e21&later=1',
    'earlier=1',
    'earlier=1&later=2&sort=id',
    'earlier=1&earlier=2&later=3',
  ])('nor a comparison of %s', async (query) => {
    expect((await request(app).get(`/api/v1/zones/none/versions/compare?${query}`)).status).toBe(400);
  });
});
