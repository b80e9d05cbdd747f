import type { Express } from 'express';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { NestingAnswer } from '../../../server/features/nesting/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { codeAt, layInventedBricks, rectangle } from '../zones/invented-bricks.ts';

/** A footprint of one version with the bricks whose code matches, at a weight. */
async function putArea(
  knex: Knex,
  area: { kind: string; code: string; name: string; method?: string; inUse?: boolean; weights: [string, number][] },
): Promise<void> {
  await knex('footprints')
    .insert({ kind: area.kind, code: area.code, name: area.name })
    .onConflict(['kind', 'code'])
    .ignore();
  await knex.raw(
    `with made as (
       insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, area_m2, in_use)
       select f.id, 1 + (select count(*) from footprint_versions v where v.footprint_id = f.id), 'codes', :method, e.id, 1, :in_use
       from footprints f, editions e where f.kind = :kind and f.code = :code
       returning id)
     insert into footprint_bricks (version_id, brick_id, weight)
     select made.id, b.id, given.weight
     from made, unnest(cast(:codes as text[]), cast(:weights as float8[])) as given (code, weight)
     join bricks b on b.code = given.code`,
    {
      kind: area.kind,
      code: area.code,
      method: area.method ?? 'codes',
      in_use: area.inUse ?? true,
      codes: area.weights.map(([code]) => code),
      weights: `{${area.weights.map(([, weight]) => weight).join(',')}}`,
    },
  );
}

const row = (of: number, from: number, to: number, weight = 1): [string, number][] =>
  Array.from({ length: to - from }, (_, index) => [codeAt(from + index, of), weight]);

describe('nesting of areas', () => {
  let database: Database;
  let app: Express;
  const get = async (address: string): Promise<NestingAnswer> => {
    const answer = await supertest(app).get(`/api/v1/nesting?${address}`).expect(200);
    return answer.body as NestingAnswer;
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    app = createApp(database, testConfig);
    const { knex } = database;
    await layInventedBricks(knex);
    await knex.transaction(async (trx) => {
      // The zone: B10 to B15 in the second row. Wards: four and six bricks of it, in whole rows.
      await putArea(trx, { kind: 'zone', code: 'mill', name: 'Mill', weights: row(1, 0, 6) });
      await putArea(trx, { kind: 'zone', code: 'speck', name: 'Speck', weights: [] });
      await putArea(trx, { kind: 'ward', code: 'W1', name: 'West ward', weights: [...row(1, 0, 4), ...row(2, 0, 4)] });
      await putArea(trx, { kind: 'ward', code: 'W2', name: 'East ward', weights: row(1, 4, 10) });
      await putArea(trx, {
        ...{ kind: 'pcn', code: 'U1', name: 'One PCN', method: 'registered-share' },
        weights: [...row(1, 0, 5, 0.9), ...row(1, 5, 6, 0.4)],
      });
      await putArea(trx, {
        ...{ kind: 'pcn', code: 'U2', name: 'Two PCN', method: 'registered-share' },
        weights: [...row(1, 0, 5, 0.1), ...row(1, 5, 6, 0.6)],
      });
      for (const [code, to] of [
        ['U1', 4],
        ['U2', 6],
      ] as const) {
        const weights = row(1, 0, to);
        await putArea(trx, { kind: 'pcn', code, name: code, method: 'catchment', inUse: false, weights });
      }
    });
  });
  afterAll(() => database.close());

  it('says the share of the zone in each area, both ways, and the least that would make it nest', async () => {
    const { against, sentence } = await get('area=zone:mill&against=ward');
    expect(against[0]?.parts).toEqual([
      { code: 'W1', name: 'West ward', shareOfArea: 4 / 6, shareOfOther: 4 / 8, people: 1200 },
      { code: 'W2', name: 'East ward', shareOfArea: 2 / 6, shareOfOther: 2 / 6, people: 600 },
    ]);
    expect(against[0]?.toNest).toMatchObject({
      into: [{ code: 'W1' }],
      drop: [{ code: 'B14' }, { code: 'B15' }],
      peopleAfter: 1200,
      inOnePiece: true,
      sentence: 'Leaving out 2 small areas (600 people) would put it wholly in West ward.',
    });
    expect(against[0]?.sentence).toBe(
      '67% of Mill is in West ward, 33% in East ward. Leaving out 2 small areas (600 people) would make it nest.',
    );
    expect(sentence).toBe('Mill lies across the wards.');
  });

  it('finds the least that would make it whole areas: what is cheaper for each is taken in or left out', async () => {
    const { against } = await get('area=zone:mill&against=ward');
    expect(against[0]?.toBeWhole).toMatchObject({
      into: [{ code: 'W1' }],
      peopleAdded: 1200,
      peopleDropped: 600,
      peopleAfter: 2400,
      sentence:
        'No small change would make it whole wards: the least would be taking in 4 small areas (1,200 people) and leaving out 2 small areas (600 people), and it has 1,800 people.',
    });
    const nearly = await supertest(app)
      .post('/api/v1/nesting')
      .send({ definition: { by: 'codes', codes: row(1, 4, 9).map(([code]) => code) }, against: ['ward'] })
      .expect(200);
    expect((nearly.body as NestingAnswer).against[0]?.toBeWhole?.sentence).toBe(
      'Taking in B19 (300 people) would make it the whole of East ward.',
    );
  });

  it('counts a small area to the network that most of it belongs to, and says so', async () => {
    const { against, sentence } = await get('area=zone:mill&against=pcn');
    expect(against[0]).toMatchObject({ set: 'pcn', method: 'registered-share', nests: false, none: 0 });
    expect(against[0]?.parts.map(({ code, shareOfArea }) => [code, shareOfArea])).toEqual([
      ['U1', 5 / 6],
      ['U2', 1 / 6],
    ]);
    expect(against[0]?.toNest?.drop.map(({ code }) => code)).toEqual(['B15']);
    expect(against[0]?.shares?.map(({ code, share }) => [code, share])).toEqual([
      ['U1', expect.closeTo((5 * 0.9 + 0.4) / 6, 9)],
      ['U2', expect.closeTo((5 * 0.1 + 0.6) / 6, 9)],
    ]);
    const [by, registered] = [
      'by the network with most patients in each small area',
      'By registration, 82% of its people are with One PCN and 18% with Two PCN.',
    ];
    expect(against[0]?.name).toBe(`Primary Care Networks (${by})`);
    expect(against[0]?.sentence).toBe(`B${by.slice(1)}, Mill is made of 2 whole Primary Care Networks. ${registered}`);
    expect(against[0]?.toNest?.sentence).toBe(
      'Leaving out B15 (300 people) would leave only small areas where One PCN has most patients.',
    );
    expect(sentence).toBe(`Mill is made of whole Primary Care Networks (${by}). ${registered}`);
  });

  it('never says wholly of people of whom some are registered elsewhere', async () => {
    const answer = await get('area=ward:W1&against=pcn');
    expect(answer.against[0]?.nests).toBe(false);
    const response = await supertest(app)
      .post('/api/v1/nesting')
      .send({ definition: { by: 'codes', codes: row(1, 0, 4).map(([code]) => code) }, against: ['pcn'] })
      .expect(200);
    const proposed = response.body as NestingAnswer;
    expect(proposed.against[0]).toMatchObject({ nests: true, isByMajority: true });
    expect(JSON.stringify(proposed)).not.toContain('wholly');
    expect(proposed.sentence).toContain('By registration, 90% of its people are with One PCN and 10% with Two PCN.');
  });

  it('nests in overlapping areas, and refuses in words to be made of them', async () => {
    const { against } = await get('area=zone:mill&against=pcn.catchment');
    expect(against[0]).toMatchObject({
      nests: true,
      toNest: null,
      name: 'Primary Care Networks (by practices’ catchments)',
    });
    const smaller = await get('area=ward:W2&against=pcn.catchment');
    expect(smaller.against[0]?.toBeWhole).toMatchObject({ possible: false });
    expect(smaller.against[0]?.toBeWhole?.sentence).toContain('overlap');
  });

  it('cannot tell of a zone with no whole small area, which is there all the same', async () => {
    const answer = await get('area=zone:speck');
    expect(answer).toMatchObject({
      state: 'no-whole-small-area',
      area: { ref: 'zone:speck', name: 'Speck', people: null, bricks: 0 },
      sentence: 'How Speck fits other areas cannot be told: no whole small area lies in it.',
      against: [],
    });
    const csv = await supertest(app).get('/api/v1/nesting.csv?area=zone:speck').expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(1);
  });

  it('names what is not loaded and leaves it out', async () => {
    const answer = await get('area=zone:mill');
    expect(answer.notLoaded).toEqual(['policing-area']);
    expect(answer.against.map(({ set }) => set)).toEqual(['pcn', 'ward']);
    expect(answer.sentence).toContain('Neighbourhood policing areas: not loaded.');
  });

  it('answers for a shape that is only proposed', async () => {
    const definition = { by: 'outline', outline: rectangle(0, 1, 4, 2) };
    const answer = await supertest(app)
      .post('/api/v1/nesting')
      .send({ definition, against: ['ward'] })
      .expect(200);
    expect((answer.body as NestingAnswer).against[0]).toMatchObject({ nests: true, isMadeOf: false });
  });

  it('refuses a kind that there is not, an area that is not there and a shape of too few people', async () => {
    await supertest(app).get('/api/v1/nesting?area=parish:X').expect(400);
    await supertest(app).get('/api/v1/nesting?area=zone:mill&against=parish').expect(400);
    await supertest(app).get('/api/v1/nesting?area=zone:nowhere').expect(404);
    const few = { definition: { by: 'codes', codes: ['B00'] } };
    await supertest(app).post('/api/v1/nesting').send(few).expect(422);
  });
});
