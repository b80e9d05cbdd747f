import { expect, it } from 'vitest';
import { emptyHouse } from './empty-house.ts';
import { csv, lsoaCodes, lsoas } from './small-county.ts';

const { house, load } = emptyHouse();
const years = Array.from({ length: 90 }, (_, year) => String(year));

it('People by single year are kept by brick, whole, in place of those of the same day, and give its people', async () => {
  await load('lsoa.geojson', lsoas());
  const file = (each: number): Buffer =>
    csv(
      ['lsoa21_code', 'total_population', ...years, '90+'].join(','),
      lsoaCodes.map((code) => [code, 91 * each, ...Array.from({ length: 91 }, () => each)]),
    );
  expect(await load('population22.csv', file(2))).toContain('Their ages in 91 bands: 1,092 people.');
  await load('population22.csv', file(3));
  const [sum] = await house()
    .database.knex('brick_ages')
    .where('age_from', '<', 16)
    .select<{ people: string; rows: string }[]>(house().database.knex.raw('sum(people) as people, count(*) as rows'));
  expect([Number(sum?.people), Number(sum?.rows)]).toEqual([6 * 16 * 3, 6 * 16]);
  const brick = await house().database.knex('bricks').first<{ people: number | null }>('people');
  expect(brick.people).toBe(273);
});
