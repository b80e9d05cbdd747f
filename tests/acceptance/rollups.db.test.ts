import fc from 'fast-check';
import request from 'supertest';
import { beforeAll, expect, it } from 'vitest';
import { rectangle } from '../features/zones/invented-bricks.ts';
import { partnerHouse } from './partner-house.ts';

const { house, bring, act } = partnerHouse();

type Box = [west: number, south: number, east: number, north: number];
/** Zones as rectangles in steps of bricks: one cuts bricks, one is of whole ones. */
const zones: Record<string, Box> = { cutting: [1.3, 1.2, 3.6, 3.7], whole: [2, 2, 4, 4] };

interface Given {
  month: string;
  category: string;
  count: number;
  /** In steps of bricks from the south-western corner, never on a line; null where only the code is known. */
  at: [number, number] | null;
  brick: string | null;
}

const steps = fc.nat(99).map((n) => n / 20 + 0.025);
const given: fc.Arbitrary<Given[]> = fc.array(
  fc.record({
    month: fc.constantFrom('2025-01', '2025-02', '2025-03'),
    category: fc.constantFrom('Falls', 'Trips'),
    count: fc.nat(5),
    at: fc.option(fc.tuple(steps, steps)),
    brick: fc.option(fc.tuple(fc.nat(4), fc.nat(4)).map(([row, column]) => `B${row}${column}`)),
  }),
  { minLength: 40, maxLength: 120 },
);

const asFile = (rows: Given[]): string =>
  [
    'month,category,count,longitude,latitude,area_code',
    ...rows.map(({ month, category, count, at, brick }) => {
      const [x, y] = at === null ? ['', ''] : [(-1.2 + at[0] / 100).toFixed(6), (52.6 + at[1] / 100).toFixed(6)];
      return [month, category, count, x, y, brick ?? ''].join(',');
    }),
  ].join('\n');

const brickOf = ({ at, brick }: Given): string | null =>
  at === null ? brick : `B${Math.floor(at[1])}${Math.floor(at[0])}`;

/** How much of a brick a zone takes in, from 0 to 1. */
function shareOf(zone: Box, brick: string): number {
  const [west, south, east, north] = zone;
  const [row, column] = [Number(brick[1]), Number(brick[2])];
  const along = (from: number, to: number, low: number): number =>
    Math.max(0, Math.min(to, low + 1) - Math.max(from, low));
  return along(west, east, column) * along(south, north, row);
}

/** A point in a brick that the line cuts is looked at itself; a code alone counts only where the whole brick is inside. */
function isInside(zone: Box, row: Given): boolean {
  const brick = brickOf(row);
  if (brick === null) return false;
  if (row.at === null) return shareOf(zone, brick) === 1;
  return row.at[0] > zone[0] && row.at[0] < zone[2] && row.at[1] > zone[1] && row.at[1] < zone[3];
}

function sumBy(rows: Given[], key: (row: Given) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) if (row.count > 0) sums[key(row)] = (sums[key(row)] ?? 0) + row.count;
  return sums;
}

/** @param key an expression and @param from the tables of a rollup, both written here and never by a user */
async function kept(key: string, count: string, from: string): Promise<Record<string, number>> {
  const { rows } = await house().database.knex.raw<{ rows: { key: string; count: number }[] }>(
    `select concat_ws(' ', ${key}) as key, sum(${count}) as count from ${from} group by 1 having sum(${count}) > 0`,
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.count]));
}

async function expectRecount(rows: Given[]): Promise<void> {
  const placed = rows.filter((row) => brickOf(row) !== null);
  const when = ({ month, category }: Given): string => `${month}-01 ${category}`;
  const series = 'join series s on s.id = t.series_id';
  const bricks = 'join bricks b on b.id = t.brick_id';
  const month = 't.month, s.publisher_category';
  expect(await kept(`b.code, ${month}`, 't.count', `demand_facts t ${series} ${bricks}`)).toEqual(
    sumBy(placed, (row) => `${brickOf(row)} ${when(row)}`),
  );
  expect(await kept('b.code, t.month', 't.count', `brick_totals t ${bricks}`)).toEqual(
    sumBy(placed, (row) => `${brickOf(row)} ${row.month}-01`),
  );
  expect(await kept(month, 't.placed', `month_totals t ${series}`)).toEqual(sumBy(placed, when));
  expect(await kept(month, 't.unplaced', `month_totals t ${series}`)).toEqual(
    sumBy(
      rows.filter((row) => brickOf(row) === null),
      when,
    ),
  );
  const versions = `footprint_totals t ${series} join footprint_versions v on v.id = t.version_id
    join footprints f on f.id = v.footprint_id and f.kind = 'zone'`;
  const inZones = (holds: (zone: Box, row: Given) => boolean): Record<string, number> =>
    Object.assign(
      {},
      ...Object.entries(zones).map(([code, zone]) =>
        sumBy(
          placed.filter((row) => holds(zone, row)),
          (row) => `${code} ${when(row)}`,
        ),
      ),
    ) as Record<string, number>;
  expect(await kept(`f.code, ${month}`, 't.exact', versions)).toEqual(inZones(isInside));
  const isMostlyIn = (zone: Box, row: Given): boolean => shareOf(zone, brickOf(row) ?? '') > 0.5;
  expect(await kept(`f.code, ${month}`, 't.best_fit', versions)).toEqual(inZones(isMostlyIn));
}

beforeAll(async () => {
  for (const [name, corners] of Object.entries(zones)) {
    const definition = { by: 'outline', outline: rectangle(...corners) };
    const made = await request(house().app).post('/api/v1/zones').send({ name, from: '2025-01-01', definition });
    expect(made.status, made.text).toBe(201);
  }
});

let inForce: Given[] = [];
const files = fc.sample(given, { seed: 2026, numRuns: 5 });
it.each(files.map((rows, index) => [index + 1, rows] as const))(
  'after import %i, and after it was undone and done again, every rollup is a recount of the rows in force',
  async (_index, rows) => {
    const before = inForce;
    const months = new Set(rows.map(({ month }) => month));
    const after = [...before.filter(({ month }) => !months.has(month)), ...rows];
    const record = await bring(asFile(rows));
    expect(record.counts).toMatchObject({ read: rows.length, rejected: 0 });
    await expectRecount(after);
    await act(record.id, 'undo');
    await expectRecount(before);
    await bring(asFile(rows));
    inForce = after;
    await expectRecount(after);
  },
);
