import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { CompareAnswer, ZoneAnswer, ZoneSummary } from '../../../server/features/zones/contract.ts';
import { refitZones } from '../../../server/features/zones/refit.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks, rectangle } from './invented-bricks.ts';

let database: Database;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await openTestDatabase();
  await layInventedBricks(database.knex);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

const byCodes = (...codes: string[]) => ({ by: 'codes', codes });
const post = (path: string, body: object) => request(app).post(`/api/v1/zones${path}`).send(body);
const get = (path: string) => request(app).get(`/api/v1/zones${path}`);
const zoneAt = async (path: string): Promise<ZoneAnswer> => (await get(path).expect(200)).body as ZoneAnswer;

describe('a zone', () => {
  it('is saved with an address made of its name', async () => {
    const answer = await post('', {
      name: '  Café Quarter (north)  ',
      lead: 'A council',
      from: '2024-01-01',
      definition: byCodes('B55', 'b56', 'B55'),
    }).expect(201);
    expect(answer.headers['location']).toBe('/api/v1/zones/cafe-quarter-north');
    const zone = answer.body as ZoneAnswer;
    expect(zone).toMatchObject({
      name: 'Café Quarter (north)',
      version: 1,
      people: 600,
      households: 240,
      lead: 'A council',
    });
    expect(zone.current).toMatchObject({ bricks: ['B55', 'B56'], method: 'codes', outline: null });
    expect(await zoneAt('/cafe-quarter-north')).toEqual(zone);
  });

  it('cannot share its name with another open zone', async () => {
    const answer = await post('', { name: 'CAFÉ quarter  (north)', from: '2024-01-01', definition: byCodes('B11') });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/name' }] });
  });

  it('keeps its line digit for digit', async () => {
    const ring = [
      [-1.1234567890123, 52.6312345678901],
      [-1.10000000001, 52.6412345678901],
      [-1.12, 52.66],
      [-1.1234567890123, 52.6312345678901],
    ];
    const outline = { type: 'Polygon', coordinates: [ring] };
    await post('', { name: 'Exact', from: '2024-01-01', definition: { by: 'outline', outline } }).expect(201);
    const zone = await zoneAt('/exact');
    expect(zone.current.outline).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] });
  });

  it('may be drawn as a circle', async () => {
    const definition = { by: 'circle', centre: [-1.15, 52.65], radiusMetres: 1_500 };
    const answer = await post('', { name: 'Round', from: '2024-01-01', definition }).expect(201);
    const { areaM2, current } = answer.body as ZoneAnswer;
    expect(areaM2 / (Math.PI * 1_500 ** 2)).toBeCloseTo(1, 1);
    expect(current.definedBy).toBe('circle');
  });

  it('may be made of a district’s code', async () => {
    const answer = await post('/preview', { definition: byCodes('WEST') }).expect(200);
    expect(answer.body).toMatchObject({ people: 49 * 300 + 99, districts: [{ code: 'WEST', share: 1 }] });
  });

  it('gets an address of its own when the name was used by a closed one', async () => {
    await post('', { name: 'Again', from: '2024-01-01', definition: byCodes('B71') }).expect(201);
    await post('/again/close', { on: '2024-06-01' }).expect(200);
    const answer = await post('', { name: 'Again', from: '2024-06-01', definition: byCodes('B72') }).expect(201);
    expect((answer.body as ZoneAnswer).code).toBe('again-2');
  });
});

describe('versions of a zone', () => {
  beforeAll(async () => {
    const definition = { by: 'outline', outline: rectangle(2, 2, 5, 4) };
    await post('', { name: 'Changing', from: '2023-01-01', definition }).expect(201);
    await post('/changing/versions', {
      from: '2024-01-01',
      note: 'Grew east',
      definition: byCodes('B22', 'B23', 'B25'),
    }).expect(201);
  });

  it('stand one after the other without a gap', async () => {
    const { history, current } = await zoneAt('/changing');
    expect(history.map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([
      [1, '2023-01-01', '2024-01-01'],
      [2, '2024-01-01', null],
    ]);
    expect(current.version).toBe(2);
  });

  it('are found at a date', async () => {
    expect((await zoneAt('/changing?at=2023-12-31')).current).toMatchObject({ version: 1, definedBy: 'outline' });
    expect((await zoneAt('/changing?at=2024-01-01')).current.bricks).toEqual(['B22', 'B23', 'B25']);
    const before = await get('/changing?at=2022-12-31');
    expect(before.status).toBe(404);
    expect((before.body as { detail: string }).detail).toContain('2022-12-31');
  });

  it('can be compared', async () => {
    const answer = await get('/changing/versions/compare?earlier=1&later=2').expect(200);
    const told = answer.body as CompareAnswer;
    expect(told.bricksGained).toEqual(['B25']);
    expect(told.bricksLost).toEqual(['B24', 'B32', 'B33', 'B34']);
    expect(told.people).toEqual({ gained: 300, lost: 1_200 });
    expect(told.demand).toBeNull();
    expect(told.sentence).toBe(
      'From version 1 to version 2 the zone gains one small area with 300 people and loses 4 small areas with 1,200 people.',
    );
    await get('/changing/versions/compare?earlier=1&later=3').expect(404);
  });

  it('must begin after the present one', async () => {
    const answer = await post('/changing/versions', { from: '2024-01-01', definition: byCodes('B22') });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/from' }] });
  });

  it('stay a whole history when two are saved at once', async () => {
    await post('', { name: 'Contested', from: '2023-01-01', definition: byCodes('B81') }).expect(201);
    const save = async (from: string) =>
      (await post('/contested/versions', { from, definition: byCodes('B82') })).status;
    const statuses = await Promise.all([save('2024-01-01'), save('2024-02-01'), save('2024-01-01')]);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const { history } = await zoneAt('/contested');
    history.slice(1).forEach(({ version, validFrom }, index) => {
      expect(history[index]).toMatchObject({ version: version - 1, validTo: validFrom });
    });
    expect(history.filter(({ validTo }) => validTo === null)).toHaveLength(1);
  });
});

describe('a closed zone', () => {
  it('is no longer in force from that day, cannot be changed, and stays in the list', async () => {
    await post('', { name: 'Short', from: '2023-01-01', definition: byCodes('B91') }).expect(201);
    expect((await post('/short/close', { on: '2023-01-01' })).status).toBe(409);
    const closed = await post('/short/close', { on: '2023-07-01' }).expect(200);
    expect(closed.body).toMatchObject({ closedOn: '2023-07-01', validTo: '2023-07-01' });
    await get('/short?at=2023-07-01').expect(404);
    await get('/short?at=2023-06-30').expect(200);
    expect((await post('/short/versions', { from: '2024-01-01', definition: byCodes('B91') })).status).toBe(409);
    expect((await post('/short/close', { on: '2024-01-01' })).status).toBe(409);
    const codes = async (path: string) =>
      ((await get(path)).body as { items: ZoneSummary[] }).items.map(({ code }) => code);
    expect(await codes('')).toContain('short');
    expect(await codes('?at=2023-03-01')).toContain('short');
    expect(await codes('?at=2023-08-01')).not.toContain('short');
  });
});

describe('a preview warns', () => {
  const warnings = async (definition: object, zone?: string) => {
    const answer = await post('/preview', { definition, ...(zone === undefined ? {} : { zone }) }).expect(200);
    return (answer.body as { warnings: { type: string; sentence: string; bricks: string[] }[] }).warnings;
  };

  it('of small areas that do not touch the rest', async () => {
    expect(await warnings(byCodes('B66', 'B67', 'B69'))).toEqual([
      { type: 'cut-off', sentence: 'One small area does not touch the rest of the zone.', bricks: ['B69'] },
    ]);
  });

  it('of several districts', async () => {
    const [warning] = await warnings(byCodes('B64', 'B65'));
    expect(warning).toMatchObject({
      type: 'spans-districts',
      sentence: 'This zone lies in 2 districts: EAST and WEST.',
    });
  });

  it('of another zone over the same small areas, but not of itself', async () => {
    await post('', { name: 'Below', from: '2023-01-01', definition: byCodes('B95', 'B96') }).expect(201);
    const [warning] = await warnings(byCodes('B96', 'B97'));
    expect(warning).toMatchObject({ type: 'overlaps-zone', bricks: ['B96'] });
    expect(warning?.sentence).toBe('This zone overlaps Below: one small area is shared.');
    expect(await warnings(byCodes('B96', 'B97'), 'below')).toEqual([]);
  });

  it('of a shape that reaches where nothing is known', async () => {
    const types = (await warnings({ by: 'outline', outline: rectangle(8, 8, 12, 10) })).map(({ type }) => type);
    expect(types).toContain('beyond-areas');
  });
});

describe('when the people of small areas change', () => {
  it('the small areas of a zone stay, and its fit is told anew', async () => {
    const { knex } = database;
    const definition = { by: 'outline', outline: rectangle(6, 0, 8.7, 1) };
    const before = await post('', { name: 'Refitted', from: '2024-01-01', definition }).expect(201);
    const sentence = 'All of the people inside your line are in these small areas; 11% more are taken in.';
    expect((before.body as ZoneAnswer).current.fitSentence).toBe(sentence);
    const edition = await knex('editions').first<{ id: number }>('id');
    await knex('bricks').where({ code: 'B08' }).update({ people: 3_000 });
    await knex.transaction((transaction) => refitZones(transaction, edition.id));
    const after = await knex('footprint_versions as v')
      .join('footprints as f', 'f.id', 'v.footprint_id')
      .where('f.code', 'refitted')
      .first<{ fit: { sentence: string } }>('v.fit');
    expect(after.fit.sentence).toBe(
      'All of the people inside your line are in these small areas; 33% more are taken in.',
    );
  });
});
