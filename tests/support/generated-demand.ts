import type { Knex } from 'knex';

/** A small invented county whose every record is known, for recounting by hand what the service counts by SQL. */

const columnsOfBricks = 6;
const rowsOfBricks = 4;
const sizeDegrees = 0.01;
const west = -1.2;
const south = 52.6;

export const firstMonth = '2022-01';
export const afterLastMonth = '2024-01';
export const months = Array.from(
  { length: 24 },
  (_, i) => `${String(2022 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`,
);

export const bricks = Array.from({ length: columnsOfBricks * rowsOfBricks }, (_, i) => ({
  id: i + 1,
  code: `E${String(i + 1).padStart(8, '0')}`,
  people: 100 + ((i * 37) % 200),
  column: i % columnsOfBricks,
  row: Math.floor(i / columnsOfBricks),
}));

interface GeneratedDataset {
  code: string;
  agency: string;
  grain: 'point' | 'brick';
  withheldUpTo: number;
  months: string[];
}
/** Police lack one month, fire two others; care began late and withholds counts of 1 to 5. */
export const datasets: GeneratedDataset[] = [
  { code: 'crimes', agency: 'police', grain: 'point', withheldUpTo: 0, months: months.filter((m) => m !== '2022-05') },
  {
    ...{ code: 'fires', agency: 'fire', grain: 'brick', withheldUpTo: 0 },
    months: months.filter((month) => month !== '2023-03' && month !== '2022-05'),
  },
  { code: 'visits', agency: 'care', grain: 'brick', withheldUpTo: 5, months: months.filter((m) => m >= '2023-07') },
];
export const series = [
  { id: 1, dataset: 'crimes', publisherCategory: 'Theft', category: 'theft', mean: 3 },
  { id: 2, dataset: 'crimes', publisherCategory: 'Violence', category: 'violence', mean: 1 },
  { id: 3, dataset: 'fires', publisherCategory: 'Fire', category: 'fire', mean: 0.6 },
  { id: 4, dataset: 'fires', publisherCategory: 'Assault', category: 'violence', mean: 0.4 },
  { id: 5, dataset: 'visits', publisherCategory: 'Falls', category: 'falls', mean: 0.8 },
];
export const categories = [
  { code: 'crime', parent: null },
  { code: 'theft', parent: 'crime' },
  { code: 'violence', parent: 'crime' },
  { code: 'fire', parent: null },
  { code: 'falls', parent: null },
];

/** A rectangle in brick widths, or none; `weights` are by brick id. */
export interface GeneratedFootprint {
  kind: string;
  code: string;
  version: number;
  from: string | null;
  to: string | null;
  weights: Map<number, number>;
  line: { west: number; east: number; south: number; north: number } | null;
}
const whole = (ids: number[]): Map<number, number> => new Map(ids.map((id) => [id, 1]));
const idsWhere = (test: (brick: (typeof bricks)[number]) => boolean): number[] =>
  bricks.filter(test).map(({ id }) => id);
const plain = { version: 1, from: null, to: null, line: null };

export const footprints: GeneratedFootprint[] = [
  ...[0, 1, 2, 3].map((row) => ({
    ...{ kind: 'ward', code: `W${String(row)}`, ...plain },
    weights: whole(idsWhere((b) => b.row === row)),
  })),
  { kind: 'district', code: 'WEST', ...plain, weights: whole(idsWhere((b) => b.column < 3)) },
  { kind: 'district', code: 'EAST', ...plain, weights: whole(idsWhere((b) => b.column >= 3)) },
  { kind: 'pcn', code: 'P1', ...plain, weights: new Map([[1, 0.25], [2, 0.75], [9, 0.5]]) }, // prettier-ignore
  { ...plain, kind: 'zone', code: 'alpha', from: '2022-01-01', to: '2023-01-01', weights: whole([1, 2]) },
  { ...plain, kind: 'zone', code: 'alpha', version: 2, from: '2023-01-01', weights: whole([1, 2, 7, 8]) },
  {
    ...{ ...plain, kind: 'zone', code: 'line', from: '2022-01-01', weights: whole([2, 8]) },
    line: { west: 0.5, east: 2.4, south: 0, north: 2 },
  },
  {
    ...{ ...plain, kind: 'zone', code: 'small', from: '2022-01-01', weights: new Map<number, number>() },
    line: { west: 3.2, east: 3.7, south: 1.1, north: 1.6 },
  },
];

export interface GeneratedRecord {
  brick: number;
  month: string;
  series: number;
  count: number;
  /** In brick widths from the south-west corner. */
  x: number;
  y: number;
}

/** A small linear congruential generator: the same records on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function generateRecords(seed = 7): GeneratedRecord[] {
  const random = seeded(seed);
  const records: GeneratedRecord[] = [];
  for (const one of series) {
    const received = datasets.find(({ code }) => code === one.dataset)?.months ?? [];
    for (const month of received) {
      for (const brick of bricks) {
        const rows = Math.floor(-Math.log(1 - random()) * one.mean);
        for (let i = 0; i < rows; i += 1) {
          const place = { x: brick.column + 0.01 + 0.98 * random(), y: brick.row + 0.01 + 0.98 * random() };
          records.push({ brick: brick.id, month, series: one.id, count: 1, ...place });
        }
      }
    }
  }
  return records;
}

const inLine = (record: GeneratedRecord, line: NonNullable<GeneratedFootprint['line']>): boolean =>
  record.x > line.west && record.x < line.east && record.y > line.south && record.y < line.north;

export const weightOf = (record: GeneratedRecord, footprint: GeneratedFootprint): number =>
  footprint.weights.get(record.brick) ?? 0;
export const isInside = (record: GeneratedRecord, footprint: GeneratedFootprint): boolean =>
  footprint.line !== null && inLine(record, footprint.line);

/** Share of each brick's area inside a line. */
export const sharesOf = ({ line }: GeneratedFootprint): Map<number, number> => {
  const shares = new Map<number, number>();
  if (line === null) return shares;
  const overlap = (low: number, high: number, at: number): number =>
    Math.max(0, Math.min(high, at + 1) - Math.max(low, at));
  for (const brick of bricks) {
    const share = overlap(line.west, line.east, brick.column) * overlap(line.south, line.north, brick.row);
    if (share > 0) shares.set(brick.id, share);
  }
  return shares;
};

/** Writes everything, with the rollups that an import would have made. */
export async function plantGeneratedDemand(knex: Knex, records: GeneratedRecord[]): Promise<void> {
  await knex.transaction(async (transaction) => {
    await plantPlaces(transaction);
    await plantFeeds(transaction);
    await plantCounts(transaction, records);
  });
}

async function plantPlaces(knex: Knex): Promise<void> {
  await knex('editions').insert({ code: 'test', level: 'oa', year: 2021, in_use: true, source: 'generated' });
  for (const brick of bricks) {
    const corner = [west + brick.column * sizeDegrees, south + brick.row * sizeDegrees];
    await knex.raw(
      `insert into bricks (edition_id, code, name, boundary, boundary_grid, area_m2, inside, district_code, people, households)
       select 1, :code, :name, st_multi(shape), st_multi(st_transform(shape, 27700)), 760000, st_centroid(shape), :district,
         :people, 50
       from (select st_makeenvelope(:west, :south, :east, :north, 4326) as shape) as made`,
      {
        ...{ code: brick.code, name: `Area ${String(brick.id)}`, people: brick.people },
        ...{ west: corner[0] ?? 0, east: (corner[0] ?? 0) + sizeDegrees },
        ...{ south: corner[1] ?? 0, north: (corner[1] ?? 0) + sizeDegrees },
        district: brick.column < 3 ? 'WEST' : 'EAST',
      },
    );
  }
  const known = [
    ...new Map(
      footprints.map(({ kind, code }) => [`${kind} ${code}`, { kind, code, name: code.toUpperCase() }]),
    ).values(),
  ];
  await knex('footprints').insert(known);
  const peopleOf = (weights: Map<number, number>): number =>
    Math.round(bricks.reduce((sum, brick) => sum + brick.people * (weights.get(brick.id) ?? 0), 0));
  for (const [index, one] of footprints.entries()) {
    const id = index + 1;
    await knex('footprint_versions').insert({
      ...{ footprint_id: known.findIndex(({ kind, code }) => kind === one.kind && code === one.code) + 1 },
      ...{ version: one.version, valid_from: one.from, valid_to: one.to, edition_id: 1, area_m2: 1, households: 1 },
      ...{ defined_by: one.line === null ? 'codes' : 'outline' },
      ...{ method: one.line === null ? 'codes' : 'majority-of-area', people: peopleOf(one.weights) },
    });
    const weights = [...one.weights].map(([brick, weight]) => ({ version_id: id, brick_id: brick, weight }));
    if (weights.length > 0) await knex('footprint_bricks').insert(weights);
    const shares = [...sharesOf(one)].map(([brick, share]) => ({
      version_id: id,
      brick_id: brick,
      share_inside: share,
    }));
    if (shares.length > 0) await knex('outline_bricks').insert(shares);
  }
}

async function plantFeeds(knex: Knex): Promise<void> {
  const agencies = ['police', 'fire', 'care'];
  await knex('agencies').insert(agencies.map((code) => ({ code, name: `The ${code} agency`, kind: code })));
  for (const { code, parent } of categories) {
    const above = categories.findIndex((one) => one.code === parent) + 1;
    await knex('categories').insert({ code, name: `Category ${code}`, parent_id: above === 0 ? null : above });
  }
  for (const [index, one] of datasets.entries()) {
    const dataset_id = index + 1;
    await knex('datasets').insert({
      ...{ code: one.code, name: `=Dataset ${one.code}`, agency_id: agencies.indexOf(one.agency) + 1, licence: 'OGL' },
      ...{ grain: one.grain, format: 'partner-template', withheld_up_to: one.withheldUpTo },
    });
    await knex('imports').insert({
      dataset_id,
      file_name: 'a.csv',
      state: 'done',
      dry_run: false,
      started_by: 'a test',
    });
    await knex('import_months').insert(
      one.months.map((month) => ({
        ...{ import_id: dataset_id, month: `${month}-01`, digest: '', change: 'new', rejected: 0 },
        // One month of fires has rows without a place in one of ten.
        ...(one.code === 'fires' && month === '2022-02'
          ? { rows_read: 10, placed: 9, unplaced: 1 }
          : { rows_read: 10, placed: 10, unplaced: 0 }),
      })),
    );
    await knex('dataset_months').insert(
      one.months.map((month) => ({ dataset_id, month: `${month}-01`, import_id: dataset_id })),
    );
  }
  await knex('series').insert(
    series.map((one) => ({
      ...{ dataset_id: datasets.findIndex(({ code }) => code === one.dataset) + 1 },
      ...{ publisher_category: one.publisherCategory },
      ...{ category_id: categories.findIndex(({ code }) => code === one.category) + 1 },
    })),
  );
}

async function plantCounts(knex: Knex, records: GeneratedRecord[]): Promise<void> {
  const sums = <K extends object>(keyOf: (record: GeneratedRecord) => K): (K & { count: number })[] => {
    const found = new Map<string, K & { count: number }>();
    for (const record of records) {
      const key = keyOf(record);
      const row = found.get(JSON.stringify(key)) ?? { ...key, count: 0 };
      row.count += record.count;
      found.set(JSON.stringify(key), row);
    }
    return [...found.values()];
  };
  const datasetOf = (id: number): number =>
    datasets.findIndex(({ code }) => code === series.find((one) => one.id === id)?.dataset) + 1;
  const day = (month: string): string => `${month}-01`;
  const write = (table: string, rows: object[]): Promise<unknown> =>
    knex.batchInsert<Record<string, unknown>>(table, rows as Record<string, unknown>[], 500);

  await write(
    'demand_facts',
    sums((r) => ({ brick_id: r.brick, month: day(r.month), series_id: r.series })),
  );
  await write(
    'brick_totals',
    sums((r) => ({ brick_id: r.brick, month: day(r.month), dataset_id: datasetOf(r.series) })),
  );
  await write(
    'month_totals',
    sums((r) => ({ month: day(r.month), series_id: r.series })).map(({ count, ...key }) => ({
      ...{ ...key, placed: count },
      unplaced: key.series_id === 3 && key.month === '2022-02-01' ? 1 : 0,
    })),
  );
  const totals = footprints.flatMap((one, index) => {
    if (one.kind !== 'zone' && one.kind !== 'district') return [];
    const cells = new Map<
      string,
      { version_id: number; month: string; series_id: number; best_fit: number; exact: number | null }
    >();
    for (const record of records) {
      const inside = isInside(record, one) ? record.count : 0;
      const weight = weightOf(record, one);
      if (inside === 0 && weight === 0) continue;
      const key = `${record.month} ${String(record.series)}`;
      const cell = cells.get(key) ?? {
        ...{ version_id: index + 1, month: day(record.month), series_id: record.series, best_fit: 0 },
        exact: one.line === null ? null : 0,
      };
      cell.best_fit += weight * record.count;
      if (cell.exact !== null) cell.exact += inside;
      cells.set(key, cell);
    }
    return [...cells.values()];
  });
  await write('footprint_totals', totals);
}
