import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { type AlertsAnswer, alertsAnswer } from '../../../server/features/alerts/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, counted, plantMovingCounty, planted, to } from '../trends/moving-county.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const alerts = async (query: string): Promise<AlertsAnswer> => alertsAnswer.parse((await get(`/alerts?${query}`)).body);
const codeOf = (brick: number): string => bricks[brick - 1]?.code ?? '';

beforeAll(async () => {
  database = await openTestDatabase();
  await plantMovingCounty(database.knex);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('alerts', () => {
  it('find what was planted among all areas and categories, and of 288 tests at most one by chance', async () => {
    const { items, tested } = await alerts(`kind=brick&to=${to}`);
    const found = items.map(({ kind, footprint, category }) => [kind, footprint.code, category?.code]);
    expect(found).toContainEqual(['emerging', codeOf(planted.emerging), 'disorder']);
    expect(found).toContainEqual(['worse and worsening', codeOf(planted.worsening), 'theft']);
    const known = new Set([codeOf(planted.emerging), codeOf(planted.worsening)]);
    expect(items.filter(({ footprint }) => !known.has(footprint.code)).length).toBeLessThanOrEqual(1);
    // Falls are withheld in most small areas and fires came once: they are counted among what lacks data.
    expect(tested).toMatchObject({ areas: bricks.length, lacking: expect.any(Number) as number });
    expect(tested.lacking).toBeGreaterThanOrEqual(bricks.length);
  });

  it('count what a slow recount counts, beside what was to be expected', async () => {
    const { items } = await alerts(`kind=brick&to=${to}&category=disorder`);
    const one = items.find(({ kind }) => kind === 'emerging');
    const byHand = counted((fact) => fact.brick === planted.emerging && fact.series === 1 && fact.month >= '2024-07');
    expect(one?.count).toBe(byHand);
    // 5 a month in the trough of its season.
    expect(one?.expected).toBeGreaterThan(9);
    expect(one?.expected).toBeLessThan(16);
    expect(one?.sentence).toMatch(/were to be expected/);
  });

  it('give q over all that were tested: with fewer tests the same p is less likely to be chance', async () => {
    const all = await alerts(`kind=brick&to=${to}&q=0.2`);
    const one = await alerts(`kind=brick&to=${to}&q=0.2&category=disorder`);
    const of = ({ items }: AlertsAnswer) =>
      items.find(({ kind, footprint }) => kind === 'emerging' && footprint.code === codeOf(planted.emerging));
    expect(of(one)?.p).toBe(of(all)?.p);
    expect(of(one)?.q).toBeLessThan(of(all)?.q ?? 0);
    expect(of(one)?.q).toBeCloseTo((of(one)?.p ?? 0) * bricks.length, 10);
  });

  it('of one area are those of it among all', async () => {
    const { items, question } = await alerts(`kind=brick&to=${to}&footprint=${codeOf(planted.emerging)}`);
    expect(question.footprint).toBe(codeOf(planted.emerging));
    expect(new Set(items.map(({ footprint }) => footprint.code))).toEqual(new Set([codeOf(planted.emerging)]));
  });

  it('are the same in CSV', async () => {
    const { items } = await alerts(`kind=brick&to=${to}`);
    const rows: Record<string, string>[] = parse((await get(`/alerts.csv?kind=brick&to=${to}`)).text, {
      columns: true,
    });
    expect(rows.map((row) => [row['alert'], row['code'], row['count'], row['p']])).toEqual(
      items.map(({ kind, footprint, count, p }) => [kind, footprint.code, String(count), String(p)]),
    );
  });

  it('that nothing can be tested for say what is missing', async () => {
    const early = await get('/alerts?kind=brick&to=2021-11');
    expect([early.status, early.body]).toMatchObject([422, { detail: expect.stringMatching(/24 months/) as string }]);
    expect((await get(`/alerts?to=${to}`)).body).toMatchObject({
      detail: expect.stringMatching(/no areas of this kind/) as string,
    });
    expect((await get(`/alerts?kind=brick&to=${to}&footprint=nowhere`)).status).toBe(404);
  });
});
