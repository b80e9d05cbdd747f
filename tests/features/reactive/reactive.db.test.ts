import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { ReactiveAnswer } from '../../../server/features/reactive/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, generateRecords, type GeneratedRecord, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const records = generateRecords();
const ask = async (question: string, extension = ''): Promise<request.Response> =>
  request(app).get(`/api/v1/reactive${extension}?${question}`);
const get = async (question: string): Promise<ReactiveAnswer> => {
  const response = await ask(question);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as ReactiveAnswer;
};
const decide = (category: string, demandKind: string) =>
  request(app).put(`/api/v1/categories/${category}/demand-kind`).send({ demandKind, decidedBy: 'The partners' });

/** Theft and violence are reactive, fires planned, falls mixed. Series 1 theft, 2 and 4 violence, 3 fire, 5 falls. */
const kinds = { reactive: [1, 2, 4], planned: [3], mixed: [5] };
const countOf = (series: number[], from: string, to: string, holds: (record: GeneratedRecord) => boolean): number =>
  records.filter((r) => series.includes(r.series) && r.month >= from && r.month < to && holds(r)).length;
const one = (value: number): number => Math.round(value * 10) / 10;
/** Wilson’s limits written out. */
const wilson = (seen: number, of: number): number[] => {
  const z = 1.959964;
  const middle = (seen + z ** 2 / 2) / (of + z ** 2);
  const width = (z / (of + z ** 2)) * Math.sqrt((seen * (of - seen)) / of + z ** 2 / 4);
  return [middle - width, middle + width].map((limit) => one(limit * 100));
};

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, records);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('the reactive share of demand', () => {
  it('is refused until somebody has decided what is reactive', async () => {
    const response = await ask('from=2023-07&to=2024-01');
    expect(response.status).toBe(422);
    expect((response.body as { detail: string }).detail).toMatch(/decided to be reactive or planned yet/);
    for (const [category, kind] of [
      ['theft', 'reactive'],
      ['violence', 'reactive'],
      ['fire', 'planned'],
    ] as const)
      expect((await decide(category, kind)).status).toBeLessThan(300);
  });

  it('is that of a recount, everywhere, by agency and by month, and says who decided', async () => {
    const { whole, agencies, months, decided, sentence } = await get('from=2022-01&to=2023-01');
    const all = () => true;
    const [reactive, planned] = [kinds.reactive, kinds.planned].map((series) =>
      countOf(series, '2022-01', '2023-01', all),
    );
    const share = ((reactive ?? 0) / ((reactive ?? 0) + (planned ?? 0))) * 100;
    expect(whole).toMatchObject({ reactive, planned });
    const [lower, upper] = wilson(reactive ?? 0, (reactive ?? 0) + (planned ?? 0));
    expect(whole.share).toEqual({ value: one(share), lower, upper });
    expect(agencies.map(({ code }) => code)).toEqual(['care', 'fire', 'police']);
    expect(agencies[1]).toMatchObject({
      reactive: countOf([4], '2022-01', '2023-01', all),
      planned: countOf([3], '2022-01', '2023-01', all),
    });
    expect(months.find(({ month }) => month === '2022-05')).toMatchObject({ reactive: '[x]', share: { value: '[x]' } });
    expect(months.find(({ month }) => month === '2022-06')?.reactive).toBe(
      countOf(kinds.reactive, '2022-06', '2022-07', all),
    );
    // Fires did not come for March 2023, so that a share of that month would be of the police alone.
    const march = (await get('from=2023-01&to=2023-06')).months.find(({ month }) => month === '2023-03');
    expect(march).toMatchObject({ reactive: countOf([1, 2], '2023-03', '2023-04', all), share: { value: '[x]' } });
    expect(decided).toMatchObject({ categories: 3, undecided: 1 });
    expect(decided.sentence).toMatch(/2 are decided to be reactive, 1 planned and 0 mixed, by The partners, last on/);
    expect(decided.sentence).toMatch(/Not decided yet: Category falls/);
    expect(sentence).toMatch(/% of the demand that is decided is reactive/);
  });

  it('leaves what is mixed or undecided out of every share', async () => {
    const before = await get('from=2023-07&to=2024-01');
    expect(before.whole.undecided).toBe(countOf([5], '2023-07', '2024-01', () => true));
    await decide('falls', 'mixed');
    const after = await get('from=2023-07&to=2024-01');
    expect([after.whole.mixed, after.whole.undecided]).toEqual([before.whole.undecided, 0]);
    expect(after.whole.share).toEqual(before.whole.share);
    expect(after.decided).toMatchObject({ categories: 4, undecided: 0 });
    expect(after.decided.decisions.find(({ category }) => category === 'falls')).toMatchObject({
      ...{ kind: 'mixed', decidedBy: 'The partners', version: 1 },
    });
  });

  it('of one area has its own months, and all areas beside it', async () => {
    const { about, areas, months, question, agencies } = await get('kind=ward&footprint=W1&from=2022-06&to=2023-01');
    const inWard = (r: GeneratedRecord) => bricks.find(({ id }) => id === r.brick)?.row === 1;
    const reactive = countOf(kinds.reactive, '2022-06', '2023-01', inWard);
    expect(about).toMatchObject({ code: 'W1', reactive });
    expect(question.footprint).toBe('W1');
    expect(areas.map(({ code }) => code)).toEqual(['W0', 'W1', 'W2', 'W3']);
    expect(areas[1]?.reactive).toBe(reactive);
    expect(months[0]?.reactive).toBe(countOf(kinds.reactive, '2022-06', '2022-07', inWard));
    expect(agencies.find(({ code }) => code === 'police')?.reactive).toBe(
      countOf([1, 2], '2022-06', '2023-01', inWard),
    );
  });

  it('changes by points between the same months of two years, of the datasets that have both', async () => {
    for (const footprint of [null, 'W2']) {
      const { change, whyNoChange, sentence } = await get(
        `kind=ward&from=2023-07&to=2024-01${footprint === null ? '' : `&footprint=${footprint}`}`,
      );
      const here = (r: GeneratedRecord) => footprint === null || bricks.find(({ id }) => id === r.brick)?.row === 2;
      const share = (from: string, to: string): number => {
        const reactive = countOf([1, 2, 4], from, to, here);
        return (reactive / (reactive + countOf([3], from, to, here))) * 100;
      };
      const [first, second] = [share('2022-07', '2023-01'), share('2023-07', '2024-01')];
      expect([change?.earlier.value, change?.later.value]).toEqual([one(first), one(second)]);
      expect(change?.points.value).toBe(one(second - first));
      expect(change?.points.lower).toBeLessThan(second - first);
      expect(whyNoChange).toBeNull();
      expect(sentence).toMatch(/Left out.*visits \(nothing came/);
    }
  });

  it('says why there is no change', async () => {
    const { change, whyNoChange } = await get('from=2023-01&to=2024-01');
    expect(change).toBeNull();
    expect(whyNoChange).toMatch(/No dataset can be compared between January to December 2022/);
  });

  it('withholds a share whose count is withheld', async () => {
    await decide('falls', 'reactive');
    const { areas } = await get('kind=brick&agency=care&from=2023-07&to=2023-08');
    bricks.forEach(({ id }, at) => {
      const count = countOf([5], '2023-07', '2023-08', (r) => r.brick === id);
      const isWithheld = count > 0 && count <= 5;
      expect(areas[at]?.reactive).toBe(isWithheld ? '[c]' : count);
      expect(areas[at]?.share.value).toBe(isWithheld ? '[c]' : count === 0 ? '[x]' : 100);
    });
    await decide('falls', 'mixed');
  });

  it('refuses an area that is not there and a period of which nothing came', async () => {
    expect((await ask('from=2023-07&to=2024-01&footprint=nowhere')).status).toBe(404);
    expect(((await ask('from=2022-05&to=2022-06')).body as { detail: string }).detail).toMatch(
      /Nothing came for May 2022/,
    );
  });

  it('the table has the figures of the answer', async () => {
    const question = 'kind=ward&from=2023-07&to=2024-01';
    const answer = await get(question);
    const rows = parse<Record<string, string>>((await ask(question, '.csv')).text, { columns: true });
    const of = (part: string) =>
      rows.filter((row) => row['part'] === part).map((row) => [row['reactive'], row['share']]);
    for (const [part, list] of [
      ['agency', answer.agencies],
      ['area', answer.areas],
      ['month', answer.months],
    ] as const)
      expect(of(part)).toEqual(list.map(({ reactive, share }) => [String(reactive), String(share.value)]));
  });
});
