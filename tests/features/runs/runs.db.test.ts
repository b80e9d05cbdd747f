import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { EvaluationAnswer, RunSummary } from '../../../server/features/evaluations/contract.ts';
import { type RunRecord, runRecord } from '../../../server/features/runs/contract.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layEvaluatedCounty, planBodyWith, zoneToSave } from '../evaluations/evaluated-county.ts';

/** A run takes a second or two, and far longer on a machine with much else to do. */
const busyMs = 300_000;

let database: Database;
let services: Services;
let app: ReturnType<typeof createApp>;
let code: string;
let early: string;
let done: RunSummary;

const get = (path: string) => request(app).get(`/api/v1${path}`);
const post = (path: string, body?: object) => request(app).post(`/api/v1${path}`).send(body);
const register = async (changes: Parameters<typeof planBodyWith>[0]): Promise<string> =>
  ((await post('/evaluations', planBodyWith(changes)).expect(201)).body as EvaluationAnswer).code;
const start = async (evaluation: string, body: object = {}): Promise<RunSummary> =>
  (await post(`/evaluations/${evaluation}/runs`, body).expect(202)).body as RunSummary;
const stateOf = async (id: number): Promise<RunSummary> => (await get(`/runs/${id}`).expect(200)).body as RunSummary;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

async function until(id: number, reached: (run: RunSummary) => boolean): Promise<RunSummary> {
  for (;;) {
    const run = await stateOf(id);
    if (reached(run)) return run;
    await pause();
  }
}
const hasEnded = ({ state }: RunSummary): boolean => state !== 'waiting' && state !== 'running';

beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(database, testConfig);
  app = createApp(database, testConfig, services);
  await layEvaluatedCounty(database.knex);
  await services.zones.create(zoneToSave);
  code = await register({ looks: [6, 12] });
  early = await register({ title: 'Too early', start: '2023-10', looks: [12] });
  const { id } = await start(code);
  done = await until(id, hasEnded);
}, busyMs);
afterAll(() => database.close());

describe('a run', { timeout: busyMs }, () => {
  it('is taken on at once and found by its number', async () => {
    const answer = await post(`/evaluations/${code}/runs`, { look: 6 }).expect(202);
    const taken = answer.body as RunSummary;
    expect(answer.headers['location']).toBe(`/api/v1/runs/${taken.id}`);
    expect([hasEnded(taken), taken.recordHash, taken.finding]).toEqual([false, null, null]);
    const ended = await until(taken.id, hasEnded);
    expect([ended.state, ended.look, ended.progress]).toEqual(['done', 6, 1]);
  });

  it('says what it does while it is at work, and the service goes on answering', async () => {
    const taken = await start(code);
    const working = await until(taken.id, ({ state, progress }) => state === 'running' && progress > 0.02);
    expect(working.step).toMatch(/\.$/);
    await request(app).get('/health').expect(200);
    await get('/evaluations').expect(200);
    const told = [working.progress];
    const ended = await until(taken.id, (run) => {
      told.push(run.progress);
      return hasEnded(run);
    });
    expect(ended.state).toBe('done');
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it('runs after the run before it', async () => {
    const [first, second] = [await start(code), await start(code)];
    const ended = await until(second.id, hasEnded);
    expect([(await stateOf(first.id)).state, ended.state]).toEqual(['done', 'done']);
    expect(ended.recordHash).toBe(done.recordHash);
  });

  it('ends at the longest look that the data have reached, with a finding', () => {
    expect([done.state, done.look, done.step]).toEqual(['done', 12, 'Finished.']);
    expect([done.inputHash, done.recordHash].map((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toEqual([true, true]);
    expect(done.headline).not.toBe('');
  });

  it('before its first look says that it is too early, and no figure', async () => {
    const ended = await until((await start(early)).id, hasEnded);
    expect([ended.state, ended.finding, ended.look]).toEqual(['done', 'not-evaluable', null]);
    const record = (await get(`/runs/${ended.id}/record`).expect(200)).body as RunRecord;
    expect([record.core, record.displacement]).toEqual([null, null]);
    expect(record.verdict.sentence).toMatch(/not reached yet/);
    await get(`/runs/${ended.id}/record.csv`).expect(200);
  });

  it('is listed with its evaluation, the newest first', async () => {
    const { runs, latestRun } = (await get(`/evaluations/${code}`).expect(200)).body as EvaluationAnswer;
    const ids = runs.map(({ id }) => id);
    expect(ids).toContain(done.id);
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
    expect(latestRun?.id).toBe(ids[0]);
  });
});

describe('what a run found', { timeout: busyMs }, () => {
  let record: RunRecord;
  beforeAll(async () => {
    record = (await get(`/runs/${done.id}/record`).expect(200)).body as RunRecord;
  });

  it('has the agreed shape and the hashes of its plan and inputs', () => {
    expect(runRecord.safeParse(record).error).toBeUndefined();
    expect(record.inputHash).toBe(done.inputHash);
    expect([record.verdict.finding, record.verdict.sentence]).toEqual([done.finding, done.headline]);
    expect(record.core?.models.map((model) => model.code)).toContain('difference-in-differences');
    expect(record.displacement?.rings).toHaveLength(1);
  });

  it('shows a month that did not come as such, and as no 0', () => {
    const absent = record.core?.months.find(({ month }) => month === '2021-05');
    expect(absent?.observed).toBe('[x]');
    expect(absent?.leftOut).toMatch(/did not come/);
  });

  it('withholds small counts, and what would give them away', async () => {
    const texts: { inputs: string }[] = await database.knex('evaluation_runs').where({ id: done.id }).select('inputs');
    const { series, months, withheldUpTo } = JSON.parse(texts[0]?.inputs ?? '{}') as {
      series: (number | null)[];
      months: string[];
      withheldUpTo: number;
    };
    expect(withheldUpTo).toBe(2);
    for (const [at, month] of months.entries()) {
      const count = series[at] ?? null;
      const shown = record.core?.months[at];
      expect(shown?.month).toBe(month);
      expect(shown?.observed).toBe(count === null ? '[x]' : count > 0 && count <= withheldUpTo ? '[c]' : count);
      if (shown?.observed === '[c]') expect(record.core?.synthetic.months[at]?.zone ?? null).toBeNull();
    }
  });

  it('is the same figures as tidy rows', async () => {
    const { text, headers } = await get(`/runs/${done.id}/record.csv`).expect(200);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    const { core } = record;
    if (core === null) throw new Error('Nothing was estimated.');
    const rowsOf = (figure: string) => rows.filter((row) => row['figure'] === figure);
    const valuesOf = (figure: string) => rowsOf(figure).map((row) => row['value']);
    expect(Number(valuesOf('change against comparison')[0])).toBe(core.effect.value);
    expect(Number(rowsOf('change against comparison')[0]?.['p'])).toBe(core.effect.p);
    expect(Number(rowsOf('incidents avoided')[0]?.['upper'])).toBe(core.avoided.upper);
    expect(valuesOf('observed')).toEqual(core.months.map(({ observed }) => String(observed)));
    expect(valuesOf('expected').map((value) => (value === '' ? null : Number(value)))).toEqual(
      core.months.map(({ expected }) => expected),
    );
    expect(rowsOf('placebo').map((row) => [row['place'], Number(row['value'])])).toEqual(
      core.placebo.values.map((one) => [one.code, one.percent]),
    );
    expect(rowsOf('estimate').map((row) => [row['place'], Number(row['value'])])).toEqual(
      core.models.map((one) => [one.code, one.value]),
    );
    expect(Number(valuesOf('ring')[0])).toBe(record.displacement?.rings[0]?.value);
    expect(rowsOf('month left out').map((row) => row['place'])).toEqual(
      record.coverage.leftOut.map(({ month }) => month),
    );
    expect(new Set(rows.map((row) => row['input_hash']))).toEqual(new Set([done.inputHash]));
  });

  it('comes out the same to the last byte when computed again', async () => {
    const answer = await post(`/runs/${done.id}/rerun`).expect(200);
    expect(answer.body).toMatchObject({ same: true, recordHash: done.recordHash, rerunHash: done.recordHash });
  });

  it('never changes', async () => {
    const change = database.knex('evaluation_runs').where({ id: done.id }).update({ headline: 'Better.' });
    await expect(change).rejects.toThrow('never changes');
    expect((await stateOf(done.id)).headline).toBe(done.headline);
  });
});

describe('a run that does not finish', { timeout: busyMs }, () => {
  const keptOf = async (id: number): Promise<unknown> => {
    const kept: unknown[] = await database
      .knex('evaluation_runs')
      .where({ id })
      .select('inputs', 'input_hash', 'record', 'record_hash');
    return kept[0];
  };
  const nothing = { inputs: null, input_hash: null, record: null, record_hash: null };

  it('can be stopped, and nothing of it is kept', async () => {
    const { id } = await start(code);
    await until(id, ({ state, progress }) => state === 'running' && progress > 0.02);
    const stopped = (await post(`/runs/${id}/cancel`).expect(202)).body as RunSummary;
    expect([stopped.state, stopped.finding]).toEqual(['cancelled', null]);
    const next = await until((await start(code)).id, hasEnded);
    expect(next.state).toBe('done');
    expect([(await stateOf(id)).state, await keptOf(id)]).toEqual(['cancelled', nothing]);
    await get(`/runs/${id}/record`).expect(409);
  });

  it('can be stopped while it waits', async () => {
    const [first, second] = [await start(code), await start(code)];
    await post(`/runs/${second.id}/cancel`).expect(202);
    await until(first.id, hasEnded);
    expect([(await stateOf(second.id)).state, await keptOf(second.id)]).toEqual(['cancelled', nothing]);
  });

  it('says so after the service was stopped under it', async () => {
    const rows: { id: number }[] = await database
      .knex('evaluation_runs')
      .insert({
        ...{ evaluation_id: database.knex('evaluations').where({ code }).select('id'), plan_version: 1 },
        ...{ state: 'running', step: 'Mixing comparison areas.', inputs: '{}', input_hash: 'x', started_by: 'test' },
      })
      .returning('id');
    const id = rows[0]?.id ?? 0;
    expect(await services.runs.tidy(false)).toBe(0);
    expect(await services.runs.tidy(true)).toBe(1);
    const ended = await stateOf(id);
    expect([ended.state, ended.step]).toEqual(['failed', 'The service stopped while it ran; run it again.']);
    expect(await keptOf(id)).toEqual(nothing);
  });
});

describe('what is refused', { timeout: busyMs }, () => {
  it.each<[string, string, object | null, number, RegExp]>([
    ['a run of an evaluation that is not there', '/evaluations/nowhere/runs', {}, 404, /no evaluation/],
    ['a look that is not registered', '/evaluations/CODE/runs', { look: 24 }, 422, /not registered/],
    ['a look that is no look', '/evaluations/CODE/runs', { look: 7 }, 400, /./],
    ['a look that is not reached', '/evaluations/EARLY/runs', { look: 12 }, 422, /have not reached/],
    ['a run that is not there', '/runs/999999', null, 404, /no run 999999/],
    ['a number that is none', '/runs/latest', null, 400, /./],
    ['a number beyond all runs', '/runs/99999999999', null, 400, /./],
    ['stopping a run that has ended', '/runs/DONE/cancel', {}, 409, /not running; it is done/],
    ['pooling one zone with itself', '/runs/pooled?runs=DONE,DONE', null, 422, /there twice/],
  ])('%s', async (_, path, body, status, detail) => {
    const to = path.replaceAll('CODE', code).replaceAll('EARLY', early).replaceAll('DONE', String(done.id));
    const before: unknown[] = await database.knex('evaluation_runs').select('id');
    const answer = await (body === null ? get(to) : post(to, body));
    expect([answer.status, answer.headers['content-type']]).toEqual([status, expect.stringMatching('problem\\+json')]);
    expect(JSON.stringify(answer.body)).toMatch(detail);
    expect(await database.knex('evaluation_runs').select('id')).toEqual(before);
  });

  it('the record of a run that has not ended', async () => {
    const { id } = await start(code);
    const answer = await get(`/runs/${id}/record`);
    expect([answer.status, answer.headers['content-type']]).toEqual([409, expect.stringMatching('problem\\+json')]);
    await until(id, hasEnded);
  });
});
