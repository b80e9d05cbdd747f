import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { openTestDatabase } from '../support/database.ts';

/** Traps of the engines that were reproduced, each closed here on both. */
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const crossed = 'POLYGON((0 0,1 1,1 0,0 1,0 0))';
const square = 'POLYGON((0 0,2 0,2 2,0 2,0 0))';

describe('a statement on an invalid geometry', () => {
  it('raises, and rolls its whole transaction back', async () => {
    const { knex } = database;
    await knex.raw('create table scratch (id int, shape geometry)');
    const failing = knex.transaction(async (transaction) => {
      await transaction.raw('insert into scratch values (1, null)');
      await transaction.raw(
        `insert into scratch
         select n, st_intersection(case when n = 3 then cast(? as geometry) else cast(? as geometry) end, cast(? as geometry))
         from generate_series(2, 4) n`,
        [crossed, square, square],
      );
    });
    await expect(failing).rejects.toThrow();
    expect(await knex('scratch').count('* as rows').first()).toEqual({ rows: 0 });
    await knex.raw('drop table scratch');
  });

  it('leaves the next statement healthy', async () => {
    const { knex } = database;
    await knex.raw('select st_union(cast(? as geometry), cast(? as geometry))', [crossed, square]).catch(() => null);
    const answer = await knex.raw<{ rows: unknown[] }>('select 3 as three');
    expect(answer.rows).toEqual([{ three: 3 }]);
  });
});

describe('values come back alike', () => {
  it('counts are numbers, dates are plain text, moments are ISO text, 64-bit hashes keep every digit', async () => {
    const answer = await database.knex.raw<{ rows: unknown[] }>(
      `select count(*) as counted, sum(n) as total, date '2021-03-28' as day, timestamptz '2021-03-28 01:30:00+01' as moment,
         9007199254740993::bigint as hash, '{"a": [1]}'::jsonb as json
       from generate_series(1, 3) n`,
    );
    expect(answer.rows).toEqual([
      {
        counted: 3,
        total: 6,
        day: '2021-03-28',
        moment: '2021-03-28T00:30:00.000Z',
        hash: '9007199254740993',
        json: { a: [1] },
      },
    ]);
  });

  it('deleting answers with the number of rows', async () => {
    const { knex } = database;
    await knex('service_facts').insert([
      { name: 'one', value: '1' },
      { name: 'two', value: '2' },
    ]);
    expect(await knex('service_facts').whereIn('name', ['one', 'two']).del()).toBe(2);
  });
});
