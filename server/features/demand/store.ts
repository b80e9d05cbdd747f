import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { isDemonstration } from '../service/store.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';
import type { PeriodLength } from '../words/periods.ts';

export interface AgencyRow {
  id: number;
  code: string;
  name: string;
}
export interface CategoryRow {
  id: number;
  code: string;
  name: string;
  parent_id: number | null;
}
export interface DatasetRow {
  id: number;
  code: string;
  name: string;
  agency_id: number;
  grain: 'point' | 'brick';
  withheld_up_to: number;
  /** How long each of its counts is; only those by the month have a place in a trend. */
  period: PeriodLength;
}
export interface SeriesRow {
  id: number;
  dataset_id: number;
  category_id: number;
}
/** Of several versions for one day those made by `method`, else those in use; `set`: only areas that came in that set. */
export interface Which {
  kind: FootprintKind;
  method?: NetworkMethod | undefined;
  set?: string | undefined;
}
/** An area as the map needs it: a brick, or a version of a footprint. */
export interface AreaRow {
  id: number;
  code: string;
  name: string;
  people: number | null;
  has_bricks: boolean;
  has_line: boolean;
  people_inside: number | null;
}
export interface FootprintRow {
  id: number;
  code: string;
  name: string;
  version: number;
  people: number | null;
  households: number | null;
  area_m2: number;
  method: 'population-weighted-centre' | 'majority-of-area' | 'codes' | 'brick' | NetworkMethod;
  bricks: number;
  district: string | null;
  people_inside: number | null;
  has_line: boolean;
}
/** A count of one area, month and series; `exact` counts the points inside a drawn line. */
export interface Cell {
  area: number;
  month: string;
  series_id: number;
  count: number;
  exact: number | null;
  /** Cells that the sender withheld: of a row that stands for these, the count is none. */
  withheld?: number;
  /** The same, in bricks that a drawn line touches. */
  withheldInLine?: number;
}
export interface GridQuestion {
  areas: number[];
  series: number[];
  from: string;
  to: string;
}
/** Where an area's counts are kept: bricks have facts, zones and districts a rollup, the rest add up their bricks. */
export type GridSource = 'bricks' | 'rollup' | 'weighted';

/** Aggregated demand in force. Months are first days (YYYY-MM-01) on the way in and out. */
export function demandStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    agencies: (): Promise<AgencyRow[]> => knex('agencies').orderByRaw('code collate "C"').select('id', 'code', 'name'),
    categories: (): Promise<CategoryRow[]> =>
      knex('categories').orderByRaw('code collate "C"').select('id', 'code', 'name', 'parent_id'),
    datasets: (): Promise<DatasetRow[]> =>
      knex('datasets')
        .orderByRaw('code collate "C"')
        .select('id', 'code', 'name', 'agency_id', 'grain', 'withheld_up_to', 'period'),
    series: (): Promise<SeriesRow[]> => knex('series').orderBy('id').select('id', 'dataset_id', 'category_id'),
    received: (): Promise<{ dataset_id: number; month: string }[]> =>
      knex('dataset_months').orderBy(['dataset_id', 'month']).select('dataset_id', 'month'),

    /** What senders withheld of the months in force, packed: brick id and number of cells; brick 0 is no place. */
    withheld: (): Promise<{ series_id: number; month: string; pairs: Uint8Array }[]> => rows('demand_withheld', {}),

    /** The bricks that the drawn lines of zones touch. */
    lineBricks: (versions: number[]): Promise<{ version_id: number; brick_id: number }[]> =>
      knex('outline_bricks').whereIn('version_id', versions).select('version_id', 'brick_id'),

    /** Over all bricks; `unplaced` could be put in none. */
    monthTotals: (): Promise<{ month: string; series_id: number; placed: number; unplaced: number }[]> =>
      knex('month_totals').orderBy(['month', 'series_id']).select('month', 'series_id', 'placed', 'unplaced'),

    isDemonstration: (): Promise<boolean> => isDemonstration(knex),

    bricks: (): Promise<AreaRow[]> =>
      knex('bricks as b')
        .join('editions as e', 'e.id', 'b.edition_id')
        .where('e.in_use', true)
        .orderByRaw('b.code collate "C"')
        .select<AreaRow[]>(
          ...['b.id', 'b.code', 'b.name', 'b.people'],
          knex.raw<AreaRow>('true as has_bricks, false as has_line, null as people_inside'),
        ),

    areas: ({ kind, method, set }: Which, at: string): Promise<AreaRow[]> =>
      rows('demand_areas', { kind, at, method: method ?? null, set_code: set ?? null }),

    async footprint(
      { kind, method }: Which,
      code: string,
      at: string | null,
      today: string,
    ): Promise<FootprintRow | null> {
      const asked = { kind, code, at, today, method: method ?? null };
      return (await rows<FootprintRow>('demand_footprint', asked))[0] ?? null;
    },

    async brick(code: string): Promise<FootprintRow | null> {
      const found: FootprintRow | undefined = await knex('bricks as b')
        .join('editions as e', 'e.id', 'b.edition_id')
        .where({ 'e.in_use': true, 'b.code': code })
        .first(
          ...['b.id', 'b.code', 'b.name', 'b.people', 'b.households', 'b.area_m2', 'b.district_code as district'],
          knex.raw(`1 as version, 'brick' as method, 1 as bricks, null as people_inside, false as has_line`),
        );
      return found ?? null;
    },

    weights: (versions: number[]): Promise<{ version_id: number; brick_id: number; weight: number }[]> =>
      knex('footprint_bricks').whereIn('version_id', versions).select('version_id', 'brick_id', 'weight'),

    grid: (source: GridSource, { areas, series, from, to }: GridQuestion): Promise<Cell[]> =>
      rows(`demand_grid_${source}`, { areas: list(areas), series: list(series), from, to }),

    footprintTotals: ({
      areas,
      series,
      from,
      to,
    }: GridQuestion): Promise<{ area: number; dataset_id: number; count: number }[]> =>
      rows('demand_footprint_totals', { areas: list(areas), series: list(series), from, to }),

    columns: (
      by: 'series' | 'dataset',
      keys: number[],
      months: string[],
    ): Promise<{ key: number; month: string; pairs: Uint8Array }[]> =>
      rows(`demand_columns_by_${by}`, { keys: list(keys), months: list(months) }),
  };
}
export type DemandStore = ReturnType<typeof demandStore>;
