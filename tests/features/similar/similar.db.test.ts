import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { profileAnswer } from '../../../server/features/demand/contract.ts';
import {
  type SimilarAnswer,
  similarAnswer,
  type SimilarDemandAnswer,
  similarDemandAnswer,
} from '../../../server/features/similar/contract.ts';
import { createServices } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { isEstate, layMatchedCounty, zoneToSave } from './matched-county.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const year = 'from=2022-01&to=2023-01';
const places = async (): Promise<SimilarAnswer> =>
  similarAnswer.parse((await get('/similar/zone/west-end').expect(200)).body);
const demand = async (question: string): Promise<SimilarDemandAnswer> =>
  similarDemandAnswer.parse((await get(`/similar/zone/west-end/demand?${question}`).expect(200)).body);

beforeAll(async () => {
  database = await openTestDatabase();
  await layMatchedCounty(database.knex);
  const services = createServices(database, testConfig);
  await services.zones.create(zoneToSave);
  app = createApp(database, testConfig, services);
}, 300_000);
afterAll(() => database.close());

describe('Places like a zone', () => {
  it('are groups of neighbouring small areas of about its size that share none with it or with each other', async () => {
    const { areas } = await places();
    const all = areas.flatMap(({ bricks }) => bricks);
    expect(areas.length).toBeGreaterThan(2);
    expect(areas.length).toBeLessThanOrEqual(12);
    expect(new Set(all).size).toBe(all.length);
    expect(all.some((code) => zoneToSave.definition.codes.includes(code))).toBe(false);
    for (const { people } of areas) expect(Math.abs(people - 1_500)).toBeLessThanOrEqual(500);
  });

  it('are those that live alike: an estate’s nearest are the other estates', async () => {
    const { areas, variables } = await places();
    const rented = variables.findIndex(({ name }) => name.startsWith('Rented from'));
    expect(variables[rented]).toMatchObject({ own: 100, all: 40, source: 'An invented census' });
    expect(areas[0]?.bricks.every(isEstate)).toBe(true);
    expect(areas[0]?.values[rented]).toBe(100);
    const distances = areas.map(({ distance }) => distance);
    expect(distances).toEqual([...distances].sort((one, other) => one - other));
  });

  it('are matched on nothing that is not loaded, and that is said', async () => {
    const { lacking, sentence } = await places();
    expect(lacking).toEqual(['deprivation', 'kinds of home', 'urban or rural']);
    expect(sentence).toContain('Nothing was matched on deprivation, kinds of home and urban or rural');
  });

  it('are the same when asked again by another process', async () => {
    const services = createServices(database, testConfig);
    const again = await services.similar.areas('zone', 'west-end', undefined);
    expect(again.areas.map(({ codes }) => codes)).toEqual((await places()).areas.map(({ bricks }) => bricks));
  });

  it.each([
    ['/similar/zone/nowhere', 404, 'There is no such area here'],
    ['/similar/zone/west-end?at=1999-01-01', 404, 'on that day'],
    ['/similar/pcn/any', 400, ''],
  ])('%s is refused in words', async (path, status, detail) => {
    const { body } = (await get(path).expect(status)) as { body: { detail: string } };
    expect(body.detail).toContain(detail);
  });
});

describe('Its demand beside theirs', () => {
  it('is the rate that its own page gives, and the mean is of all their rates and its own', async () => {
    const found = await demand(`${year}&dataset=incidents`);
    const profile = profileAnswer.parse((await get(`/demand/profile/zone/west-end?${year}&dataset=incidents`)).body);
    expect(found.own).toMatchObject({ value: profile.headline.rate.value, count: profile.headline.count });
    const rates = [found.own.value, ...found.areas.map(({ rate }) => rate.value)] as number[];
    expect(found.group.value).toBeCloseTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 1);
    expect(found.rank?.of).toBe(rates.length);
  });

  it('does not take a month that did not come for a month of nothing', async () => {
    const { own, monthsMissing, sentence } = await demand(`${year}&dataset=incidents`);
    expect(monthsMissing).toEqual(['2022-05']);
    // Four a month in each of five bricks of 300 people: 160 a year for each 1,000.
    expect(own).toMatchObject({ count: 220, value: 160 });
    expect(sentence).toContain('Nothing came for May 2022');
  });

  it('is withheld, with all that is worked out from it, where a count among them is too small to be shown', async () => {
    const found = await demand(`${year}&dataset=rare`);
    const hidden = found.areas.filter(({ count }) => count === '[c]');
    expect(found.own.count).toBe(0);
    expect(hidden).toHaveLength(1);
    expect(hidden[0]?.rate).toEqual({ value: '[c]', lower: '[c]', upper: '[c]' });
    expect(found.group.value).toBe('[c]');
    expect(found.ratio.value).toBe('[c]');
    expect(found.rank).toBeNull();
  });

  it('is refused for a period of which nothing came', async () => {
    const { body } = (await get('/similar/zone/west-end/demand?from=2010-01&to=2011-01').expect(422)) as {
      body: { detail: string };
    };
    expect(body.detail).toContain('Nothing came for this period');
  });

  it('has the same numbers in CSV as in JSON', async () => {
    const found = await demand(`${year}&dataset=incidents`);
    const { text } = await get(`/similar/zone/west-end/demand.csv?${year}&dataset=incidents`).expect(200);
    const [head = '', ...rows] = text.trim().split('\r\n');
    const at = head.split(',').indexOf('value');
    const printed = rows.map((row) => row.split(',')[at]);
    expect(printed).toEqual(expect.arrayContaining(found.areas.map(({ rate }) => String(rate.value))));
    expect(printed).toContain(String(found.ratio.value));
    expect((await get('/similar/zone/west-end.csv').expect(200)).text).toContain('Rented privately');
  });
});
