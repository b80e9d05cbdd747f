import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { OverlapAnswer } from '../../../server/features/overlap/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, plantGeneratedDemand } from '../../support/generated-demand.ts';
import { plantNetworks } from './plant-networks.ts';

let database: Database;
let app: Express;
const ask = async (question: string, extension = ''): Promise<request.Response> =>
  request(app).get(`/api/v1/overlap${extension}?${question}`);
const get = async (question: string): Promise<OverlapAnswer> => {
  const response = await ask(question);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as OverlapAnswer;
};
const detail = async (question: string): Promise<string> => {
  const response = await ask(question);
  expect(response.status).toBeGreaterThanOrEqual(400);
  return (response.body as { detail: string }).detail;
};
const day = 'at=2023-06-01';
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0);

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, []);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('how sets of areas lie on each other', () => {
  it('says what to load where there are no networks', async () => {
    await database.knex('footprints').where({ kind: 'pcn' }).delete();
    await database.knex('service_facts').where({ name: 'data_revision' }).update({ value: '2' });
    app = createApp(database, testConfig);
    const response = await ask(day);
    expect(response.status).toBe(422);
    expect((response.body as { detail: string }).detail).toMatch(
      /^No Primary Care Network has a footprint on 1 June 2023\. Load the memberships of practices/,
    );
  });

  it('adds up wards and districts to everybody', async () => {
    const found = await get(`rows=ward&columns=district&${day}`);
    const everybody = bricks.reduce((sum, { people }) => sum + people, 0);
    expect(sum(found.rows.map((row) => row.people))).toBe(everybody);
    const west = bricks.filter(({ column, row }) => column < 3 && row === 0).reduce((sum, one) => sum + one.people, 0);
    expect(found.columns.map(({ code }) => code)).toEqual(['EAST', 'WEST']);
    expect(found.people[0]?.[1]).toBe(west);
    expect(found.methods.map(({ set, method }) => [set, method])).toEqual([
      ['ward', 'codes'],
      ['district', 'codes'],
    ]);
  });
});

describe('zones by Primary Care Networks', () => {
  beforeAll(async () => {
    await plantNetworks(database.knex);
    app = createApp(database, testConfig);
  });

  it('by registered share: residents along the row, patients down the column, elsewhere included', async () => {
    const found = await get(day);
    expect(found.question).toEqual({ rows: 'zone', columns: 'pcn', at: '2023-06-01' });
    const alpha = found.rows.findIndex(({ code }) => code === 'alpha');
    expect(found.rows[alpha]).toMatchObject({ name: 'ALPHA', people: 518, counts: 'residents' });
    expect(found.shareOfRow[alpha]).toEqual([197 / 518, 40 / 518].map((share) => expect.closeTo(share, 11) as number));
    expect(found.rows[alpha]?.unassigned).toEqual({ share: expect.closeTo(281 / 518, 11) as number, people: 281 });
    expect(found.people[alpha]).toEqual([197, 40]);
    // Zone line has area 2 as well, so that its 50 patients of practice A are divided between the two.
    expect(found.shareOfColumn[alpha]).toEqual(
      [(60 + 25) / 130, 40 / 70].map((share) => expect.closeTo(share, 11) as number),
    );
    expect(found.withinColumn[alpha]).toEqual([110 / 130, 40 / 70].map((share) => expect.closeTo(share, 11) as number));
    expect(found.sentence).toMatch(/Zones overlap: shares of a column are divided/);
    expect(found.columns).toMatchObject([
      { code: 'U1', people: 110, counts: 'patients', elsewhere: 20 },
      { code: 'U2', people: 70, counts: 'patients', elsewhere: 0 },
    ]);
    expect(found.sentence).toMatch(/ALPHA: 38% in Upper, 8% in Lower, 54% in none\./);
    expect(found.sentence).toMatch(/patients on 1 April 2022, 20 who live outside the loaded area included/);
  });

  it('by catchment: people of two outlines are divided, and the undivided shares are given beside', async () => {
    const found = await get(`columns=pcn.catchment&${day}`);
    const alpha = found.rows.findIndex(({ code }) => code === 'alpha');
    expect(found.people[alpha]).toEqual([50 + 137 + 122, 50 + 159]);
    expect(found.within[alpha]).toEqual([359 / 518, 259 / 518].map((share) => expect.closeTo(share, 11) as number));
    expect(found.rows[alpha]?.inSeveral).toEqual({ share: expect.closeTo(100 / 518, 11) as number, people: 100 });
    expect(found.columns.map(({ counts, elsewhere }) => [counts, elsewhere])).toEqual([
      ['residents', null],
      ['residents', null],
    ]);
    expect(found.sentence).toMatch(/overlap: \d+ people of the rows are in more than one/);
    expect(found.methods[1]?.sentence).toMatch(/say nothing of who is registered/);
  });

  it('every row and column sums to 1 with its remainder, and people to the person', async () => {
    for (const set of ['pcn', 'pcn.catchment', 'ward', 'district', 'brick']) {
      const found = await get(`columns=${set}&${day}`);
      found.rows.forEach((row, r) => {
        if (row.people === null) return;
        const shares = sum([...(found.shareOfRow[r] ?? []), row.unassigned.share]);
        expect(Math.abs(shares - 1)).toBeLessThan(1e-9);
        expect(sum([...(found.people[r] ?? []), row.unassigned.people])).toBe(row.people);
      });
      found.columns.forEach((column, c) => {
        const down = sum([...found.shareOfColumn.map((row) => row[c] ?? 0), column.unassigned.share]);
        expect(Math.abs(down - 1)).toBeLessThan(1e-9);
      });
    }
  });

  it('keep every figure of their own when somebody saves another zone with the same codes', async () => {
    const figuresOf = (found: OverlapAnswer): unknown => {
      const at = found.rows.findIndex(({ code }) => code === 'alpha');
      const ofMatrix = [found.shareOfRow, found.within, found.withinColumn, found.people].map((values) => values[at]);
      return [found.rows[at], ...ofMatrix];
    };
    const before = figuresOf(await get(day));
    const { knex } = database;
    const alpha = await knex('footprints').where({ kind: 'zone', code: 'alpha' }).first<{ id: number }>('id');
    const [copy] = await knex('footprints')
      .insert({ kind: 'zone', code: 'a-copy', name: 'A copy' })
      .returning<{ id: number }[]>('id');
    const versions = await knex('footprint_versions').where({ footprint_id: alpha.id });
    for (const { id, ...version } of versions as ({ id: number } & Record<string, unknown>)[]) {
      const [made] = await knex('footprint_versions')
        .insert({ ...version, footprint_id: copy?.id })
        .returning<{ id: number }[]>('id');
      await knex.raw(
        `insert into footprint_bricks (version_id, brick_id, weight)
         select cast(? as int), brick_id, weight from footprint_bricks where version_id = ?`,
        [made?.id ?? 0, id],
      );
    }
    app = createApp(database, testConfig);
    const after = await get(day);
    expect(after.rows.map(({ code }) => code)).toContain('a-copy');
    expect(figuresOf(after)).toEqual(before);
    await knex('footprints').where({ id: copy?.id }).delete();
    app = createApp(database, testConfig);
  });

  it('cannot tell of a zone with no whole small area: nothing of it is 0, or all in none', async () => {
    const { knex } = database;
    const [zone] = await knex('footprints')
      .insert({ kind: 'zone', code: 'a-speck', name: 'A speck' })
      .returning<{ id: number }[]>('id');
    await knex('footprint_versions').insert({
      ...{ footprint_id: zone?.id, version: 1, edition_id: 1, area_m2: 1, valid_from: '2020-01-01' },
      ...{ defined_by: 'codes', method: 'codes', in_use: true },
    });
    app = createApp(database, testConfig);
    const found = await get(day);
    const at = found.rows.findIndex(({ code }) => code === 'a-speck');
    const unknown = { share: null, people: null };
    expect(found.rows[at]).toMatchObject({ people: null, unassigned: unknown, inSeveral: unknown });
    for (const values of [found.shareOfRow, found.shareOfColumn, found.within, found.withinColumn, found.people])
      expect(values[at]).toEqual([null, null]);
    expect(found.sentence).toContain('A speck: cannot be told, as no whole small area lies in it.');
    await knex('footprints').where({ id: zone?.id }).delete();
    app = createApp(database, testConfig);
  });

  it('follows the versions and memberships of the day', async () => {
    const before = await get('at=2022-06-01');
    expect(before.rows.find(({ code }) => code === 'alpha')?.people).toBe(237);
    const after = await get('at=2024-01-01');
    expect(after.columns.map(({ code }) => code)).toEqual(['U1']);
  });

  it('the table has the figures of the answer', async () => {
    const found = await get(day);
    const rows = parse<Record<string, string>>((await ask(day, '.csv')).text, { columns: true, bom: true });
    const both = rows.filter((row) => row['part'] === 'both');
    const numbers = (of: typeof rows, name: string) => of.map((row) => (row[name] === '' ? null : Number(row[name])));
    expect(numbers(both, 'people')).toEqual(found.people.flat());
    expect(numbers(both, 'share_of_column')).toEqual(found.shareOfColumn.flat());
    expect(numbers(both, 'share_within_column')).toEqual(found.withinColumn.flat());
    const rest = rows.filter((row) => row['part'] === 'row in no column');
    expect(numbers(rest, 'people')).toEqual(found.rows.map((row) => row.unassigned.people));
  });

  it('refuses what it cannot answer, and says what would do', async () => {
    expect(await detail('rows=county')).toBe('rows: Give a kind of area that is known, such as ward or pcn.catchment.');
    expect(await detail('columns=pcn.guess')).toMatch(/^columns: Give a kind of area that is known/);
    expect(await detail('columns=custom.schools')).toMatch(/There is no set of areas called schools on/);
    expect(await detail('rows=ward&columns=ward')).toMatch(/Give two sets that differ/);
    expect(await detail(`columns=pcn.nearest-practice&${day}`)).toMatch(
      /No Primary Care Network has a footprint by nearest practice on 1 June 2023: ask for pcn\.registered-share or pcn\.catchment/,
    );
    expect(await detail('at=2019-06-01')).toMatch(/No zone is in force on 1 June 2019/);
    await database.knex('bricks').where({ id: 7 }).update({ people: null });
    app = createApp(database, testConfig);
    expect(await detail(day)).toMatch(/not known how many people live in 1 of these small areas/);
    await database.knex('bricks').where({ id: 7 }).update({ people: 122 });
  });
});
