import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { EvaluationAnswer, PlanPreview } from '../../../server/features/evaluations/contract.ts';
import { moveRevision } from '../../../server/features/service/store.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layEvaluatedCounty, planBodyWith, planWith, zoneToSave } from './evaluated-county.ts';

let database: Database;
let services: Services;
let app: ReturnType<typeof createApp>;
let first: EvaluationAnswer;

const post = (path: string, body: object) => request(app).post(`/api/v1${path}`).send(body);
const register = async (body: object): Promise<EvaluationAnswer> =>
  (await post('/evaluations', body).expect(201)).body as EvaluationAnswer;
const setOf = async (code: string) => (await services.evaluations.one(code)).set;

beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(database, testConfig);
  app = createApp(database, testConfig, services);
  await layEvaluatedCounty(database.knex);
  await services.zones.create(zoneToSave);
  first = await register(planBodyWith());
});
afterAll(() => database.close());

describe('a registered plan', () => {
  it('is kept as it was sent, with the boundary it speaks of and a hash of it all', () => {
    expect(first.plan).toEqual({ ...planWith(), zoneVersion: 1 });
    expect(first.planHash).toMatch(/^[0-9a-f]{64}$/);
    expect(first.code).toBe('did-it-work-in-the-middle');
    expect(first.history).toHaveLength(1);
  });

  it('gives the same hashes when the same is registered again', async () => {
    const again = await register(planBodyWith());
    expect(again.code).not.toBe(first.code);
    expect(again.planHash).toBe(first.planHash);
    expect((await setOf(again.code)).hash).toBe((await setOf(first.code)).hash);
    expect(again.comparison).toEqual(first.comparison);
  });

  it('says what a preview of it said', async () => {
    const preview = (await post('/evaluations/preview', planBodyWith()).expect(200)).body as PlanPreview;
    expect(preview.problems).toEqual([]);
    expect(preview.comparison).toEqual(first.comparison);
    expect(preview.monthsMissing).toEqual(['2021-05']);
    expect(preview.power?.curve.length).toBeGreaterThan(5);
  });

  it('cannot be changed behind its back', async () => {
    for (const [table, change] of [
      ['evaluation_plans', { plan: '{}' }],
      ['comparison_sets', { hash: '' }],
      ['comparison_areas', { name: '' }],
    ] as const) {
      await expect(database.knex(table).update(change)).rejects.toThrow('never changes');
    }
  });

  it('says that the results could have been known when they could', async () => {
    expect(first.exploratory).toHaveLength(1);
    expect(first.exploratory[0]).toMatch(/could have been known/);
    const early = await services.evaluations.register(planWith(), '2022-06-01T09:00:00.000Z');
    expect(early.exploratory).toEqual([]);
  });

  it('becomes exploratory with the reason when it is amended, and keeps what it was', async () => {
    const before = await services.evaluations.register(planWith({ title: 'Changed' }), '2022-06-01T09:00:00.000Z');
    const code = before.versions[0]?.code ?? '';
    const plan = planBodyWith({ title: 'Changed', looks: [6] });
    const amended = (await post(`/evaluations/${code}/amend`, { plan, why: 'Funding ended.' }).expect(201))
      .body as EvaluationAnswer;
    expect(amended.planVersion).toBe(2);
    expect(amended.exploratory[0]).toMatch(/Funding ended\./);
    expect(amended.history[0]?.hash).toBe(before.versions[0]?.hash);
    expect(amended.planHash).not.toBe(before.versions[0]?.hash);
    await post(`/evaluations/${code}/amend`, { plan: { ...plan, zone: 'elsewhere' }, why: 'No.' }).expect(422);
    expect((await services.evaluations.one(code)).versions).toHaveLength(2);
  });
});

describe('comparison areas', () => {
  it('are whole neighbouring bricks, none of them twice, none in or beside the zone', async () => {
    const { areas } = await services.evaluations.one(first.code);
    expect(areas.length).toBeGreaterThanOrEqual(20);
    const all = areas.flatMap(({ bricks }) => bricks);
    expect(new Set(all).size).toBe(all.length);
    for (const { bricks } of areas) {
      const found = await database.knex.raw<{ rows: { parts: number }[] }>(
        'select st_numgeometries(st_union(boundary)) as parts from bricks where id = any (?)',
        [bricks],
      );
      expect(found.rows[0]?.parts).toBe(1);
    }
    const rows: { code: string }[] = await database.knex('bricks').whereIn('id', all).select('code');
    expect(rows.filter(({ code }) => /^B[345][3456]$/.test(code))).toEqual([]);
  });

  it('are each of about the zone’s people, with shares of one pool', () => {
    expect(first.comparison.areas.every(({ people }) => people >= 300 && people <= 1_200)).toBe(true);
    const shares = first.comparison.areas.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeCloseTo(1, 2);
    expect(first.comparison.tests).toHaveLength(4);
    expect(first.comparison.balance.length).toBeGreaterThanOrEqual(3);
  });

  it('say how many candidates were turned away and why', () => {
    expect(first.comparison.excluded.find(({ reason }) => reason === 'near')?.areas).toBeGreaterThan(5);
    expect(first.comparison.excluded.every(({ sentence, areas }) => sentence.endsWith('.') && areas > 0)).toBe(true);
  });

  it('are the same whatever happened after the start', async () => {
    const before = await services.evaluations.preview(planWith());
    await database.knex.transaction(async (transaction) => {
      await transaction('demand_facts')
        .where('month', '>=', '2022-07-01')
        .update({ count: transaction.raw('count * 40 + brick_id') });
      await moveRevision(transaction);
    });
    services.revision.forget();
    expect(await services.evaluations.preview(planWith())).toEqual(before);
  });

  it('change with the seed only where the rule leaves a choice', async () => {
    const other = await services.evaluations.preview(planWith({ seed: 2 }));
    expect(other.problems).toEqual([]);
    expect(other.comparison?.areas.length).toBeGreaterThanOrEqual(20);
  });

  it('are on the map with the zone and its rings', async () => {
    const answer = await request(app).get(`/api/v1/evaluations/${first.code}/areas.geojson`).expect(200);
    const { features } = JSON.parse(answer.text) as { features: { properties: { role: string } }[] };
    const roles = features.map(({ properties }) => properties.role);
    expect(roles.filter((role) => role === 'zone')).toHaveLength(1);
    expect(roles.filter((role) => role === 'ring')).toHaveLength(1);
    expect(roles.filter((role) => role === 'comparison')).toHaveLength(first.comparison.areas.length);
  });
});
