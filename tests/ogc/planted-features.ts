import type { Knex } from 'knex';
import type { Database } from '../../db/types.ts';

/**
 * A small county: 24 square bricks in 4 rows of 6 from longitude -1.3 and latitude 52.5 on; two wards that are their bricks
 * together, one of which changed; a zone in two parts that was drawn, one that was closed, one of the future; a network made
 * in two ways; practices with and without a place. Everything is invented.
 */
export const side = 0.01;
export const west = -1.3;
export const south = 52.5;

export const brickCode = (row: number, column: number): string => `E01${String(row * 6 + column).padStart(6, '0')}`;

export function square(row: number, column: number, width = 1, height = 1): number[][] {
  const [x, y] = [west + column * side, south + row * side];
  const at = (value: number): number => Number(value.toFixed(7));
  // Clockwise on purpose: what leaves is wound as RFC 7946 has it, however it was given.
  const corners = [
    [x, y],
    [x, y + height * side],
    [x + width * side, y + height * side],
    [x + width * side, y],
    [x, y],
  ];
  return corners.map((corner) => corner.map(at));
}

const shapeOf = (knex: Knex, polygons: number[][][][]): Knex.Raw =>
  knex.raw('st_setsrid(st_geomfromgeojson(?), 4326)', [
    JSON.stringify({ type: 'MultiPolygon', coordinates: polygons }),
  ]);

export async function plantFeatures({ knex }: Database): Promise<void> {
  const [edition] = await knex('editions')
    .insert({ code: 'lsoa21', level: 'lsoa', year: 2021, in_use: true, source: 'Invented' })
    .returning<{ id: number }[]>('id');
  const cells = Array.from({ length: 24 }, (_, index) => [Math.floor(index / 6), index % 6] as const);
  for (const [row, column] of cells) {
    const boundary = shapeOf(knex, [[square(row, column)]]);
    await knex('bricks').insert({
      ...{ edition_id: edition?.id, code: brickCode(row, column), name: `Brick ${row}${column}` },
      ...{ boundary, boundary_grid: knex.raw('st_transform(?, 27700)', [boundary]), area_m2: 1 },
      ...{ inside: knex.raw('st_pointonsurface(?)', [boundary]), district_code: 'E06000016' },
      ...{ people: 100 * (row + 1) + column, households: 40 },
    });
  }
  const area = async (
    identity: { kind: string; code: string; name: string; closed_on?: string; note?: string },
    versions: {
      from: string | null;
      to?: string;
      method?: string;
      inUse?: boolean;
      outline?: number[][][][];
      bricks?: [row: number, column: number, weight?: number][];
    }[],
  ): Promise<void> => {
    const [footprint] = await knex('footprints').insert(identity).returning<{ id: number }[]>('id');
    for (const [index, one] of versions.entries()) {
      const [version] = await knex('footprint_versions')
        .insert({
          ...{ footprint_id: footprint?.id, version: index + 1, valid_from: one.from, valid_to: one.to ?? null },
          ...{ defined_by: 'codes', method: one.method ?? 'codes', edition_id: edition?.id, area_m2: 1_000.5 },
          ...{ people: 1_000 + index, households: 400, in_use: one.inUse ?? true },
          ...(one.outline === undefined ? {} : { outline: shapeOf(knex, one.outline) }),
        })
        .returning<{ id: number }[]>('id');
      for (const [row, column, weight = 1] of one.bricks ?? []) {
        await knex.raw(
          'insert into footprint_bricks (version_id, brick_id, weight) select ?, id, ? from bricks where code = ?',
          [version?.id ?? 0, weight, brickCode(row, column)],
        );
      }
    }
  };
  await area({ kind: 'ward', code: 'E05000001', name: "O'Neill & <Sons>" }, [
    { from: null, to: '2021-05-06', bricks: [[0, 0]] },
    {
      from: '2021-05-06',
      bricks: [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
    },
  ]);
  await area({ kind: 'ward', code: 'E05000002', name: 'Éastfield' }, [{ from: null, bricks: [[3, 5]] }]);
  await area({ kind: 'ward', code: 'E05000003', name: 'Nowhere' }, [{ from: null }]);
  const twoParts = [[square(0, 0, 2, 2)], [square(2, 4)]];
  await area({ kind: 'zone', code: 'two-parts', name: 'Two Parts', note: 'told to nobody' }, [
    { from: '2018-04-01', to: '2022-04-01', outline: [[square(0, 0)]], bricks: [[0, 0]] },
    { from: '2022-04-01', outline: twoParts, bricks: [[0, 0]] },
  ]);
  await area({ kind: 'zone', code: 'closed', name: 'Closed', closed_on: '2023-01-01' }, [
    { from: '2019-01-01', outline: [[square(3, 0)]], bricks: [[3, 0]] },
  ]);
  await area({ kind: 'zone', code: 'to-come', name: 'To Come' }, [
    { from: '2099-01-01', outline: [[square(3, 3)]], bricks: [[3, 3]] },
  ]);
  await area({ kind: 'pcn', code: 'U00001', name: 'North Network' }, [
    { from: null, method: 'registered-share', bricks: [[2, 2, 0.25]] },
    { from: null, method: 'catchment', inUse: false, outline: [[square(2, 2, 2, 2)]], bricks: [[2, 2]] },
  ]);
  await knex('network_facts').insert({ network_code: 'U00001', name: 'North Network', source: 'Invented' });
  const point = (longitude: number, latitude: number): Knex.Raw =>
    knex.raw('st_setsrid(st_makepoint(?, ?), 4326)', [longitude, latitude]);
  await knex('practices').insert([
    { code: 'C00001', name: 'One Surgery', postcode: 'LE1 1AA', source: 'Invented', point: point(-1.295, 52.505) },
    { code: 'C00002', name: '=SUM(A1)', postcode: 'LE9 9ZZ', source: 'Invented', opened_on: '2001-02-03' },
    {
      ...{ code: 'C00003', name: 'Old Surgery', source: 'Invented', closed_on: '2020-03-31' },
      point: point(-1.245, 52.535),
    },
  ]);
  await knex('practice_memberships').insert([
    { practice_code: 'C00001', network_code: 'U00001', starts_on: '2019-07-01', source: 'Invented' },
    {
      practice_code: 'C00003',
      network_code: 'U00001',
      starts_on: '2019-07-01',
      ends_on: '2020-03-31',
      source: 'Invented',
    },
  ]);
  await knex('practice_lists').insert([
    { practice_code: 'C00001', counted_on: '2020-04-01', patients: 9_000, source: 'Invented' },
    { practice_code: 'C00001', counted_on: '2023-04-01', patients: 9_500, source: 'Invented' },
  ]);
}
