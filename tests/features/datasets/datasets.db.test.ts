import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import {
  categoriesAnswer,
  type Dataset,
  dataset,
  datasetsAnswer,
  mappingsAnswer,
} from '../../../server/features/datasets/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { generateRecords, months, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const all = async (): Promise<Dataset[]> => datasetsAnswer.parse((await get('/datasets')).body).items;
const revision = async (): Promise<string> =>
  (await database.knex('service_facts').where({ name: 'data_revision' }).first<{ value: string }>('value')).value;

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, generateRecords());
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('coverage', () => {
  it('has every month from the first to the last over all datasets, missing ones without a number', async () => {
    for (const one of await all()) expect(one.coverage.map(({ month }) => month)).toEqual(months);
    const visits = (await all()).find(({ code }) => code === 'visits');
    expect(visits?.coverage[0]).toEqual({
      ...{
        month: '2022-01',
        state: 'missing',
        read: null,
        placed: null,
        unplaced: null,
        rejected: null,
        withheld: null,
      },
    });
    expect(visits?.sentence).toBe('6 of 24 months, January 2022 to December 2023; missing: January 2022 to June 2023.');
  });

  it('is partial where more than one row in twenty has no place', async () => {
    const fires = (await all()).find(({ code }) => code === 'fires');
    expect(fires?.coverage.find(({ month }) => month === '2022-02')?.state).toBe('partial');
    expect(fires?.coverage.find(({ month }) => month === '2022-03')?.state).toBe('full');
    expect(fires?.sentence).toContain('22 of 24 months');
  });
});

describe('a new dataset', () => {
  const body = { code: 'noise', name: 'Noise', agency: 'council', licence: 'OGL', grain: 'brick', withheldUpTo: 5 };
  const post = (sent: object): request.Test => request(app).post('/api/v1/datasets').send(sent);

  it('of an agency that nobody knows must say its name', async () => {
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect((refused.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/agencyName');
    expect((await all()).map(({ code }) => code)).not.toContain('noise');
  });

  it('is made once, found at once, and refused with other particulars', async () => {
    const whole = { ...body, agencyName: 'The council' };
    const made = await post(whole);
    expect(made.status).toBe(201);
    expect(dataset.parse(made.body)).toMatchObject({
      code: 'noise',
      agencyName: 'The council',
      sentence: 'Nothing has come yet.',
    });
    expect((await all()).map(({ code }) => code)).toContain('noise');
    const before = await revision();
    expect((await post(whole)).status).toBe(200);
    expect((await post({ ...whole, licence: 'Another' })).status).toBe(409);
    expect(await revision()).toBe(before);
  });

  it('with a field that is not known, or none, is refused', async () => {
    expect((await post({ ...body, colour: 'red' })).status).toBe(400);
    expect((await post({})).status).toBe(400);
    expect((await post({ ...body, withheldUpTo: -1 })).status).toBe(400);
  });
});

describe('whether a category is reactive or planned', () => {
  it('is a decision with an author and a date, and the one before stays', async () => {
    const put = await request(app)
      .put('/api/v1/categories/falls/demand-kind')
      .send({ demandKind: 'planned', decidedBy: 'The board' });
    expect(put.status).toBe(200);
    await request(app).put('/api/v1/categories/falls/demand-kind').send({ demandKind: 'mixed', decidedBy: 'Again' });
    const found = categoriesAnswer.parse((await get('/categories')).body).items.find(({ code }) => code === 'falls');
    expect(found).toMatchObject({ demandKind: 'mixed', decidedBy: 'Again', version: 2 });
    expect(found?.decidedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await database.knex('category_decisions').where({ decided_by: 'The board' })).toHaveLength(1);
  });

  it('is undecided until somebody decides, and nobody decides of what is not there', async () => {
    const crime = categoriesAnswer.parse((await get('/categories')).body).items.find(({ code }) => code === 'crime');
    expect(crime).toMatchObject({ demandKind: 'undecided', version: 0 });
    const before = await revision();
    const put = request(app).put('/api/v1/categories/none-such/demand-kind');
    expect((await put.send({ demandKind: 'mixed', decidedBy: 'Me' })).status).toBe(404);
    expect(await revision()).toBe(before);
  });
});

describe('mapping a publisher’s category', () => {
  const put = (body: object, code = 'fires'): request.Test =>
    request(app).put(`/api/v1/datasets/${code}/categories`).send(body);

  it('is kept as versions and moves the revision', async () => {
    const before = Number(await revision());
    const answer = await put({ publisherCategory: 'Assault', category: 'fire', decidedBy: 'The analyst' });
    expect(answer.status).toBe(200);
    const items = mappingsAnswer.parse(answer.body).items;
    expect(items.find((one) => one.publisherCategory === 'Assault')).toMatchObject({
      ...{ category: 'fire', decidedBy: 'The analyst', version: 1 },
    });
    expect(items.every(({ rows }) => rows > 0)).toBe(true);
    expect(Number(await revision())).toBe(before + 1);
    expect((await get('/datasets/fires/categories')).body).toEqual(answer.body);
  });

  it('refuses what is not there, and says which', async () => {
    const body = { publisherCategory: 'Assault', category: 'none-such', decidedBy: 'Me' };
    expect((await put(body)).status).toBe(400);
    expect((await put({ ...body, category: 'fire', publisherCategory: 'None' })).status).toBe(400);
    expect((await put(body, 'none-such')).status).toBe(404);
    expect((await get('/datasets/none-such/categories')).status).toBe(404);
  });
});
