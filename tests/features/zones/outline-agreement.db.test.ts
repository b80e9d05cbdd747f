import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import type { Database } from '../../../db/types.ts';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { Refusal } from '../../../server/refusal.ts';
import { shapes, testArea } from '../../intake/outline/hostile-shapes.ts';
import { openTestDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const accepted = (input: unknown): MultiPolygon | null => {
  try {
    return parseOutline(input, testArea);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

describe('the outline door and the database', () => {
  it('agree: whatever is accepted is valid to the database, and it can be cut', async () => {
    const found = [...shapes(20_261, 1_500)].flatMap(({ name, input }) => {
      const outline = accepted(input);
      return outline === null ? [] : [{ name, outline: JSON.stringify(outline) }];
    });
    expect(found.length).toBeGreaterThan(200);
    const answer = await database.knex.raw<{ rows: { name: string; valid: boolean; halves: number }[] }>(
      `select name, st_isvalid(shape) as valid,
         (st_area(st_intersection(shape, st_makeenvelope(-2, 52, -1.4, 53, 4326)))
           + st_area(st_intersection(shape, st_makeenvelope(-1.4, 52, 0, 53, 4326)))) / st_area(shape) as halves
       from (
         select name, st_setsrid(st_geomfromgeojson(outline), 4326) as shape
         from unnest(cast(? as text[]), cast(? as text[])) as o (name, outline)
       ) o`,
      [found.map(({ name }) => name), found.map(({ outline }) => outline)],
    );
    expect(answer.rows.filter(({ valid }) => !valid)).toEqual([]);
    expect(answer.rows.filter(({ halves }) => Math.abs(halves - 1) > 1e-6)).toEqual([]);
  });
});
