import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { ViewAnswer } from '../../../server/features/views/contract.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';

let database: Database;
let app: ReturnType<typeof createApp>;

const post = (body: object) => request(app).post('/api/v1/views').send(body);
const listed = async (): Promise<ViewAnswer[]> =>
  ((await request(app).get('/api/v1/views').expect(200)).body as { items: ViewAnswer[] }).items;
const path = '/zones/coalville?to=2024-03&category=violence';

beforeAll(async () => {
  database = await openTestDatabase();
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('saved views', () => {
  it('are listed last first, with who saved them and when, and leave the data revision alone', async () => {
    const revision = await database.knex('service_facts').where({ name: 'data_revision' }).first<object>('value');
    await post({ name: ' Spring ', path, savedBy: 'A lead' }).expect(201);
    await post({ name: 'Spring again', path }).expect(201);
    const [last, first] = await listed();
    expect(first).toMatchObject({ name: 'Spring', path, savedBy: 'A lead' });
    expect(Date.parse(first?.savedAt ?? '')).not.toBeNaN();
    expect(last).toMatchObject({ name: 'Spring again', path, savedBy: 'not said' });
    expect(await database.knex('service_facts').where({ name: 'data_revision' }).first<object>('value')).toEqual(
      revision,
    );
  });

  it('are the same view when saved again under the same name, even by many at once', async () => {
    const known = (await listed()).find(({ name }) => name === 'Spring');
    const again = await Promise.all(Array.from({ length: 4 }, () => post({ name: 'Spring', path }).expect(200)));
    expect(again.map(({ body }) => (body as ViewAnswer).id)).toEqual(again.map(() => known?.id));
  });

  it('are gone once removed, stay in the table, and can be saved anew', async () => {
    const { id } = (await post({ name: 'Gone', path }).expect(201)).body as ViewAnswer;
    await request(app).delete(`/api/v1/views/${id}`).expect(200);
    await request(app).delete(`/api/v1/views/${id}`).expect(404);
    expect((await listed()).some((view) => view.id === id)).toBe(false);
    expect(await database.knex('saved_views').where({ id }).first('name')).toEqual({ name: 'Gone' });
    expect(((await post({ name: 'Gone', path }).expect(201)).body as ViewAnswer).id).not.toBe(id);
  });

  it('may be as long as an address may be', async () => {
    await post({ name: 'é'.repeat(100), path: `/map?${'é'.repeat(1_900)}` }).expect(201);
  });

  it.each([
    ['another site', { path: '//elsewhere.example/map' }, '/path'],
    ['another site in full', { path: 'https://elsewhere.example/map' }, '/path'],
    ['an answer of the API', { path: '/api/v1/service' }, '/path'],
    ['a path that leads elsewhere than it seems to', { path: '/map/../api/v1/service' }, '/path'],
    ['no page of this service', { path: '/nowhere' }, '/path'],
    ['no name', { name: '  ' }, '/name'],
  ])('are refused with %s', async (_what, wrong, pointer) => {
    const before = await listed();
    const answer = await post({ name: 'Wrong', path, ...wrong });
    expect(answer.status).toBe(400);
    expect((answer.body as Problem).errors?.[0]?.pointer).toBe(pointer);
    expect(await listed()).toEqual(before);
  });
});
