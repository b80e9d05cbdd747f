import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { publish } from '../../../server/features/imports/publish.ts';
import { importStore } from '../../../server/features/imports/store.ts';
import { newTally } from '../../../server/features/imports/tally.ts';
import { tidyImports } from '../../../server/features/imports/tidy.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let dataFolder: string;
let dataset: number;
beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, generateRecords());
  dataFolder = await mkdtemp(join(tmpdir(), 'uploads-'));
  dataset = (await database.knex('datasets').first<{ id: number }>('id')).id;
});
afterAll(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true });
});

/** An import of one row, in some state, that ended or was last heard of so many days ago. */
async function invent(state: string, days: number, storedAs: string | null = null): Promise<number> {
  const { knex } = database;
  const ago = knex.raw('now() - make_interval(days => ?)', [days]);
  const [made] = await knex('imports')
    .insert({
      ...{ dataset_id: dataset, file_name: 'a.csv', stored_as: storedAs, state, dry_run: false, started_by: 'a test' },
      ...{ heartbeat_at: ago, finished_at: state === 'running' ? null : ago },
    })
    .returning<{ id: number }[]>('id');
  const id = made?.id ?? 0;
  const brick = await knex('bricks').first<{ id: number }>('id');
  const series = await knex('series').first<{ id: number }>('id');
  await knex('demand_records').insert({
    ...{ brick_id: brick.id, series_id: series.id, month: '2023-01-01', import_id: id, count: 1, content: 1 },
  });
  return id;
}
const rowsOf = async (id: number): Promise<number> =>
  (await database.knex('demand_records').where({ import_id: id }).select('import_id')).length;
const stateOf = async (id: number) => (await importStore(database.knex).one(id))?.state;

describe('tidying at the start', () => {
  it('takes back an import that has gone silent, and leaves alone one that is alive', async () => {
    const silent = await invent('running', 1);
    const alive = await invent('running', 0);
    expect(await tidyImports(database.knex, false)).toBe(1);
    expect([await stateOf(silent), await rowsOf(silent)]).toEqual(['failed', 0]);
    expect([await stateOf(alive), await rowsOf(alive)]).toEqual(['running', 1]);
  });

  it('keeps the rows of an old import that a recent one replaced, because undoing that one brings them back', async () => {
    const old = await invent('done', 60);
    const forgotten = await invent('done', 60);
    const recent = await invent('done', 2);
    await database.knex('import_months').insert({
      ...{ import_id: recent, month: '2023-01-01', rows_read: 1, placed: 1, unplaced: 0, rejected: 0 },
      ...{ digest: 'x', change: 'replaced', replaced_import_id: old },
    });
    await tidyImports(database.knex, false);
    expect([await rowsOf(old), await rowsOf(forgotten)]).toEqual([1, 0]);
  });

  it('no longer offers to import a dry run whose file it removed', async () => {
    const expired = await invent('dry-run', 60, join(dataFolder, 'gone'));
    await tidyImports(database.knex, false);
    expect((await importStore(database.knex).one(expired))?.stored_as).toBeNull();
  });
});

describe('an import that has ended', () => {
  it('cannot be taken back, whatever goes wrong after it', async () => {
    const done = await invent('done', 0);
    expect(await importStore(database.knex).takeBack(done, { state: 'failed', message: '' })).toBe(false);
    expect([await stateOf(done), await rowsOf(done)]).toEqual(['done', 1]);
  });

  it('cannot be published when another process took it for dead', async () => {
    const taken = await invent('failed', 0);
    const publishing = publish(database.knex, taken, dataset, newTally(), () => Promise.resolve());
    await expect(publishing).rejects.toThrow('taken back');
  });
});

describe('an upload that is refused', () => {
  const uploads = () => readdir(join(dataFolder, 'uploads')).catch(() => []);

  it('leaves no file behind when there is no such dataset', async () => {
    const app = createApp(database, { ...testConfig, dataFolder });
    await request(app).post('/api/v1/imports?dataset=nobodys&fileName=a.csv').send('month,category\n').expect(404);
    expect(await uploads()).toEqual([]);
  });

  it('is told so before it is sent when it announces more than 2 GB', async () => {
    const server = createApp(database, { ...testConfig, dataFolder }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { code } = await database.knex('datasets').first<{ code: string }>('code');
    const sent = ask({
      ...{ method: 'POST', port: (server.address() as AddressInfo).port, host: '127.0.0.1' },
      path: `/api/v1/imports?dataset=${code}&fileName=a.csv`,
      headers: { 'Content-Length': 3 * 1024 ** 3, 'Content-Type': 'text/csv' },
    });
    sent.on('error', () => undefined).flushHeaders();
    const [answer] = (await once(sent, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(413);
    sent.destroy();
    server.closeAllConnections();
    server.close();
  });
});

describe('a change that is asked for with If-None-Match', () => {
  it('is answered, never said to be unchanged', async () => {
    const app = createApp(database, { ...testConfig, dataFolder });
    const body = { code: 'calls', name: 'Calls', agency: 'fire', agencyName: 'Fire', licence: 'OGL', grain: 'brick' };
    const answer = await request(app)
      .post('/api/v1/datasets')
      .set('If-None-Match', '*')
      .send({ ...body, withheldUpTo: 0 });
    expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('calls') as string]);
  });
});
