import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { trendAnswer, type TrendAnswer } from '../../../server/features/trends/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricksOf, counted, months, plantMovingCounty, planted, to, visitsBreak, wardCode } from './moving-county.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1/trends/${path}`);
const all = `from=2021-01&to=${to}`;
const trend = async (path: string): Promise<TrendAnswer> => {
  const answer = await get(path);
  expect(answer.body).toMatchObject({ title: expect.any(String) as string });
  return trendAnswer.parse(answer.body);
};
const brick = (id: number): string => `brick/E${String(id).padStart(8, '0')}`;

beforeAll(async () => {
  database = await openTestDatabase();
  await plantMovingCounty(database.knex);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('the months of an area', () => {
  it('are those that a slow recount finds, and so are the years that roll', async () => {
    const { months: shown } = await trend(`ward/${wardCode(1)}?${all}&agency=police`);
    const inWard = new Set(bricksOf(1));
    const byHand = months.map((month) =>
      counted((fact) => fact.month === month && inWard.has(fact.brick) && fact.series <= 2),
    );
    expect(shown.map(({ count }) => count)).toEqual(byHand);
    expect(shown[10]?.rolling).toBe('[x]');
    expect(shown[20]?.rolling).toBe(byHand.slice(9, 21).reduce((sum, count) => sum + count, 0));
  });

  it('have no number where nothing came, and no year that rolls over it or over a change of counting', async () => {
    const answer = await trend(`ward/${wardCode(0)}?${all}&agency=care`);
    const gap = months.indexOf('2023-02');
    expect(answer.months[gap]?.count).toBe('[x]');
    expect(answer.months[gap - 1]?.count).toBeTypeOf('number');
    expect(answer.monthsMissing).toEqual(['2023-02']);
    const broken = months.indexOf(visitsBreak);
    expect(answer.months[broken - 1]?.rolling).toBeTypeOf('number');
    for (let t = broken; t < gap + 12; t += 1) expect(answer.months[t]?.rolling).toBe('[x]');
    expect(answer.months[gap + 12]?.rolling).toBeTypeOf('number');
    expect(answer.marks).toMatchObject([{ kind: 'break', from: visitsBreak, text: 'A new case system.' }]);
  });

  it('in which not every dataset came are shown, named, and held against nothing', async () => {
    const answer = await trend(`ward/${wardCode(0)}?${all}`);
    const month = answer.months[months.indexOf('2023-02')];
    expect(month).toMatchObject({ lacking: ['Dataset visits'], expected: null, signal: null });
    expect(month?.count).toBeTypeOf('number');
    expect(answer.leftOut).toEqual(['Dataset fires']);
    expect(answer.sentence).toContain('Dataset fires');
  });

  it('that are withheld stay so, and have no control chart', async () => {
    const answer = await trend(`${brick(3)}?${all}&agency=care`);
    expect(answer.months.some(({ count }) => count === '[c]')).toBe(true);
    expect(answer.chart).toBeNull();
    expect(answer.whyNoChart).toMatch(/withheld/);
    expect(answer.lastQuarter).toBeNull();
  });

  it('are the same in CSV', async () => {
    const path = `ward/${wardCode(1)}?${all}&agency=police`;
    const answer = await trend(path);
    const rows: Record<string, string>[] = parse((await get(path.replace('?', '.csv?'))).text, { columns: true });
    const of = (measure: string): string[] =>
      rows.filter((row) => row['part'] === 'month' && row['measure'] === measure).map((row) => row['value'] ?? '');
    expect(of('count')).toEqual(answer.months.map(({ count }) => String(count)));
    expect(of('expected')).toEqual(answer.months.map(({ expected }) => (expected === null ? '' : String(expected))));
    const change = rows.find((row) => row['part'] === 'change');
    expect(change?.['value']).toBe(String(answer.change?.percent.value));
    expect(change?.['lower']).toBe(String(answer.change?.percent.lower));
  });
});

describe('the change between two years', () => {
  it('is that of 12 months and the 12 before, with an interval, beyond chance where it was planted', async () => {
    const { change, sentence } = await trend(`${brick(planted.worsening)}?${all}&category=theft`);
    const of = (from: string, end: string): number =>
      counted((one) => one.brick === planted.worsening && one.series === 2 && one.month >= from && one.month < end);
    const [earlier, later] = [of('2022-10', '2023-10'), of('2023-10', to)];
    expect([change?.earlier.count, change?.later.count]).toEqual([earlier, later]);
    expect(change?.percent.value).toBeCloseTo(100 * (later / earlier - 1), 1);
    const spread = Math.exp(1.959964 * Math.sqrt(1 / earlier + 1 / later));
    expect(change?.percent.lower).toBeLessThanOrEqual(100 * (later / earlier / spread - 1) + 0.1);
    expect(change?.isBeyondChance).toBe(true);
    expect(sentence).toMatch(/rose from .* more than chance \(\+\d+%, 95% interval \+\d+% to \+\d+%\)/);
  });

  it('is of the calendar months that both years have, and says which', async () => {
    const { change, sentence } = await trend(`ward/${wardCode(0)}?from=2021-01&to=2024-07&agency=care`);
    expect(change?.months).toHaveLength(11);
    expect(change?.months).not.toContain('2024-02');
    expect(sentence).toContain('only these months are compared');
  });

  it('is not told across a change of counting, nor from less than two years', async () => {
    const broken = await trend(`ward/${wardCode(0)}?from=2021-01&to=2023-05&agency=care`);
    expect(broken.change).toBeNull();
    expect(broken.whyNoChange).toContain('A new case system.');
    expect((await trend(`ward/${wardCode(0)}?from=2023-01&to=${to}`)).whyNoChange).toMatch(/24 months/);
  });
});

describe('the control chart and the last quarter', () => {
  it('name the planted months, and the quarter that is above its forecast', async () => {
    const answer = await trend(`${brick(planted.emerging)}?${all}&category=disorder`);
    const last = answer.chart?.signals.filter(({ month }) => month >= '2024-07') ?? [];
    expect(last.length).toBeGreaterThan(0);
    expect(last[0]?.text).toMatch(/above the upper limit/);
    expect(answer.lastQuarter).toMatchObject({ isAbove: true, period: { from: '2024-07', to } });
    expect(answer.lastQuarter?.p).toBeLessThan(0.001);
    expect(answer.lastQuarter?.sentence).toMatch(/more than its forecast/);
  });

  it('begin anew at a change of counting', async () => {
    const answer = await trend(`ward/${wardCode(2)}?${all}&agency=care`);
    const broken = months.indexOf(visitsBreak);
    expect(answer.months[broken - 1]?.expected).not.toBe(answer.months[broken]?.expected);
    expect(answer.chart?.method).toContain('begins anew in July 2022');
    expect(answer.whyNoQuarter).toMatch(/needs 24 months/);
  });
});

describe('a question that has no trend', () => {
  it('says so, and shows no number', async () => {
    const one = await get(`ward/${wardCode(0)}?${all}&agency=fire`);
    expect([one.status, one.body]).toMatchObject([422, { detail: expect.stringMatching(/one month/) as string }]);
    const none = await get(`ward/${wardCode(0)}?from=2030-01&to=2031-01`);
    expect([none.status, none.body]).toMatchObject([422, { detail: expect.stringMatching(/not zero/) as string }]);
    expect((await get(`ward/nowhere?${all}`)).status).toBe(404);
  });
});
