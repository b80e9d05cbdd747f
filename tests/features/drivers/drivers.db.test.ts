import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { moveRevision } from '../../../server/features/service/store.ts';
import { type DriversAnswer, driversAnswer } from '../../../server/features/drivers/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, counted, plantMovingCounty, planted, series, to } from '../trends/moving-county.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1/drivers/${path}`);
const drivers = async (path: string): Promise<DriversAnswer> => driversAnswer.parse((await get(path)).body);
const brick = (id: number): string => `brick/${bricks[id - 1]?.code ?? ''}`;
const year = `from=2023-10&to=${to}`;
const people = bricks.reduce((sum, one) => sum + one.people, 0);

beforeAll(async () => {
  database = await openTestDatabase();
  await plantMovingCounty(database.knex);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('what drives demand', () => {
  it('is the excess over people times the rate of all areas, as a slow recount finds it', async () => {
    const id = planted.worsening;
    const { categories } = await drivers(`${brick(id)}?${year}`);
    const theft = categories.find(({ code }) => code === 'theft');
    const inYear = (of: number) => (fact: { month: string; series: number }) =>
      fact.series === of && fact.month >= '2023-10' && fact.month < to;
    const count = counted((fact) => inYear(2)(fact) && fact.brick === id);
    const expected = (counted(inYear(2)) * (bricks[id - 1]?.people ?? 0)) / people;
    expect(theft?.count).toBe(count);
    expect(theft?.expected).toBeCloseTo(expected, 0);
    expect(theft?.excess.value).toBeCloseTo(count - expected, 0);
    expect(theft?.ratio.value).toBeCloseTo(count / expected, 1);
    expect(theft?.isBeyondChance).toBe(true);
    expect(categories[0]?.code).toBe('theft');
    expect(categories.find(({ code }) => code === 'disorder')?.isBeyondChance).toBe(false);
  });

  it('withholds what is withheld, and says nothing of its excess', async () => {
    const { categories } = await drivers(`${brick(3)}?from=2024-01&to=2024-02`);
    const falls = categories.find(({ code }) => code === 'falls');
    const count = counted((fact) => fact.brick === 3 && fact.series === 3 && fact.month === '2024-01');
    if (count > 0 && count <= 5) expect(falls).toMatchObject({ count: '[c]', excess: { value: '[c]' } });
    expect(falls?.isBeyondChance).toBeNull();
  });

  it('has expected months of the year that add up to the count', async () => {
    const { when } = await drivers(`${brick(5)}?from=2022-01&to=2024-01&agency=police`);
    expect(when.months.map(({ name }) => name).slice(0, 2)).toEqual(['January', 'February']);
    const count = when.months.reduce((sum, one) => sum + Number(one.count), 0);
    const expected = when.months.reduce((sum, one) => sum + one.expected, 0);
    expect(expected).toBeCloseTo(count, 0);
  });
});

describe('weekdays and hours', () => {
  it('are not known where records give the month only, and that is said', async () => {
    const { when } = await drivers(`${brick(5)}?${year}`);
    expect(when).toMatchObject({ weekdays: null, hours: null });
    expect(when.whyNoHours).toMatch(/month only/);
  });

  it('are held against those of all areas together where records give them', async () => {
    const [asb] = series;
    expect(asb?.category).toBe('disorder');
    // Evenly over the day everywhere, and all at ten in the evening on Fridays in one brick.
    await database.knex('demand_records').insert(
      bricks.flatMap(({ id }) =>
        Array.from({ length: 24 }, (_, hour) => ({
          ...{ brick_id: id, month: '2024-09-01', series_id: 1, import_id: 1, count: 2, content: id * 100 + hour },
          weekday: id === 5 ? 5 : (hour % 7) + 1,
          hour: id === 5 ? 22 : hour,
        })),
      ),
    );
    await moveRevision(database.knex);
    const { when } = await drivers(`${brick(5)}?from=2024-09&to=${to}&category=disorder`);
    expect(when.hours?.find(({ name }) => name === '22:00')).toMatchObject({ count: 48, isBeyondChance: true });
    expect(when.weekdays?.find(({ name }) => name === 'Friday')).toMatchObject({ count: 48, isBeyondChance: true });
    expect(when.hours?.find(({ name }) => name === '03:00')?.count).toBe(0);
    expect(when.whyNoHours).toBeNull();
  });
});

describe('a question that has no answer', () => {
  it('says what is missing', async () => {
    expect((await get(`${brick(5)}?from=2030-01&to=2031-01`)).status).toBe(422);
    await database.knex('bricks').where({ id: 48 }).update({ people: null });
    await moveRevision(database.knex);
    app = createApp(database, testConfig);
    const { categories, expectedFrom } = await drivers(`${brick(5)}?${year}`);
    expect(expectedFrom).toMatch(/not known/);
    expect(categories[0]).toMatchObject({ expected: '[x]', excess: { value: '[x]' }, isBeyondChance: null });
  });
});
