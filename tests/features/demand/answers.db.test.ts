import type { Express } from 'express';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import {
  demandAnswer,
  demandMapAnswer,
  type DemandMapAnswer,
  monthsAnswer,
  profileAnswer,
  type ProfileAnswer,
} from '../../../server/features/demand/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const map = async (query: string): Promise<DemandMapAnswer> =>
  demandMapAnswer.parse((await get(`/demand/map?${query}`)).body);
const profile = async (path: string): Promise<ProfileAnswer> =>
  profileAnswer.parse((await get(`/demand/profile/${path}`)).body);
const csvOf = async (path: string): Promise<Record<string, string>[]> =>
  parse((await get(path)).text, { columns: true });
const year = 'from=2023-01&to=2024-01';

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, generateRecords());
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('a month that never came', () => {
  it('is listed as missing and has no figure anywhere, which is not a zero', async () => {
    const answer = await map('kind=ward&from=2022-05&to=2022-06');
    expect(answer.monthsMissing).toEqual(['2022-05']);
    expect(answer.monthsReceived).toBe(0);
    expect(new Set([...answer.areas.count, ...answer.areas.rate, answer.whole.count])).toEqual(new Set(['[x]']));
    expect(answer.sentence).toContain('not zero');
  });

  it('is [x] in the trend while its neighbours are numbers', async () => {
    const { trend, monthsMissing } = await profile('district/WEST?from=2022-04&to=2022-07');
    const figures = new Map(trend.map(({ month, count }) => [month, count]));
    expect(figures.get('2022-05')).toBe('[x]');
    expect(figures.get('2022-04')).toBeTypeOf('number');
    expect(figures.get('2021-12')).toBe('[x]');
    expect(trend).toHaveLength(36);
    expect(monthsMissing).toEqual(['2022-05']);
  });

  it('does not thin the rate: datasets with different months are summed as yearly rates, and that is said', async () => {
    const answer = await map(`kind=district&${year}`);
    expect(answer.basis.sentence).toContain('Dobson');
    expect(answer.whole.rate.method).toContain('Dobson');
    expect((await map('kind=district&from=2023-01&to=2023-03&agency=police')).whole.rate.method).toBe(
      'Byar’s interval',
    );
  });

  it('counts its datasets in /demand/months', async () => {
    const { items } = monthsAnswer.parse((await get('/demand/months')).body);
    expect(items.find(({ month }) => month === '2022-05')).toEqual({
      ...{ month: '2022-05', count: '[x]', datasetsReceived: 0, datasetsExpected: 3 },
    });
    expect(items.find(({ month }) => month === '2023-03')?.datasetsReceived).toBe(1);
  });
});

describe('a withheld figure', () => {
  const question = 'from=2023-07&to=2023-08&dataset=visits';

  it('is the same in JSON, in CSV, in the profile and in rows', async () => {
    const { areas } = await map(`kind=brick&${question}`);
    const small = areas.code.filter((_, i) => areas.count[i] === '[c]');
    expect(small.length).toBeGreaterThan(0);
    const csv = await csvOf(`/demand/map.csv?kind=brick&${question}`);
    for (const [i, code] of areas.code.entries()) {
      const row = csv.find((one) => one['code'] === code && one['measure'] === 'count');
      expect(row?.['value']).toBe(String(areas.count[i]));
    }
    const code = small[0] ?? '';
    const one = await profile(`brick/${code}?${question}`);
    expect(one.headline).toMatchObject({ count: '[c]', rate: { value: '[c]', lower: '[c]', upper: '[c]' } });
    expect(one.trend.find(({ month }) => month === '2023-07')?.count).toBe('[c]');
    expect([one.categories[0]?.count, one.agencies[0]?.count]).toEqual(['[c]', '[c]']);
    expect(one.sentence).toContain('too few to show');
    const rows = demandAnswer.parse((await get(`/demand?kind=brick&footprint=${code}&${question}`)).body);
    expect(rows.items[0]).toMatchObject({ count: '[c]', ratePer1000: '[c]', lower: '[c]', upper: '[c]' });
    const text = (await get(`/demand/profile/brick/${code}.csv?${question}`)).text;
    expect(text).toContain('[c]');
  });

  it('takes its rate with it, and a true 0 stays 0', async () => {
    const { areas } = await map(`kind=brick&${question}`);
    for (const [i, count] of areas.count.entries()) {
      expect(areas.rate[i] === '[c]').toBe(count === '[c]');
      expect(count === 0 || count === '[c]' || (count as number) > 5).toBe(true);
    }
    expect(areas.count).toContain(0);
  });
});

describe('a zone whose best fit takes in no small area', () => {
  it('is never 0: the exact count is the headline, and the sentence says why', async () => {
    const one = await profile(`zone/small?${year}&dataset=crimes`);
    expect(one.basis.method).toBe('exact');
    expect(one.basis.sentence).toContain(
      'No small area lies mostly inside this zone’s line, so best fit gives no figure;',
    );
    expect(one.basis.sentence).toMatch(/; \d+ incidents were recorded at points inside the line\./);
    expect(one.headline.count).toBe(one.exact?.count);
    expect(one.exact?.rate?.method).toContain('estimated by share of area');
    expect(one.trend.every(({ count }) => count === '[x]')).toBe(true);
    const { areas, basis } = await map(`kind=zone&${year}`);
    expect(areas.count[areas.code.indexOf('small')]).toBe('[x]');
    expect(basis.sentence).toContain('No small area lies mostly inside SMALL');
  });

  it('has no figure at all where no dataset has points', async () => {
    const one = await profile(`zone/small?${year}&dataset=fires`);
    expect([one.headline.count, one.exact]).toEqual(['[x]', null]);
  });
});

describe('an answer', () => {
  it('compares a zone with its district and the whole, a district with the whole', async () => {
    const names = async (path: string): Promise<string[]> =>
      (await profile(`${path}?${year}`)).compared.map(({ name }) => name);
    expect(await names('zone/alpha')).toEqual(['WEST', testConfig.place]);
    expect(await names('ward/W0')).toEqual([testConfig.place]);
    expect(await names('district/EAST')).toEqual([testConfig.place]);
  });

  it('says where the rate is highest, with the interval of the data', async () => {
    const answer = await map(`kind=brick&${year}&agency=police`);
    const rates = answer.areas.rate as number[];
    const top = answer.areas.name[rates.indexOf(Math.max(...rates))] ?? '';
    expect(answer.sentence).toMatch(
      new RegExp(`^Highest in ${top}: [\\d,]+ per 1,000 people a year \\(95% interval [\\d,]+ to [\\d,]+\\)\\.$`),
    );
  });

  it('says what could be put in no small area', async () => {
    expect((await map('kind=ward&from=2022-01&to=2022-04')).basis.sentence).toContain(
      'in no small area are in no figure here: 1.',
    );
  });

  it('is the same bytes each time, and 304 to whoever has it', async () => {
    for (const path of [
      `/demand/map?kind=pcn&${year}`,
      `/demand/profile/zone/line?${year}`,
      `/demand?kind=ward&${year}`,
    ]) {
      const first = await get(path);
      const again = await request(createApp(database, testConfig)).get(`/api/v1${path}`);
      expect(again.headers['etag']).toBe(first.headers['etag']);
      expect((await get(path).set('If-None-Match', first.headers['etag'] ?? '')).status).toBe(304);
    }
  });

  it('changes when a category is mapped anew', async () => {
    const before = await map(`kind=ward&${year}&category=fire`);
    const body = { publisherCategory: 'Assault', category: 'fire', decidedBy: 'A test' };
    const put = await request(app).put('/api/v1/datasets/fires/categories').send(body);
    expect(put.status).toBe(200);
    const after = await map(`kind=ward&${year}&category=fire`);
    expect(after.whole.count as number).toBeGreaterThan(before.whole.count as number);
    await request(app)
      .put('/api/v1/datasets/fires/categories')
      .send({ ...body, category: 'violence' });
    expect(await map(`kind=ward&${year}&category=fire`)).toEqual(before);
  });

  it('in CSV says illustrative in the demonstration, and only there', async () => {
    const path = `/demand/map.csv?kind=ward&${year}`;
    expect(Object.keys((await csvOf(path))[0] ?? {})).not.toContain('illustrative');
    await database.knex('service_facts').insert({ name: 'demonstration', value: 'true' });
    const other = createApp(database, testConfig);
    for (const one of [
      path,
      `/demand.csv?kind=ward&${year}`,
      `/demand/profile/ward/W1.csv?${year}`,
      '/demand/months.csv',
    ]) {
      const rows: Record<string, string>[] = parse((await request(other).get(`/api/v1${one}`)).text, { columns: true });
      expect(new Set(rows.map((row) => row['illustrative']))).toEqual(new Set(['invented figures']));
    }
    await database.knex('service_facts').where({ name: 'demonstration' }).delete();
  });

  it('in CSV cannot start a formula in a spreadsheet', async () => {
    const rows = await csvOf(`/demand.csv?kind=ward&from=2023-01&to=2023-02`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@-]/);
  });

  it('in CSV without a limit has every row, and with one says where the next page is', async () => {
    expect(await csvOf(`/demand.csv?kind=brick&${year}`)).toHaveLength(24 * 12 * 5);
    const page = await get(`/demand.csv?kind=brick&${year}&limit=7`);
    expect(page.headers['link']).toMatch(/^<\/api\/v1\/demand\.csv\?.*after=[\w-]+>; rel="next"/);
  });
});
