import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { ConcentrationAnswer } from '../../../server/features/concentration/contract.ts';
import { chanceCounts, smallestShareByChance } from '../../../server/statistics/chance-concentration.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const records = generateRecords();
const ask = async (question: string, extension = ''): Promise<request.Response> =>
  request(app).get(`/api/v1/concentration${extension}?${question}`);
const get = async (question: string): Promise<ConcentrationAnswer> => {
  const response = await ask(question);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as ConcentrationAnswer;
};
const seriesOf = { police: [1, 2], fire: [3, 4], care: [5] };
const countsOf = (series: number[], from: string, to: string): number[] =>
  bricks.map(
    ({ id }) =>
      records.filter((r) => r.brick === id && series.includes(r.series) && r.month >= from && r.month < to).length,
  );
/** The slow way: take areas one after another, a hundredth of an area at a time. */
const shareOf = (counts: number[], share: number): number => {
  const sorted = [...counts].sort((a, b) => b - a);
  const wanted = share * sorted.reduce((sum, count) => sum + count, 0);
  let [held, steps] = [0, 0];
  while (held < wanted - 1e-9) held += (sorted[Math.floor(steps++ / 1_000)] ?? 0) / 1_000;
  return (steps / 1_000 / sorted.length) * 100;
};

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, records);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('in how few areas demand lies', () => {
  it('is that of a recount, for all together and for each agency, with what chance would give', async () => {
    const { items, areas, sentence } = await get('from=2022-01&to=2023-01');
    expect(areas).toBe(bricks.length);
    expect(items.map(({ agency }) => agency)).toEqual([null, 'care', 'fire', 'police']);
    for (const [agency, series] of [
      [null, [1, 2, 3, 4, 5]],
      ['fire', seriesOf.fire],
      ['police', seriesOf.police],
    ] as const) {
      const item = items.find((one) => one.agency === agency);
      const counts = countsOf([...series], '2022-01', '2023-01');
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(item?.count).toBe(total);
      expect(Math.abs((item?.half as number) - shareOf(counts, 0.5))).toBeLessThan(0.06);
      expect(Math.abs((item?.quarter as number) - shareOf(counts, 0.25))).toBeLessThan(0.06);
      const people = bricks.map((one) => one.people);
      expect(item?.halfByChance.value).toBeCloseTo(
        smallestShareByChance(chanceCounts(people, total), 0.5).value * 100,
        0,
      );
      expect([item?.curve[0], item?.curve.at(-1)]).toEqual([
        { areas: 0, demand: 0 },
        { areas: 100, demand: 100 },
      ]);
    }
    expect(sentence).toMatch(/^Half of the demand lies in [\d.]+% of small areas; chance alone would give [\d.]+%/);
  });

  it('is not available for an agency of which nothing came, and never 0', async () => {
    const { items } = await get('from=2022-01&to=2023-01');
    expect(items.find(({ agency }) => agency === 'care')).toMatchObject({ count: '[x]', half: '[x]', curve: [] });
  });

  it('over time takes the datasets that came in every year, and names the others', async () => {
    const { overTime, sentence } = await get('from=2022-01&to=2024-01');
    expect(overTime.map(({ period, monthsReceived }) => [period.from, monthsReceived])).toEqual([
      ['2022-01', 11],
      ['2023-01', 12],
    ]);
    const later = countsOf([1, 2, 3, 4], '2023-01', '2024-01');
    expect(overTime[1]?.count).toBe(later.reduce((sum, count) => sum + count, 0));
    expect(Math.abs((overTime[1]?.half as number) - shareOf(later, 0.5))).toBeLessThan(0.06);
    expect(sentence).toMatch(/Over time without =?Dataset visits/);
  });

  it('is withheld where it would be read off a count that is withheld, and the curve keeps no such step', async () => {
    const { items } = await get('from=2023-07&to=2023-09&agency=care');
    const counts = countsOf([5], '2023-07', '2023-09');
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
    const [care] = items;
    expect([care?.count, care?.half]).toEqual([total, '[c]']);
    care?.curve.slice(1).forEach(({ demand }, at) => {
      const step = ((demand - (care.curve[at]?.demand ?? 0)) / 100) * total;
      expect(step < 0.01 || step > 5).toBe(true);
    });
  });

  it('the table has the figures of the answer', async () => {
    const question = 'from=2022-01&to=2023-01&kind=ward';
    const { items } = await get(question);
    const rows = parse<Record<string, string>>((await ask(question, '.csv')).text, { columns: true });
    const halves = rows.filter((row) => row['part'] === 'period' && row['share_of_demand'] === '50');
    expect(halves.map((row) => [row['percent_of_areas'], row['by_chance']])).toEqual(
      items.map(({ half, halfByChance }) => [String(half), String(halfByChance.value)]),
    );
  });

  it('says what is missing where there is nothing to say', async () => {
    const detail = async (question: string) => ((await ask(question)).body as { detail: string }).detail;
    expect(await detail('from=2022-05&to=2022-06')).toMatch(/Nothing came for May 2022/);
    expect(await detail('from=2022-01&to=2023-01&kind=district')).toMatch(
      /at least three areas; there are 2 districts/,
    );
  });
});
