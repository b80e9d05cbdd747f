import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { ShockAnswer } from '../../../server/features/shocks/contract.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';

let database: Database;
let app: ReturnType<typeof createApp>;

const post = (path: string, body: object = {}) => request(app).post(`/api/v1${path}`).send(body);
const listed = async (): Promise<ShockAnswer[]> =>
  ((await request(app).get('/api/v1/shocks').expect(200)).body as { items: ShockAnswer[] }).items;
const lockdown = { kind: 'shock', from: '2020-03', text: 'First lockdown', leaveOut: true };

beforeAll(async () => {
  database = await openTestDatabase();
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('shocks on record', () => {
  it('are listed in order of their first month, and end when somebody says so', async () => {
    await post('/shocks', { kind: 'break', from: '2021-04', text: 'New recording system' }).expect(201);
    const { id } = (await post('/shocks', lockdown).expect(201)).body as ShockAnswer;
    expect((await listed()).map(({ from, to }) => [from, to])).toEqual([
      ['2020-03', null],
      ['2021-04', null],
    ]);
    await post(`/shocks/${id}/end`, { to: '2020-07' }).expect(200);
    expect((await listed())[0]?.to).toBe('2020-07');
  });

  it('are no longer listed once taken back, though they stay in the table', async () => {
    const { id } = (await post('/shocks', { ...lockdown, text: 'A mistake' }).expect(201)).body as ShockAnswer;
    await post(`/shocks/${id}/withdraw`).expect(200);
    expect((await listed()).some((one) => one.id === id)).toBe(false);
    expect(await database.knex('shocks').where({ id }).first('text')).toEqual({ text: 'A mistake' });
    await post(`/shocks/${id}/withdraw`).expect(404);
  });

  it.each([
    ['an end before its first month', { ...lockdown, to: '2020-03' }, '/to'],
    ['a break with an end', { kind: 'break', from: '2020-03', to: '2020-05', text: 'x' }, '/to'],
    ['a break that is left out', { kind: 'break', from: '2020-03', text: 'x', leaveOut: true }, '/leaveOut'],
    ['no words', { ...lockdown, text: ' ' }, '/text'],
    ['a dataset that is not there', { ...lockdown, dataset: 'nothing' }, '/dataset'],
    ['a category that is not there', { ...lockdown, category: 'nothing' }, '/category'],
  ])('are refused with %s', async (_what, body, pointer) => {
    const before = await listed();
    const answer = await post('/shocks', body);
    expect(answer.status).toBe(400);
    expect((answer.body as Problem).errors?.[0]?.pointer).toBe(pointer);
    expect(await listed()).toEqual(before);
  });

  it('cannot end before they begin, and breaks never do', async () => {
    const [shock, broken] = await listed();
    await post(`/shocks/${shock?.id ?? 0}/end`, { to: '2020-01' }).expect(409);
    await post(`/shocks/${broken?.id ?? 0}/end`, { to: '2023-01' }).expect(409);
    await post('/shocks/999/end', { to: '2023-01' }).expect(404);
  });
});
