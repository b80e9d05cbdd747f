import type { Express } from 'express';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { type AreaProfileAnswer, profileAnswer } from '../../../server/features/profiles/contract.ts';
import { createServices } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { isEstate, zoneToSave } from '../similar/matched-county.ts';
import { codeAt } from '../zones/invented-bricks.ts';
import { empty, indicatorIn, layCounty, sheet } from './laid-county.ts';

let database: Database;
let app: Express;
const year = 'from=2022-01&to=2023-01';
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const profile = async (area: string, question = year): Promise<AreaProfileAnswer> =>
  profileAnswer.parse((await get(`/profiles/${area}?${question}`).expect(200)).body);

const all = Array.from({ length: 100 }, (_, at) => codeAt(at % 10, Math.floor(at / 10)));
/** Of a hundred asked in every brick. */
const said = (yes: (code: string) => number): [string, number, number][] => all.map((code) => [code, yes(code), 100]);

beforeAll(async () => {
  database = await openTestDatabase();
  await layCounty(database.knex);
  const services = createServices(database, testConfig);
  await services.zones.create(zoneToSave);
  const years = [2018, 2019, 2020, 2021].map((one) => ({
    year: one,
    values: said((code) => (isEstate(code) ? 40 + 8 * (one - 2018) : 60)),
  }));
  await services.indicators.import(sheet({ code: 'help', unit: 'percent', per: 100 }, years));
  await services.indicators.import(sheet({ code: 'broken', unit: 'percent', per: 100, breakIn: 2020 }, years));
  await services.indicators.import(
    sheet({ code: 'calls', unit: 'per 1000', per: 1000, good: 'down' }, [
      { year: 2021, values: said((code) => (isEstate(code) ? 2 : 1)) },
    ]),
  );
  app = createApp(database, testConfig, services);
}, 300_000);
afterAll(() => database.close());

describe('The profile of a zone', () => {
  it('has each figure with its count and both limits, as worked by hand', async () => {
    const found = await profile('zone/west-end');
    // Four a month in each of five bricks of 300 people over the eleven months that came.
    const rate = indicatorIn(found, 'agency-incidents');
    expect(rate).toMatchObject({ count: 220, denominator: 1500 });
    expect(rate.period).toContain('11 of 12 months');
    expect(rate.own.value).toBe(160);
    // Byar for 220: 191.88 and 251.08, each times 12/11 and 1,000/1,500.
    expect(rate.own.lower).toBeCloseTo(191.8839 * (12 / 11) * (1000 / 1500), 1);
    expect(rate.own.upper).toBeCloseTo(251.0752 * (12 / 11) * (1000 / 1500), 1);
    expect(rate.own.lower998).toBeLessThan(rate.own.lower as number);
    const help = indicatorIn(found, 'help');
    // 64 of a hundred asked in each of five bricks, against 60 where no estate is and 64 in the other estates.
    expect(help).toMatchObject({ count: 320, denominator: 500, intervals: 'Wilson’s limits' });
    expect(help.own.value).toBe(64);
    expect(help.rest).toBeCloseTo((100 * (35 * 64 + 60 * 60)) / 9500, 9);
  });

  it('is held against the rest of the whole, so not against itself', async () => {
    const rate = indicatorIn(await profile('zone/west-end'), 'agency-incidents');
    // 99 bricks of 300 people and one of none: 2,420 records, 220 of them here.
    expect(rate.whole.value).toBeCloseTo((2420 / 29_700) * 1000 * (12 / 11), 9);
    expect(rate.rest).toBeCloseTo((2200 / 28_200) * 1000 * (12 / 11), 9);
    expect(rate).toMatchObject({ standing95: 'higher', standing998: 'higher', isBeyondChance: true });
  });

  it('says better and worse only where the indicator says which way is good', async () => {
    const found = await profile('zone/west-end');
    expect(indicatorIn(found, 'calls')).toMatchObject({ count: 10, standing95: 'similar' });
    expect(found.sentence).toContain('West end');
    expect(found.sentence).toContain('allowing for looking at so many');
    expect(
      found.indicators.filter(({ goodDirection }) => goodDirection === 'none').map((one) => one.standing95),
    ).not.toContain('worse');
  });

  it('lies among the places most like it', async () => {
    const found = await profile('zone/west-end');
    expect(found.similar?.areas.length).toBeGreaterThan(2);
    const rate = indicatorIn(found, 'agency-incidents');
    expect(rate.spread?.of).toBe(found.similar?.areas.length);
    expect(rate.spreadOf).toContain('places like it');
    expect(rate.spread?.highest).toBeCloseTo(160, 6);
  });

  it('tells the shares of ages exactly and draws them whole', async () => {
    const found = await profile('zone/west-end');
    expect(indicatorIn(found, 'under-16')).toMatchObject({ count: 500, denominator: 1500 });
    expect(indicatorIn(found, 'aged-65-and-over')).toMatchObject({ count: 250, denominator: 1500 });
    const { pyramid } = found;
    expect(pyramid?.sexes).toBe(true);
    const people = pyramid?.bands.reduce((sum, band) => sum + (band.all as number), 0);
    expect(people).toBe(1500);
    expect(pyramid?.bands.at(-1)).toMatchObject({ name: '90 and over', female: 25, male: 25 });
  });
});

describe('How an indicator moves', () => {
  it('rises where four years do so beyond chance, and that is better where up is good', async () => {
    const { trend } = indicatorIn(await profile('zone/west-end'), 'help');
    expect(trend).toMatchObject({ direction: 'rising', standing: 'better' });
    expect(trend.points.map(({ value }) => value)).toEqual([40, 48, 56, 64]);
  });

  it('is not told across a break, which is marked', async () => {
    const { trend } = indicatorIn(await profile('zone/west-end'), 'broken');
    expect(trend.direction).toBe('not-known');
    expect(trend.points.map(({ isBreak }) => isBreak)).toEqual([false, false, true, false]);
    expect(trend.sentence).toContain('asked in another way');
  });

  it('is no figure for a year of which a month did not come', async () => {
    const { trend } = indicatorIn(await profile('zone/west-end'), 'agency-incidents');
    expect(trend.points.at(-1)).toMatchObject({ period: 'January to December 2022', value: '[x]' });
  });
});

describe('What there is no figure of', () => {
  it('is [x] with the reason where nobody lives, and never a zero', async () => {
    const rate = indicatorIn(await profile(`brick/${empty}`), 'agency-incidents');
    expect(rate.own).toMatchObject({ value: '[x]', lower: '[x]', upper998: '[x]' });
    expect(rate.standing95).toBe('not-compared');
    expect(rate.note).toContain('Nobody is known to live here');
  });

  it('is [c] where a count is too small to be shown, and so is what would give it away', async () => {
    const found = indicatorIn(await profile(`brick/${codeAt(8, 8)}`), 'agency-rare');
    expect(found).toMatchObject({ count: '[c]', standing95: 'not-compared', rest: '[c]' });
    expect(Object.values(found.own)).toEqual(Array(5).fill('[c]'));
    expect(found.note).toContain('Withheld');
    const zero = indicatorIn(await profile('zone/west-end'), 'agency-rare');
    expect(zero).toMatchObject({ count: 0 });
  });

  it('is [x] for a period of which nothing came, while what was counted once stays', async () => {
    const found = await profile('zone/west-end', 'from=2010-01&to=2011-01');
    const { count, note } = indicatorIn(found, 'agency-incidents');
    expect(count).toBe('[x]');
    expect(note).toContain('not zero');
    expect(indicatorIn(found, 'help').note).toContain('No figures have come');
    expect(indicatorIn(found, 'under-16').own.value).toBeCloseTo(100 / 3, 9);
  });

  it.each([
    [`/profiles/zone/nowhere?${year}`, 404, 'There is no such area here'],
    [`/profiles/zone/west-end?${year}&at=1999-01-01`, 404, 'on that day'],
    ['/profiles/zone/west-end', 400, 'from'],
    [`/profiles/planet/earth?${year}`, 400, 'kind'],
    [`/profiles/funnel?kind=zone&indicator=help&${year}`, 422, 'at least 3 areas'],
    [`/profiles/funnel?kind=brick&indicator=nothing&${year}`, 400, 'There is no indicator nothing'],
  ])('%s is refused in words', async (path, status, detail) => {
    const { body } = (await get(path).expect(status)) as { body: { detail: string } };
    expect(body.detail).toContain(detail);
  });
});

it('The table has the same numbers as JSON', async () => {
  const found = await profile('zone/west-end');
  const { text } = await get(`/profiles/zone/west-end.csv?${year}`).expect(200);
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  expect(rows.map((row) => [row['indicator'], row['value'], row['upper_998'], row['standing_95']])).toEqual(
    found.indicators.map(({ code, own, standing95 }) => [code, String(own.value), String(own.upper998), standing95]),
  );
});
