import type { Knex } from 'knex';
import { recount } from '../../../server/features/imports/in-force-store.ts';

/** A county of ten by ten square bricks of 0.01 degrees, B00 in the south-west, B99 in the north-east. */
export const west = -1.2;
export const south = 52.6;
const step = 0.01;
const at = (base: number, steps: number): number => Number((base + steps * step).toFixed(6));

export const codeAt = (column: number, row: number): string => `B${row}${column}`;

/** A rectangle in steps of bricks, as GeoJSON. */
export function rectangle(fromColumn: number, fromRow: number, toColumn: number, toRow: number) {
  const [left, right] = [at(west, fromColumn), at(west, toColumn)];
  const [bottom, top] = [at(south, fromRow), at(south, toRow)];
  const ring = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

const places = Array.from({ length: 100 }, (_, index) => ({ column: index % 10, row: Math.floor(index / 10) }));

/** 300 people and 120 households in every brick but B00 (99 people) and B10 (39 households); two districts, west and east. */
export async function layInventedBricks(knex: Knex): Promise<void> {
  const [edition] = await knex('editions')
    .insert({ code: 'invented', level: 'oa', year: 2021, in_use: true, source: 'test' })
    .returning<{ id: number }[]>('id');
  const editionId = edition?.id ?? 0;
  await knex.transaction(async (transaction) => {
    await transaction.raw(
      `insert into bricks (edition_id, code, name, people, households, boundary, boundary_grid, area_m2, inside)
       select cast(? as int), code, 'Area ' || code, people, households, shape, st_transform(shape, 27700),
         st_area(st_transform(shape, 27700)), st_pointonsurface(shape)
       from (
         select code, people, households, st_multi(st_setsrid(st_geomfromgeojson(drawn), 4326)) as shape
         from unnest(cast(? as text[]), cast(? as int[]), cast(? as int[]), cast(? as text[]))
           as b (code, people, households, drawn)
       ) b`,
      [
        editionId,
        places.map(({ column, row }) => codeAt(column, row)),
        places.map(({ column, row }) => (codeAt(column, row) === 'B00' ? 99 : 300)),
        places.map(({ column, row }) => (codeAt(column, row) === 'B10' ? 39 : 120)),
        places.map(({ column, row }) => JSON.stringify(rectangle(column, row, column + 1, row + 1))),
      ],
    );
    for (const [code, half] of [
      ['WEST', '[0-4]$'],
      ['EAST', '[5-9]$'],
    ]) {
      await transaction.raw(
        `with f as (insert into footprints (kind, code, name) values ('district', :code, :code) returning id),
         v as (
           insert into footprint_versions (footprint_id, version, defined_by, method, edition_id, area_m2)
           select id, 1, 'look-up', 'codes', :edition, 1 from f returning id
         )
         insert into footprint_bricks (version_id, brick_id, weight)
         select v.id, b.id, 1 from v, bricks b where b.code ~ :half`,
        { code: code ?? '', half: half ?? '', edition: editionId },
      );
    }
  });
}

interface InventedRecord {
  brick: string;
  month: string;
  count?: number;
  point?: [number, number];
}

/** A dataset of one agency with its records in force. */
export async function putDemand(
  knex: Knex,
  dataset: { code: string; grain: 'point' | 'brick'; withheldUpTo?: number; months: string[] },
  records: InventedRecord[],
): Promise<void> {
  const insert = async (table: string, row: Record<string, unknown>): Promise<number> => {
    const [made] = await knex(table).insert(row).returning<{ id: number }[]>('id');
    return made?.id ?? 0;
  };
  const { code } = dataset;
  const agency = await insert('agencies', { code, name: `Agency ${code}`, kind: 'test' });
  const category = await insert('categories', { code, name: code });
  const datasetId = await insert('datasets', {
    code,
    name: code,
    agency_id: agency,
    licence: 'test',
    grain: dataset.grain,
    format: 'test',
    withheld_up_to: dataset.withheldUpTo ?? 0,
  });
  const series = await insert('series', { dataset_id: datasetId, publisher_category: code, category_id: category });
  const importId = await insert('imports', {
    dataset_id: datasetId,
    file_name: code,
    state: 'done',
    dry_run: false,
    started_by: 'test',
  });
  await knex('dataset_months').insert(
    dataset.months.map((month) => ({ dataset_id: datasetId, month: `${month}-01`, import_id: importId })),
  );
  const bricks = await knex('bricks').select<{ id: number; code: string }[]>('id', 'code');
  const idOf = new Map(bricks.map((brick) => [brick.code, brick.id]));
  // No more bindings in one statement than either engine takes.
  await knex.batchInsert(
    'demand_records',
    records.map(({ brick, month, count, point }) => ({
      brick_id: idOf.get(brick),
      month: `${month}-01`,
      series_id: series,
      import_id: importId,
      count: count ?? 1,
      longitude: point?.[0] ?? null,
      latitude: point?.[1] ?? null,
      content: 0,
    })),
    2_000,
  );
  await knex.transaction((transaction) => recount(transaction, datasetId, dataset.months));
}
