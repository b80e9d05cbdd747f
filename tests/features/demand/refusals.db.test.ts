import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, generateRecords());
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

const period = 'from=2023-01&to=2024-01';

it.each([
  ['the end before the beginning', 'from=2024-01&to=2023-01'],
  ['an empty period', 'from=2023-01&to=2023-01'],
  ['two hundred years', 'from=1900-01&to=2100-01'],
  ['more than twenty years', 'from=1995-01&to=2024-01'],
  ['a thirteenth month', 'from=2023-13&to=2024-01'],
  ['a day for a month', 'from=2023-01-01&to=2024-01'],
  ['30 February', `${period}&at=2023-02-30`],
  ['29 February of 2023', `${period}&at=2023-02-29`],
  ['infinity', `${period}&at=infinity`],
  ['the year 99999', 'from=99999-01&to=99999-02'],
  ['an unknown parameter', `${period}&colour=red`],
  ['a parameter twice', `${period}&agency=police&agency=fire`],
  ['a list', `${period}&agency[]=police`],
  ['an object', `${period}&agency[a]=police`],
  ['SQL', `${period}&agency=${encodeURIComponent("police' OR 1=1 --")}`],
  ['a binding', `${period}&category=${encodeURIComponent(':from')}`],
  ['a question mark', `${period}&category=${encodeURIComponent('??')}`],
  ['a dollar', `${period}&dataset=${encodeURIComponent('$1')}`],
  ['NUL', `${period}&dataset=%00`],
  ['an unknown category', `${period}&category=none-such`],
  ['an unknown agency', `${period}&agency=none-such`],
  ['an unknown dataset', `${period}&dataset=none-such`],
])('%s is refused in one sentence', async (_, query) => {
  for (const path of ['/demand/map?kind=ward&', '/demand/profile/ward/W1?', '/demand?kind=ward&']) {
    const response = await request(app).get(`/api/v1${path}${query}`);
    expect(response.status).toBe(400);
    expect(response.type).toBe('application/problem+json');
    expect(response.text).not.toMatch(/select|postgres|stack|\bat .*\.ts/i);
  }
});

it.each(['0', '-1', 'ten', '1e9', '10001'])('a limit of %s is refused', async (limit) => {
  expect((await request(app).get(`/api/v1/demand?kind=ward&${period}&limit=${limit}`)).status).toBe(400);
});

it.each(['x', 'VzAgMjAyMy0wMSAxIDE5OTk', '%F0%9F%98%80', 'a'.repeat(200)])(
  'a page after %s, which we never wrote, is refused',
  async (after) => {
    expect((await request(app).get(`/api/v1/demand?kind=ward&${period}&after=${after}`)).status).toBe(400);
  },
);

it.each(['0', '2147483648', '9007199254740993', '1e21', 'none-such', 'w1'])(
  'a ward with the code %s is not found',
  async (code) => {
    const profile = await request(app).get(`/api/v1/demand/profile/ward/${code}?${period}`);
    expect([profile.status, profile.type]).toEqual([404, 'application/problem+json']);
    expect((await request(app).get(`/api/v1/demand?kind=ward&footprint=${code}&${period}`)).status).toBe(404);
  },
);

it.each(['-1', '%00', '%2e%2e%2fetc', 'a b', 'x'.repeat(65)])('a ward with the code %s is refused', async (code) => {
  const response = await request(app).get(`/api/v1/demand/profile/ward/${code}?${period}`);
  expect([400, 404]).toContain(response.status);
});

it('an unknown kind is refused, and a day on which a zone did not exist finds nothing', async () => {
  expect((await request(app).get(`/api/v1/demand/profile/planet/W1?${period}`)).status).toBe(400);
  expect((await request(app).get(`/api/v1/demand/profile/zone/alpha?at=2021-12-31&${period}`)).status).toBe(404);
});

it('an exact count is refused for what has no drawn line', async () => {
  expect((await request(app).get(`/api/v1/demand?kind=ward&basis=exact&${period}`)).status).toBe(400);
  const zones = await request(app).get(`/api/v1/demand?kind=zone&footprint=alpha&basis=exact&${period}`);
  expect(zones.status).toBe(200);
  expect((zones.body as { items: { count: unknown }[] }).items[0]?.count).toBe('[x]');
});
