import type { Knex } from 'knex';
import { poissonDraw } from '../../../server/statistics/poisson-draw.ts';
import { randomFor } from '../../../server/statistics/random.ts';

/** A small invented county of four years whose every count is known, and what was planted in it. */

export const months = Array.from(
  { length: 45 },
  (_, t) => `${String(2021 + Math.floor(t / 12))}-${String((t % 12) + 1).padStart(2, '0')}`,
);
export const to = '2024-10';
export const bricksEach = 12;
const wards = 4;
export const bricks = Array.from({ length: bricksEach * wards }, (_, i) => ({
  id: i + 1,
  code: `E${String(i + 1).padStart(8, '0')}`,
  people: 100 + 10 * (i % 5),
}));
export const wardCode = (ward: number): string => `W${String(ward)}`;
export const bricksOf = (ward: number): number[] =>
  bricks.flatMap(({ id }) => (Math.floor((id - 1) / bricksEach) === ward ? [id] : []));

/** Visits lack a month and withhold counts up to 5, and are counted in another way from July 2022; fires came once. */
export const datasets = [
  { code: 'calls', agency: 'police', withheldUpTo: 0, months },
  { code: 'visits', agency: 'care', withheldUpTo: 5, months: months.filter((month) => month !== '2023-02') },
  { code: 'fires', agency: 'fire', withheldUpTo: 0, months: ['2023-05'] },
];
export const series = [
  { dataset: 'calls', category: 'disorder', mean: 5 },
  { dataset: 'calls', category: 'theft', mean: 3 },
  { dataset: 'visits', category: 'falls', mean: 2 },
  { dataset: 'fires', category: 'fire', mean: 1 },
];
export const visitsBreak = '2022-07';

/** A brick in which disorder begins, and one that has much theft and more of it each year. */
export const planted = { emerging: 7, worsening: 30 };

const meanOf = (brick: number, t: number, mean: number, category: string): number => {
  const season = 1 + (category === 'disorder' ? 0.3 : 0) * Math.sin((2 * Math.PI * t) / 12);
  const begins = brick === planted.emerging && category === 'disorder' && t >= months.length - 3 ? 3 : 1;
  const grows = brick === planted.worsening && category === 'theft' ? (t >= months.length - 12 ? 9 : 5) : 1;
  return mean * season * begins * grows;
};

export interface Fact {
  brick: number;
  month: string;
  series: number;
  count: number;
}

export const facts: Fact[] = series.flatMap(({ dataset, mean, category }, index) =>
  months.flatMap((month, t) => {
    if (datasets.find(({ code }) => code === dataset)?.months.includes(month) !== true) return [];
    return bricks.flatMap(({ id }) => {
      const random = randomFor(5, `${category} ${month} ${String(id)}`);
      const count = poissonDraw(meanOf(id, t, mean, category), random);
      return count === 0 ? [] : [{ brick: id, month, series: index + 1, count }];
    });
  }),
);

/** The slow and obvious way to any sum. */
export const counted = (test: (fact: Fact) => boolean): number =>
  facts.reduce((sum, fact) => sum + (test(fact) ? fact.count : 0), 0);

const square = 'st_makeenvelope(:west, 52.6, :west + 0.01, 52.61, 4326)';

export async function plantMovingCounty(knex: Knex): Promise<void> {
  await knex('editions').insert({ code: 'test', level: 'oa', year: 2021, in_use: true, source: 'generated' });
  await knex.transaction(async (transaction) => {
    for (const { id, code, people } of bricks) {
      await transaction.raw(
        `insert into bricks (edition_id, code, name, boundary, boundary_grid, area_m2, inside, district_code, people, households)
         select 1, :code, :name, st_multi(${square}), st_multi(st_transform(${square}, 27700)), 760000,
           st_centroid(${square}), null, :people, 50`,
        { code, name: `Area ${String(id)}`, people, west: -1.5 + id * 0.01 },
      );
    }
  });
  for (let ward = 0; ward < wards; ward += 1) {
    await knex('footprints').insert({ kind: 'ward', code: wardCode(ward), name: `Ward ${String(ward)}` });
    const people = bricksOf(ward).reduce((sum, id) => sum + (bricks[id - 1]?.people ?? 0), 0);
    await knex('footprint_versions').insert({
      ...{ footprint_id: ward + 1, version: 1, edition_id: 1, area_m2: 1, households: 1 },
      ...{ defined_by: 'codes', method: 'codes', people },
    });
    await knex('footprint_bricks').insert(
      bricksOf(ward).map((brick) => ({ version_id: ward + 1, brick_id: brick, weight: 1 })),
    );
  }
  await plantFeeds(knex);
  await plantCounts(knex);
}

async function plantFeeds(knex: Knex): Promise<void> {
  await knex('agencies').insert(datasets.map(({ agency }) => ({ code: agency, name: agency, kind: agency })));
  await knex('categories').insert(series.map(({ category }) => ({ code: category, name: `Category ${category}` })));
  for (const [index, one] of datasets.entries()) {
    const id = index + 1;
    await knex('datasets').insert({
      ...{ code: one.code, name: `Dataset ${one.code}`, agency_id: id, licence: 'OGL', grain: 'brick' },
      ...{ format: 'partner-template', withheld_up_to: one.withheldUpTo },
    });
    await knex('imports').insert({
      ...{ dataset_id: id, file_name: 'a.csv', state: 'done', dry_run: false, started_by: 'a test' },
    });
    const all = one.months.map((month) => ({ month: `${month}-01`, import_id: id }));
    await knex('import_months').insert(
      all.map((row) => ({ ...row, digest: '', change: 'new', rejected: 0, rows_read: 1, placed: 1, unplaced: 0 })),
    );
    await knex('dataset_months').insert(all.map((row) => ({ ...row, dataset_id: id })));
  }
  await knex('series').insert(
    series.map(({ dataset, category }, index) => ({
      ...{ dataset_id: datasets.findIndex(({ code }) => code === dataset) + 1, publisher_category: category },
      category_id: index + 1,
    })),
  );
  await knex('shocks').insert({
    ...{ kind: 'break', from_month: `${visitsBreak}-01`, dataset_id: 2, text: 'A new case system.' },
    recorded_by: 'a test',
  });
}

async function plantCounts(knex: Knex): Promise<void> {
  const datasetOf = (id: number): number => datasets.findIndex(({ code }) => code === series[id - 1]?.dataset) + 1;
  const rows = facts.map(({ brick, month, series: id, count }) => ({
    ...{ brick_id: brick, month: `${month}-01`, series_id: id, count },
  }));
  const totals = new Map<string, { brick_id: number; month: string; dataset_id: number; count: number }>();
  const wholes = new Map<string, { month: string; series_id: number; placed: number; unplaced: number }>();
  for (const { brick_id, month, series_id, count } of rows) {
    const dataset_id = datasetOf(series_id);
    const key = `${String(brick_id)} ${month} ${String(dataset_id)}`;
    totals.set(key, { brick_id, month, dataset_id, count: (totals.get(key)?.count ?? 0) + count });
    const whole = `${month} ${String(series_id)}`;
    wholes.set(whole, { month, series_id, placed: (wholes.get(whole)?.placed ?? 0) + count, unplaced: 0 });
  }
  await knex.batchInsert('demand_facts', rows, 1000);
  await knex.batchInsert('brick_totals', [...totals.values()], 1000);
  await knex.batchInsert('month_totals', [...wholes.values()], 1000);
}
