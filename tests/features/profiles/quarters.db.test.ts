import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { type ComparisonAnswer, comparisonAnswer } from '../../../server/features/comparison/contract.ts';
import { type AreaProfileAnswer, profileAnswer } from '../../../server/features/profiles/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layMatchedCounty } from '../similar/matched-county.ts';
import { codeAt, putDemand } from '../zones/invented-bricks.ts';
import { indicatorIn } from './laid-county.ts';

/** In one brick of 300 people: five visits each quarter of 2021 and 2022, and twelve fires each financial year. */
describe('Datasets that come by quarter or by year', () => {
  let database: Database;
  let app: Express;
  const brick = codeAt(0, 0);
  const profile = async (period: string): Promise<AreaProfileAnswer> =>
    profileAnswer.parse((await request(app).get(`/api/v1/profiles/brick/${brick}?${period}`).expect(200)).body);
  const comparison = async (period: string): Promise<ComparisonAnswer> =>
    comparisonAnswer.parse(
      (await request(app).get(`/api/v1/comparison?areas=brick:${brick},whole&${period}`).expect(200)).body,
    );
  const put = async (code: string, period: string, count: number, months: string[]): Promise<void> => {
    const records = months.map((month) => ({ brick, month, count }));
    await putDemand(database.knex, { code, grain: 'brick', months }, records);
    await database.knex('datasets').where({ code }).update({ period });
  };
  beforeAll(async () => {
    database = await openTestDatabase();
    await layMatchedCounty(database.knex);
    const quarters = ['01', '04', '07', '10'];
    await put(
      'visits',
      'quarter',
      5,
      [2021, 2022].flatMap((year) => quarters.map((month) => `${year}-${month}`)),
    );
    await put('fires', 'financial-year', 12, ['2021-04', '2022-04']);
    app = createApp(database, testConfig);
  }, 300_000);
  afterAll(() => database.close());

  it('count in a year that is made of whole ones, also in how it moves', async () => {
    const found = await profile('from=2022-01&to=2023-01');
    const visits = indicatorIn(found, 'agency-visits');
    expect(visits).toMatchObject({ count: 20, denominator: 300 });
    expect(visits.own.value).toBeCloseTo((20 / 300) * 1000, 9);
    expect(visits.trend.points.map(({ value }) => value)).toMatchObject([
      ...['[x]', '[x]', '[x]'],
      ...[(20 / 300) * 1000, (20 / 300) * 1000].map((value) => expect.closeTo(value, 9) as number),
    ]);
  });

  it('are left out by name where the period would cut them, and no figure of them is given', async () => {
    const found = await profile('from=2022-01&to=2023-01');
    const why = 'it counts by financial year, and the period asked for is not one of whole financial years';
    expect(found.leftOut).toEqual([{ dataset: 'fires', name: 'fires', why }]);
    expect(found.indicators.map(({ code }) => code)).not.toContain('agency-fires');
    const cut = await profile('from=2022-02&to=2023-02');
    expect(cut.leftOut.map(({ dataset }) => dataset)).toEqual(['fires', 'visits']);
  });

  it('are told by the months that came where a quarter is missing, as those that come by month', async () => {
    const found = await profile('from=2022-04&to=2023-04');
    expect(found.leftOut).toEqual([]);
    const visits = indicatorIn(found, 'agency-visits');
    expect(visits.period).toContain('of which 9 of 12 months came');
    expect(visits.own.value).toBeCloseTo((15 / 300) * 1000 * (12 / 9), 9);
    expect(indicatorIn(found, 'agency-fires')).toMatchObject({ count: 12 });
  });

  it('are in a comparison as in a profile, and never in a change by months', async () => {
    const whole = await comparison('from=2022-01&to=2023-01');
    const row = (answer: ComparisonAnswer, code: string) =>
      answer.groups.flatMap(({ rows }) => rows).find((one) => one.code === code);
    expect(row(whole, 'agency-visits')?.values[0]?.value).toBeCloseTo(66.67, 1);
    expect(row(whole, 'all-demand')?.caveat).toContain('fires is left out: it counts by financial year');
    expect(row(whole, 'change-all-demand')?.caveat).toContain('visits is left out: it counts by quarter');
    expect(whole.sentence).toContain('fires is left out');
    expect(whole.sentence).not.toContain('visits is left out');
    expect((await comparison('from=2022-02&to=2023-02')).sentence).toContain(
      'visits is left out: it counts by quarter',
    );
  });
});
