import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { PlanBody, PlanPreview } from '../../../server/features/evaluations/contract.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { codeAt } from '../zones/invented-bricks.ts';
import { layEvaluatedCounty, planBodyWith, zoneToSave } from './evaluated-county.ts';

let database: Database;
let app: ReturnType<typeof createApp>;

const post = (path: string, body: object) => request(app).post(`/api/v1${path}`).send(body);
const stored = async (): Promise<number> => (await database.knex('evaluations').select('id')).length;

beforeAll(async () => {
  database = await openTestDatabase();
  app = createApp(database, testConfig);
  await layEvaluatedCounty(database.knex);
  await post('/zones', zoneToSave).expect(201);
  const other = { by: 'codes', codes: [codeAt(0, 9), codeAt(1, 9)] };
  await post('/zones', { name: 'Closed', from: '2021-01-01', definition: other }).expect(201);
  await post('/zones/closed/close', { on: '2023-01-01' }).expect(200);
  await post('/zones', { name: 'Moved', from: '2021-01-01', definition: other }).expect(201);
  const moved = { by: 'codes', codes: [codeAt(0, 9)] };
  await post('/zones/moved/versions', { from: '2022-03-01', definition: moved }).expect(201);
  await post('/zones', { name: 'Unpeopled', from: '2021-01-01', definition: other }).expect(201);
  await database
    .knex('footprint_versions')
    .whereIn('footprint_id', database.knex('footprints').where({ code: 'unpeopled' }).select('id'))
    .update({ people: null });
});
afterAll(async () => {
  expect(await stored()).toBe(0);
  expect(await database.knex('comparison_sets').first('id')).toBeUndefined();
  await database.close();
});

const cases: [string, string, Partial<PlanBody>][] = [
  ['a pre-period that is planned too short', '/preMonths', { preMonths: 12 }],
  ['a pre-period of which too little came', '/start', { outcome: { categories: ['young'] } }],
  ['a time after that is too short', '/postMonths', { postMonths: 5, looks: [6] }],
  ['a look beyond the time after', '/looks/1', { looks: [6, 24] }],
  ['too few comparison areas', '/comparison', { comparison: { apartMetres: 4_000, keepMin: 20, keepMax: 30 } }],
  ['a zone without population', '/zone', { zone: 'unpeopled' }],
  ['a closed zone', '/zone', { zone: 'closed' }],
  ['a boundary that was closed before the start', '/zoneVersion', { zone: 'moved', zoneVersion: 1 }],
  ['a boundary that is not there', '/zoneVersion', { zoneVersion: 7 }],
  ['a zone that began after the start', '/zone', { start: '2021-11' }],
  ['a zone that is not there', '/zone', { zone: 'nowhere' }],
  ['a category that is not there', '/outcome/categories/1', { outcome: { categories: ['incidents', 'nothing'] } }],
  ['a dataset that is not there', '/outcome/datasets/0', { outcome: { categories: ['incidents'], datasets: ['no'] } }],
  [
    'a dataset without the category',
    '/outcome/categories',
    { outcome: { categories: ['incidents'], datasets: ['calm'] } },
  ],
  ['all-zero series', '/outcome/categories', { outcome: { categories: ['calm'] } }],
  ['too few incidents', '/outcome/categories', { outcome: { categories: ['rare'] } }],
  ['a placebo that is part of the problem', '/outcomePlacebo', { outcomePlacebo: 'incidents' }],
  ['a placebo that is not there', '/outcomePlacebo', { outcomePlacebo: 'nothing' }],
  ['months of picking after the start', '/pickedOn', { pickedOn: { from: '2022-01', to: '2022-09' } }],
  ['an indicator that is not there', '/indicators/0/code', { indicators: [{ code: 'trust', weight: 1 }] }],
  ['a survey that is not there', '/survey/code', { survey: { code: 'residents', questions: ['q1'] } }],
  ['standing areas of no kind', '/comparison/kind', { comparison: { areas: 'standing' } }],
  [
    'a named area that is not there',
    '/comparison/codes/1',
    { comparison: { areas: 'named', kind: 'district', codes: ['WEST', 'NORTH'] } },
  ],
  [
    'a named area that is named twice',
    '/comparison/codes/1',
    { comparison: { areas: 'named', kind: 'district', codes: ['EAST', 'EAST'] } },
  ],
];

describe('a plan that cannot be answered', () => {
  it.each(cases)('is refused for %s, naming %s', async (_what, pointer, changes) => {
    const answer = await post('/evaluations', planBodyWith(changes));
    const problem = answer.body as Problem;
    expect(answer.status).toBe(422);
    expect(problem.errors?.map((one) => one.pointer)).toContain(pointer);
    const preview = (await post('/evaluations/preview', planBodyWith(changes)).expect(200)).body as PlanPreview;
    expect(preview.problems.map((one) => one.pointer)).toEqual(problem.errors?.map((one) => one.pointer));
    expect(await stored()).toBe(0);
  });

  it('is refused for comparison areas that overlap each other', async () => {
    await database.knex.raw(
      `with f as (insert into footprints (kind, code, name) values ('ward', 'ONE', 'One'), ('ward', 'TWO', 'Two') returning id),
       v as (
         insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, area_m2)
         select f.id, 1, 'look-up', 'codes', e.id, 1 from f, editions e returning id
       )
       insert into footprint_bricks (version_id, brick_id, weight)
       select v.id, b.id, 1 from v, bricks b where b.code = 'B99'`,
    );
    const named = { areas: 'named' as const, kind: 'ward' as const, codes: ['ONE', 'TWO'] };
    const standing = { areas: 'standing' as const, kind: 'ward' as const };
    for (const [comparison, pointer] of [
      [named, '/comparison/codes/1'],
      [standing, '/comparison/kind'],
    ] as const) {
      const problem = (await post('/evaluations', planBodyWith({ comparison })).expect(422)).body as Problem;
      expect(problem.errors?.find((one) => one.pointer === pointer)?.detail).toMatch(/overlap/);
    }
  });

  it('is refused at the door when a field is wrong', async () => {
    const problem = (await post('/evaluations', planBodyWith({ start: '2022' })).expect(400)).body as Problem;
    expect(problem.errors?.[0]?.pointer).toBe('/start');
  });
});
