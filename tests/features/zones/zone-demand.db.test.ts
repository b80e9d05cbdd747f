import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { CompareAnswer, PreviewAnswer } from '../../../server/features/zones/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks, putDemand, rectangle } from './invented-bricks.ts';

let database: Database;
let app: ReturnType<typeof createApp>;
const year = Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`);

beforeAll(async () => {
  database = await openTestDatabase();
  const { knex } = database;
  await layInventedBricks(knex);
  await putDemand(knex, { code: 'police', grain: 'point', months: ['2022-12', ...year] }, [
    { brick: 'B22', month: '2022-12', count: 1_000, point: [-1.175, 52.625] },
    { brick: 'B22', month: '2023-01', count: 5, point: [-1.175, 52.625] },
    { brick: 'B23', month: '2023-12', count: 7, point: [-1.168, 52.625] },
    { brick: 'B23', month: '2023-12', count: 11, point: [-1.161, 52.625] },
    { brick: 'B23', month: '2023-12', count: 13, point: [-1.164, 52.625] },
    { brick: 'B23', month: '2023-12', count: 17 },
  ]);
  await putDemand(knex, { code: 'health', grain: 'brick', months: year.slice(6) }, [
    { brick: 'B22', month: '2023-07', count: 20 },
    { brick: 'B23', month: '2023-08', count: 3 },
  ]);
  await putDemand(knex, { code: 'silent', grain: 'point', months: ['2020-01'] }, []);
  await putDemand(knex, { code: 'shy', grain: 'point', withheldUpTo: 4, months: year }, [
    { brick: 'B22', month: '2023-01', count: 4, point: [-1.175, 52.625] },
  ]);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

const demandOf = async (definition: object) => {
  const answer = await request(app).post('/api/v1/zones/preview').send({ definition }).expect(200);
  const { demand } = answer.body as PreviewAnswer;
  const of = Object.fromEntries(
    (demand?.agencies ?? []).map(({ code, bestFit, exact, monthsMissing }) => [
      code,
      { bestFit, exact, monthsMissing },
    ]),
  );
  return { demand, of };
};

describe('demand of a zone being drawn', () => {
  it('is of the last 12 full months, exact by points inside the line, a point on the line too', async () => {
    const outline = rectangle(2, 2, 3.6, 3);
    const { demand, of } = await demandOf({ by: 'outline', outline });
    expect(demand?.period).toEqual({ from: '2023-01', to: '2024-01' });
    expect(of['police']).toEqual({ bestFit: 53, exact: 25, monthsMissing: 0 });
    expect(demand?.sentence).toContain('Records without a point');
  });

  it('has no exact count where a dataset has no points and the line cuts small areas', async () => {
    const { of } = await demandOf({ by: 'outline', outline: rectangle(2, 2, 3.6, 3) });
    expect(of['health']).toEqual({ bestFit: 23, exact: '[x]', monthsMissing: 6 });
  });

  it('has one where the line follows the small areas', async () => {
    const { of } = await demandOf({ by: 'outline', outline: rectangle(2, 2, 4, 3) });
    expect(of['health']).toMatchObject({ bestFit: 23, exact: 23 });
    expect(of['police']).toMatchObject({ bestFit: 53, exact: 53 });
  });

  it('is never a zero where no file came', async () => {
    const { of } = await demandOf({ by: 'codes', codes: ['B22'] });
    expect(of['silent']).toEqual({ bestFit: '[x]', exact: '[x]', monthsMissing: 12 });
  });

  it('is a true zero where files came and nothing was in them', async () => {
    const { of } = await demandOf({ by: 'codes', codes: ['B88'] });
    expect(of['police']).toMatchObject({ bestFit: 0 });
  });

  it('is withheld where the agreement says so', async () => {
    const { of } = await demandOf({ by: 'outline', outline: rectangle(2, 2, 4, 3) });
    expect(of['shy']).toMatchObject({ bestFit: '[c]', exact: '[c]' });
  });

  it('is not available by best fit where no small area is taken in, and exact all the same', async () => {
    const { of } = await demandOf({ by: 'outline', outline: rectangle(2.55, 2.1, 3.45, 2.9) });
    expect(of['police']).toEqual({ bestFit: '[x]', exact: 7, monthsMissing: 0 });
  });
});

describe('demand of a saved zone', () => {
  it('is there when the save returns, best fit and exact', async () => {
    const definition = { by: 'outline', outline: rectangle(2, 2, 3.6, 3) };
    await request(app).post('/api/v1/zones').send({ name: 'Saved', from: '2023-01-01', definition }).expect(201);
    const totals = await database
      .knex('footprint_totals as t')
      .join('series as s', 's.id', 't.series_id')
      .join('footprint_versions as v', 'v.id', 't.version_id')
      .join('footprints as f', 'f.id', 'v.footprint_id')
      .where({ 's.publisher_category': 'police', 'f.kind': 'zone' })
      .orderBy('t.month')
      .select('t.month', 't.best_fit', 't.exact');
    expect(totals).toEqual([
      { month: '2022-12-01', best_fit: 1_000, exact: 1_000 },
      { month: '2023-01-01', best_fit: 5, exact: 5 },
      { month: '2023-12-01', best_fit: 48, exact: 20 },
    ]);
  });

  it('gained and lost between versions is told by whole small areas', async () => {
    await request(app)
      .post('/api/v1/zones/saved/versions')
      .send({ from: '2024-01-01', definition: { by: 'codes', codes: ['B23', 'B55'] } })
      .expect(201);
    const answer = await request(app).get('/api/v1/zones/saved/versions/compare?earlier=1&later=2').expect(200);
    expect((answer.body as CompareAnswer).demand).toMatchObject({
      period: { from: '2023-01', to: '2024-01' },
      gained: 0,
      lost: 29,
      basis: { method: 'best-fit' },
    });
  });
});
