import type { Express } from 'express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { FootprintSet, FootprintSetImported } from '../../../server/features/footprint-sets/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { layInventedBricks, rectangle } from '../zones/invented-bricks.ts';

const geoJson = (...areas: [code: string, name: string, geometry: object][]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(([code, name, geometry]) => ({ type: 'Feature', properties: { code, name }, geometry })),
  });
const bow = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.2, 52.6],
      [-1.1, 52.7],
      [-1.1, 52.6],
      [-1.2, 52.7],
      [-1.2, 52.6],
    ],
  ],
};
/** Two halves that cover everything, in columns. */
const halves = geoJson(['N1', 'West beat', rectangle(0, 0, 4, 10)], ['N2', 'East beat', rectangle(4, 0, 10, 10)]);

describe('sets of areas', () => {
  let database: Database;
  let app: Express;
  beforeAll(async () => {
    database = await openTestDatabase();
    await layInventedBricks(database.knex);
    app = createApp(database, testConfig);
  });
  afterAll(() => database.close());

  const send = (code: string, query: Record<string, string>, file: string) =>
    supertest(app)
      .post(`/api/v1/footprint-sets/${code}`)
      .query({ kind: 'custom', name: code, source: 'test', ...query })
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(file));
  const load = async (code: string, query: Record<string, string>, file: string): Promise<FootprintSetImported> => {
    const answer = await send(code, query, file);
    expect(answer.body).toMatchObject({ changed: expect.any(Boolean) as boolean });
    return answer.body as FootprintSetImported;
  };
  const sets = async (): Promise<FootprintSet[]> =>
    ((await supertest(app).get('/api/v1/footprint-sets').expect(200)).body as { items: FootprintSet[] }).items;
  const versions = async (code: string): Promise<string[]> => {
    const rows = await database
      .knex('footprints as f')
      .join('footprint_versions as v', 'v.footprint_id', 'f.id')
      .where('f.code', code)
      .orderBy('v.version')
      .select<{ valid_from: string | null; valid_to: string | null; in_use: boolean }[]>(
        'valid_from',
        'valid_to',
        'in_use',
      );
    return rows.map((row) => `${row.valid_from ?? ''}/${row.valid_to ?? ''}${row.in_use ? '' : ' out of use'}`);
  };
  const beats = { kind: 'policing-area', name: 'Beats', source: 'The force' };

  it('are tried first without being kept', async () => {
    const tried = await load('beats', { ...beats, dryRun: 'true' }, halves);
    expect(tried).toMatchObject({
      ...{ changed: true, dryRun: true, read: 2, used: 2, turnedAway: [] },
      set: { areas: 2, bricksInNone: 0, bricksInSeveral: 0, people: 99 + 99 * 300 },
    });
    expect(await sets()).toEqual([]);
  });

  it('are kept as footprints of their kind, fitted to small areas, and the same file again changes nothing', async () => {
    expect(await load('beats', beats, halves)).toMatchObject({
      changed: true,
      what: 'Outlines of 2 areas: codes from code, names from name.',
    });
    expect(await sets()).toMatchObject([
      { code: 'beats', kind: 'policing-area', areas: 2, bricksInNone: 0, people: 29_799 },
    ]);
    const west = await supertest(app).get('/api/v1/footprints/policing-area/N1').expect(200);
    expect(west.body).toMatchObject({
      name: 'West beat',
      bricks: 40,
      method: 'majority-of-area',
      people: 39 * 300 + 99,
    });
    const revision = await database
      .knex('service_facts')
      .where({ name: 'data_revision' })
      .first<{ value: string }>('value');
    expect(await load('beats', beats, halves)).toMatchObject({ changed: false });
    expect(await database.knex('service_facts').where({ name: 'data_revision' }).first('value')).toEqual(revision);
    expect(await versions('N1')).toEqual(['/']);
  });

  it('give way from a day on: what held before stays, and areas that are the same go on', async () => {
    const three = geoJson(
      ['N1', 'West beat', rectangle(0, 0, 4, 10)],
      ['N3', 'North-east beat', rectangle(4, 5, 10, 10)],
      ['N2', 'East beat', rectangle(4, 0, 10, 5)],
    );
    expect((await send('beats', beats, three).expect(409)).text).toContain(
      'give the first day on which the new ones hold',
    );
    const loaded = await load('beats', { ...beats, from: '2024-04-01' }, three);
    expect(loaded.sentences).toContain(
      'From 2024-04-01: 1 new, 1 changed, 1 as before, 0 no longer in it. What held before is kept.',
    );
    expect(await versions('N1')).toEqual(['/']);
    expect(await versions('N2')).toEqual(['/2024-04-01', '2024-04-01/']);
    const before = await supertest(app).get('/api/v1/footprints/policing-area/N2?at=2024-03-31').expect(200);
    expect(before.body).toMatchObject({ bricks: 60, version: 1 });
    // A correction from the same day puts its forerunner out of use.
    await load('beats', { ...beats, from: '2024-04-01' }, halves);
    expect(await versions('N2')).toEqual(['/2024-04-01', '2024-04-01/ out of use', '2024-04-01/']);
    expect(await versions('N3')).toEqual(['2024-04-01/ out of use']);
    expect((await sets())[0]).toMatchObject({ areas: 2, bricksInNone: 0 });
  });

  it('may overlap and leave gaps, which is said', async () => {
    const catchments = geoJson(['S1', 'Mill', rectangle(0, 0, 5, 2)], ['S2', 'Bell', rectangle(4, 0, 8, 2)]);
    const loaded = await load('schools', {}, catchments);
    expect(loaded.set).toMatchObject({ areas: 2, bricksInSeveral: 2, bricksInNone: 100 - 16 });
    expect(loaded.sentences.join(' ')).toContain('2 small areas are in several of the areas');
    expect(loaded.sentences.join(' ')).toContain('84 small areas are in none of the areas.');
  });

  it('tell of outlines that are not valid or lie elsewhere', async () => {
    const three = geoJson(
      ['A', 'Bow', bow],
      ['B', 'Far', rectangle(100, 0, 101, 1)],
      ['C', 'Good', rectangle(0, 0, 3, 3)],
    );
    const loaded = await load('odd', { dryRun: 'true' }, three);
    expect(loaded).toMatchObject({ read: 3, used: 1 });
    expect(loaded.turnedAway.map(({ first, rows }) => [first, rows])).toEqual([
      ['feature 1, Bow', 1],
      ['feature 2, Far', 1],
    ]);
  });

  it('come as lists of codes of any level with weights, and each row that is not used has its reason', async () => {
    const rows = ['A,West side,WEST,1', 'B,Shared,B00,0.5', 'B,Shared,B99,0.25', 'B,Shared,B99,0.3', 'B,Shared,X1,1'];
    const list = await load('lists', {}, ['area_code,area_name,brick,weight', ...rows].join('\n'));
    expect(list).toMatchObject({ read: 5, used: 3, set: { areas: 2, bricksInSeveral: 1 } });
    expect(list.turnedAway).toEqual([
      { reason: 'The same small area comes a second time in the same area.', rows: 1, first: 'line 5, B99' },
      { reason: 'Its code stands for no small area that is loaded here.', rows: 1, first: 'line 6, X1' },
    ]);
    const shared = await supertest(app).get('/api/v1/footprints/custom/B').expect(200);
    expect(shared.body).toMatchObject({
      weights: [
        { brick: 'B00', weight: 0.5 },
        { brick: 'B99', weight: 0.25 },
      ],
      people: 125,
    });
  });

  it('keep the code of the file unless another set of the kind has it', async () => {
    const again = await load('others', {}, 'area_code,brick\nA,B05\n');
    expect(again.sentences.join(' ')).toContain('1 code is taken by another set, so others-A stands for A.');
    await supertest(app).get('/api/v1/footprints/custom/others-A').expect(200);
    expect(await load('others', {}, 'area_code,brick\nA,B05\n')).toMatchObject({ changed: false });
  });

  it('are held against zones, and asked for by set', async () => {
    const nesting = await supertest(app)
      .get('/api/v1/nesting?area=custom.lists:A&against=custom.schools,policing-area')
      .expect(200);
    expect(nesting.body).toMatchObject({
      against: [{ set: 'custom.schools', name: 'schools' }, { set: 'policing-area' }],
    });
    const listed = await supertest(app).get('/api/v1/footprints?kind=custom&set=lists').expect(200);
    expect((listed.body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('refuse another kind under the same code, files of nothing that can be used, and codes not fit for an address', async () => {
    await send('beats', {}, halves).expect(409);
    expect((await send('none', {}, 'area_code,brick\nA,Z1\n').expect(422)).text).toContain(
      'Nothing of it can be used.',
    );
    await send('Bad Code', {}, halves).expect(400);
    await send('none', { kind: 'parish' }, halves).expect(400);
    await send('none', {}, '').expect(400);
  });

  it('go with all their versions', async () => {
    await supertest(app).delete('/api/v1/footprint-sets/beats').expect(200, { code: 'beats', name: 'Beats', areas: 2 });
    await supertest(app).delete('/api/v1/footprint-sets/beats').expect(404);
    await supertest(app).get('/api/v1/footprints/policing-area/N1').expect(404);
  });
});
