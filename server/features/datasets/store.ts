import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import type { PeriodLength } from '../words/periods.ts';

export interface AgencyRow {
  code: string;
  name: string;
  kind: string;
}
export interface DatasetRow {
  id: number;
  code: string;
  name: string;
  agency: string;
  agency_name: string;
  licence: string;
  grain: 'point' | 'brick';
  format: string;
  note: string | null;
  withheld_up_to: number;
  period: PeriodLength;
}
export type NewDataset = Omit<DatasetRow, 'id' | 'agency_name'>;
export interface CoverageRow {
  dataset_id: number;
  month: string;
  rows_read: number;
  placed: number;
  unplaced: number;
  rejected: number;
  withheld: number;
}
/** One time that a month came new or was changed. */
export interface ArrivalRow {
  dataset_id: number;
  month: string;
  import_id: number;
  on: string;
  change: 'new' | 'replaced';
  added: number;
  removed: number;
  updated: number;
  rows: number;
}
export interface Decision {
  decided_by: string | null;
  decided_at: string | null;
  version: number | null;
}
export interface CategoryRow extends Decision {
  code: string;
  parent: string | null;
  name: string;
  demand_kind: 'reactive' | 'planned' | 'mixed' | 'undecided' | null;
}
export interface MappingRow extends Decision {
  publisher_category: string;
  category: string;
  records: number;
}
export interface SharedCategory {
  code: string;
  parent: string | null;
  name: string;
  demandKind: 'reactive' | 'planned' | 'mixed' | 'undecided';
}

/** Agencies, their datasets, and the categories that all of them share. Give it a transaction to write in one. */
export function datasetStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding> = {}): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;
  const all = (): Knex.QueryBuilder =>
    knex('datasets as d')
      .join('agencies as a', 'a.id', 'd.agency_id')
      .orderByRaw('d.code collate "C"')
      .select('d.id', 'd.code', 'd.name', 'a.code as agency', 'a.name as agency_name')
      .select('d.licence', 'd.grain', 'd.format', 'd.note', 'd.withheld_up_to', 'd.period');

  return {
    agencies: (): Promise<AgencyRow[]> =>
      knex('agencies').orderByRaw('code collate "C"').select('code', 'name', 'kind'),
    datasets: async (): Promise<DatasetRow[]> => (await all()) as DatasetRow[],
    dataset: async (code: string): Promise<DatasetRow | null> =>
      ((await all().where('d.code', code)) as DatasetRow[])[0] ?? null,
    coverage: (): Promise<CoverageRow[]> => rows('dataset_coverage'),
    arrivals: (): Promise<ArrivalRow[]> => rows('dataset_arrivals'),
    categories: (): Promise<CategoryRow[]> => rows('dataset_categories'),
    mappings: (dataset: string): Promise<MappingRow[]> => rows('dataset_mappings', { dataset }),

    /** Does nothing when the code is known. @returns whether it is new */
    async addAgency(agency: AgencyRow): Promise<boolean> {
      const made = await knex('agencies').insert(agency).onConflict('code').ignore().returning<{ id: number }[]>('id');
      return made.length > 0;
    },

    /** Does nothing when the code is known. @returns whether it is new */
    async addDataset({ agency, ...dataset }: NewDataset): Promise<boolean> {
      const made = await knex('datasets')
        .insert({ ...dataset, agency_id: knex('agencies').where({ code: agency }).select('id') })
        .onConflict('code')
        .ignore()
        .returning<{ id: number }[]>('id');
      return made.length > 0;
    },

    /** Adds the categories that are not there yet, parents first. @returns how many were new */
    async addCategories(tree: readonly SharedCategory[], decidedBy: string): Promise<number> {
      let added = 0;
      // At every start but the first all are there: one question instead of one for each.
      const known = new Set(await knex('categories').pluck<string[]>('code'));
      for (const { code, parent, name, demandKind } of tree) {
        if (known.has(code)) continue;
        const made = await knex('categories')
          .insert({
            code,
            name,
            parent_id: knex('categories')
              .where({ code: parent ?? '' })
              .select('id'),
          })
          .onConflict('code')
          .ignore()
          .returning<{ id: number }[]>('id');
        for (const { id } of made) {
          added += 1;
          await knex('category_decisions').insert({
            category_id: id,
            version: 1,
            demand_kind: demandKind,
            decided_by: decidedBy,
          });
        }
      }
      return added;
    },

    /** A new version of the decision; the ones before stay. @returns whether there is such a category */
    async decideDemandKind(code: string, demandKind: string, decidedBy: string): Promise<boolean> {
      const category: { id: number } | undefined = await knex('categories').where({ code }).forUpdate().first('id');
      if (category === undefined) return false;
      const before = await knex('category_decisions')
        .where({ category_id: category.id })
        .max('version as version')
        .first<{ version: number | null } | undefined>();
      await knex('category_decisions').insert({
        category_id: category.id,
        version: (before?.version ?? 0) + 1,
        demand_kind: demandKind,
        decided_by: decidedBy,
      });
      return true;
    },

    /** Makes a category of the dataset known before any file has it; it is mapped to nothing yet. */
    async ensureSeries(dataset: string, publisherCategory: string): Promise<void> {
      await knex('series')
        .insert({
          publisher_category: publisherCategory,
          dataset_id: knex('datasets').where({ code: dataset }).select('id'),
          category_id: knex('categories').where({ code: 'unmapped' }).select('id'),
        })
        .onConflict(['dataset_id', 'publisher_category'])
        .ignore();
    },

    /** A new version of the mapping; the ones before stay. @returns what was not found, or null when all was */
    async mapCategory(
      dataset: string,
      publisherCategory: string,
      code: string,
      decidedBy: string,
    ): Promise<'series' | 'category' | null> {
      const series: { id: number } | undefined = await knex('series')
        .where({ publisher_category: publisherCategory })
        .whereIn('dataset_id', knex('datasets').where({ code: dataset }).select('id'))
        .forUpdate()
        .first('id');
      if (series === undefined) return 'series';
      const category: { id: number } | undefined = await knex('categories').where({ code }).first('id');
      if (category === undefined) return 'category';
      const before = await knex('series_decisions')
        .where({ series_id: series.id })
        .max('version as version')
        .first<{ version: number | null } | undefined>();
      await knex('series_decisions').insert({
        series_id: series.id,
        version: (before?.version ?? 0) + 1,
        category_id: category.id,
        decided_by: decidedBy,
      });
      await knex('series').where({ id: series.id }).update({ category_id: category.id });
      return null;
    },
  };
}
export type DatasetStore = ReturnType<typeof datasetStore>;
