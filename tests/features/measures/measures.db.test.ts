import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { DemandMapAnswer } from '../../../server/features/demand/contract.ts';
import type { MeasuresAnswer } from '../../../server/features/measures/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const records = generateRecords();
const ask = async (question: string, extension = ''): Promise<request.Response> =>
  request(app).get(`/api/v1/measures/map${extension}?${question}`);
const get = async (question: string): Promise<MeasuresAnswer> => {
  const response = await ask(question);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as MeasuresAnswer;
};
const refusal = async (question: string): Promise<string> => {
  const response = await ask(question);
  expect(response.status).toBe(422);
  return (response.body as { detail: string }).detail;
};
/** The slow way: look at every record. Series 1 and 2 are crimes, 3 and 4 fires, 5 visits. */
const countOf = (brick: number, series: number[], from: string, to: string): number =>
  records.filter((r) => r.brick === brick && series.includes(r.series) && r.month >= from && r.month < to).length;
const allPeople = bricks.reduce((sum, { people }) => sum + people, 0);
const one = (value: number): number => Math.round(value * 10) / 10;

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, records);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('the map of a smoothed rate', () => {
  it('has Marshall’s estimate of a recount, and limits around it', async () => {
    const { areas, whole, unit } = await get('kind=brick&measure=smoothed&from=2023-04&to=2024-01&agency=police');
    const counts = bricks.map(({ id }) => countOf(id, [1, 2], '2023-04', '2024-01'));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const mean = total / allPeople;
    const spread = bricks.reduce((sum, { people }, at) => sum + people * ((counts[at] ?? 0) / people - mean) ** 2, 0);
    const variance = Math.max(0, spread / allPeople - mean / (allPeople / bricks.length));
    expect(variance).toBeGreaterThan(0);
    for (const [at, { people }] of bricks.entries()) {
      const raw = (counts[at] ?? 0) / people;
      const smoothed = mean + ((raw - mean) * variance) / (variance + mean / people);
      expect(areas.value[at]).toBeCloseTo((smoothed * 12_000) / 9, 0);
      expect(areas.lower[at]).toBeLessThan(areas.value[at] as number);
      expect(areas.upper[at]).toBeGreaterThan(areas.value[at] as number);
    }
    expect(areas.count).toEqual(counts);
    expect(whole.value).toBeCloseTo((mean * 12_000) / 9, 0);
    expect(unit).toBe('per 1,000 people a year');
  });

  it('lists the areas in the order of the map of counts, for every kind', async () => {
    for (const kind of ['brick', 'ward', 'zone', 'pcn']) {
      const question = `kind=${kind}&from=2023-07&to=2024-01`;
      const map = await request(app).get(`/api/v1/demand/map?${question}`);
      for (const measure of ['excess', 'change']) {
        const { areas } = await get(`${question}&measure=${measure}`);
        expect(areas.code).toEqual((map.body as DemandMapAnswer).areas.code);
      }
    }
  });

  it('refuses to smooth fewer than three areas', async () => {
    expect(await refusal('kind=district&measure=smoothed&from=2023-07&to=2024-01')).toMatch(/at least three areas/);
  });
});

describe('the map of an excess', () => {
  it('has what was counted less what the rate of all together would give', async () => {
    const { areas, isDiverging, whole } = await get('kind=brick&measure=excess&from=2022-01&to=2023-01&agency=fire');
    const counts = bricks.map(({ id }) => countOf(id, [3, 4], '2022-01', '2023-01'));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(areas.value).toEqual(
      counts.map((count, at) => one(count - ((bricks[at]?.people ?? 0) / allPeople) * total)),
    );
    expect([isDiverging, whole.value, whole.lower]).toEqual([true, 0, '[x]']);
  });

  it('withholds every figure of an area whose count is withheld, and says nothing of its chance', async () => {
    const { areas } = await get('kind=brick&measure=excess&from=2023-07&to=2024-01&agency=care');
    const counts = bricks.map(({ id }) => countOf(id, [5], '2023-07', '2024-01'));
    expect(counts.some((count) => count > 0 && count <= 5)).toBe(true);
    counts.forEach((count, at) => {
      const isWithheld = count > 0 && count <= 5;
      const figures = [areas.count[at], areas.value[at], areas.lower[at], areas.upper[at]];
      expect(figures.every((figure) => (figure === '[c]') === isWithheld)).toBe(true);
      expect(areas.isBeyondChance[at] === null).toBe(isWithheld);
    });
  });

  it('has no figure where best fit takes in no small area', async () => {
    const { areas } = await get('kind=zone&measure=excess&from=2023-07&to=2024-01');
    const at = areas.code.indexOf('small');
    expect([areas.count[at], areas.value[at], areas.isBeyondChance[at]]).toEqual(['[x]', '[x]', null]);
  });
});

describe('the map of a change', () => {
  const halves = 'kind=brick&measure=change&from=2023-07&to=2024-01';

  it('compares the same months of two years, in percent', async () => {
    const { areas, against, whole, sentence } = await get(`${halves}&agency=police`);
    expect(against).toEqual({ from: '2022-07', to: '2023-01' });
    const before = bricks.map(({ id }) => countOf(id, [1, 2], '2022-07', '2023-01'));
    const after = bricks.map(({ id }) => countOf(id, [1, 2], '2023-07', '2024-01'));
    expect(areas.count).toEqual(after);
    expect(areas.value).toEqual(after.map((count, at) => one((count / (before[at] ?? 0) - 1) * 100)));
    const [a, b] = [before, after].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [number, number];
    const spread = Math.exp(1.959964 * Math.sqrt(1 / a + 1 / b));
    const limits = [b / a / spread, (b / a) * spread].map((ratio) => one((ratio - 1) * 100));
    expect([whole.value, whole.lower, whole.upper]).toEqual([one((b / a - 1) * 100), ...limits]);
    expect(sentence).toMatch(/beyond chance .*after allowing for looking at all of them/);
  });

  it('leaves out a dataset that lacks a month of either year, and names it', async () => {
    const { areas, sentence } = await get(halves);
    expect(sentence).toMatch(/Left out.*visits \(nothing came for July to December 2022\)/);
    expect(areas.count).toEqual(bricks.map(({ id }) => countOf(id, [1, 2, 3, 4], '2023-07', '2024-01')));
  });

  it('takes the last 12 months of a longer period, and refuses where no dataset has both years', async () => {
    expect(await refusal('kind=brick&measure=change&from=2022-06&to=2024-01')).toMatch(
      /between January to December 2022 and January to December 2023.*nothing came for May 2022/,
    );
  });

  it('leaves out a dataset that was counted in another way between the two years', async () => {
    const breakAt = (from: string, category: string | null) =>
      request(app).post('/api/v1/shocks').send({ kind: 'break', from, category, dataset: 'fires', text: 'New codes.' });
    const made = (await breakAt('2023-01', 'violence')).body as { id: number };
    const { sentence, areas } = await get(halves);
    expect(sentence).toMatch(/fires \(counted in another way from January 2023: New codes\)/);
    expect(areas.count).toEqual(bricks.map(({ id }) => countOf(id, [1, 2], '2023-07', '2024-01')));
    expect((await get(`${halves}&category=fire`)).sentence).not.toMatch(/another way/);
    await request(app).post(`/api/v1/shocks/${String(made.id)}/withdraw`);
    const first = (await breakAt('2022-07', null)).body as { id: number };
    expect((await get(halves)).sentence).not.toMatch(/another way/);
    await request(app).post(`/api/v1/shocks/${String(first.id)}/withdraw`);
  });
});

describe('whatever the measure', () => {
  it('a period of which nothing came has no figures, in words', async () => {
    for (const measure of ['smoothed', 'excess', 'change'])
      expect(await refusal(`kind=brick&measure=${measure}&from=2022-05&to=2022-06`)).toMatch(
        /Nothing came for May 2022.*not zero/,
      );
  });

  it('the table has the figures of the map', async () => {
    for (const measure of ['smoothed', 'excess', 'change']) {
      const question = `kind=ward&measure=${measure}&from=2023-07&to=2024-01`;
      const { areas, whole } = await get(question);
      const rows = parse<Record<string, string>>((await ask(question, '.csv')).text, { columns: true });
      const text = (figure: unknown): string => String(figure);
      expect(rows.map(({ value, lower, upper }) => [value, lower, upper])).toEqual([
        ...areas.code.map((_, at) => [areas.value[at], areas.lower[at], areas.upper[at]].map(text)),
        [whole.value, whole.lower, whole.upper].map(text),
      ]);
    }
  });
});
