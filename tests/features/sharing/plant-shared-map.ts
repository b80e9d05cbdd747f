import type { Knex } from 'knex';
import { randomFor } from '../../../server/statistics/random.ts';

/** A square map of small areas and what agencies counted there: two share their high blocks, the others do not. */

export const side = 12;
const sizeDegrees = 0.01;
const months = ['2023-01', '2023-02', '2023-03'];
const from = { longitude: -1.2, latitude: 52.6 };

interface Planted {
  code: string;
  /** Expected count a month of an area, by column and row. */
  mean: (column: number, row: number) => number;
  months: string[];
  withheldUpTo: number;
}
/** Blocks of three by three areas, sixteen in all: by their place, which are high. */
const blockOf = (column: number, row: number): number => Math.floor(column / 3) + 4 * Math.floor(row / 3);
const isShared = (column: number, row: number): boolean => [0, 3, 6, 9, 12, 14].includes(blockOf(column, row));
const isOwn = (column: number, row: number): boolean => [1, 3, 4, 9, 10, 15].includes(blockOf(column, row));

export const planted: Planted[] = [
  { code: 'ambulance', mean: (c, r) => (isShared(c, r) ? 30 : 6), months, withheldUpTo: 0 },
  { code: 'apart', mean: (c, r) => (isOwn(c, r) ? 30 : 6), months, withheldUpTo: 0 },
  { code: 'late', mean: () => 5, months: ['2023-03'], withheldUpTo: 0 },
  { code: 'level', mean: () => NaN, months, withheldUpTo: 0 },
  { code: 'police', mean: (c, r) => (isShared(c, r) ? 60 : 12), months, withheldUpTo: 0 },
  { code: 'silent', mean: () => 0, months: [], withheldUpTo: 0 },
];

const people = 300;
/** What an agency counts that counts the same everywhere. */
const alike = 7;

/** The bricks where two are high. */
export const sharedCodes = Array.from({ length: side * side }, (_, at) => at)
  .filter((at) => isShared(at % side, Math.floor(at / side)))
  .map((at) => codeOf(at));

function codeOf(at: number): string {
  return `E${String(at + 1).padStart(8, '0')}`;
}

/** Everything that the question needs, and no more. */
export async function plantSharedMap(knex: Knex): Promise<void> {
  await knex('editions').insert({ code: 'test', level: 'oa', year: 2021, in_use: true, source: 'generated' });
  await plantBricks(knex);
  const random = randomFor(3, 'planted shared map');
  for (const [index, one] of planted.entries()) {
    const id = index + 1;
    await knex('agencies').insert({ code: one.code, name: `The ${one.code} agency`, kind: 'other' });
    await knex('datasets').insert({
      ...{ code: `${one.code}-counts`, name: `Counts of ${one.code}`, agency_id: id, licence: 'OGL' },
      ...{ grain: 'brick', format: 'partner-template', withheld_up_to: one.withheldUpTo },
    });
    if (one.months.length === 0) continue;
    const made = { file_name: 'a.csv', state: 'done', dry_run: false, started_by: 'a test' };
    const [inserted] = await knex('imports')
      .insert({ dataset_id: id, ...made })
      .returning<{ id: number }[]>('id');
    await knex('dataset_months').insert(
      one.months.map((month) => ({ dataset_id: id, month: `${month}-01`, import_id: inserted?.id ?? 0 })),
    );
    const rows = one.months.flatMap((month) =>
      Array.from({ length: side * side }, (_, at) => ({
        ...{ brick_id: at + 1, month: `${month}-01`, dataset_id: id },
        count: countOf(one.mean(at % side, Math.floor(at / side)), random.normal()),
      })),
    );
    await knex.batchInsert(
      'brick_totals',
      rows.filter(({ count }) => count > 0),
      500,
    );
  }
}

const countOf = (mean: number, chance: number): number =>
  Number.isNaN(mean) ? alike : Math.max(0, Math.round(mean + Math.sqrt(mean) * chance));

async function plantBricks(knex: Knex): Promise<void> {
  const places = Array.from({ length: side * side }, (_, at) => ({
    code: codeOf(at),
    west: from.longitude + (at % side) * sizeDegrees,
    south: from.latitude + Math.floor(at / side) * sizeDegrees,
    people: String(people),
  }));
  // One area far from all, and one where nobody lives: both say nothing of their surroundings.
  places.push({ code: 'E90000001', west: -0.5, south: 52.6, people: String(people) });
  places.push({ code: 'E90000002', west: from.longitude - sizeDegrees, south: from.latitude, people: '0' });
  await knex.raw(
    `insert into bricks (edition_id, code, name, boundary, boundary_grid, area_m2, inside, district_code, people, households)
     select 1, code, 'Area ' || code, st_multi(shape), st_multi(st_transform(shape, 27700)), 760000, st_centroid(shape), 'D', people, 50
     from unnest(?::text[], ?::float8[], ?::float8[], ?::int[]) as given (code, west, south, people)
     cross join lateral (select st_makeenvelope(west, south, west + ?::float8, south + ?::float8, 4326) as shape) as made
     order by code`,
    [
      places.map(({ code }) => code),
      places.map(({ west }) => String(west)),
      places.map(({ south }) => String(south)),
      places.map((one) => one.people),
      ...[sizeDegrees, sizeDegrees],
    ],
  );
}
