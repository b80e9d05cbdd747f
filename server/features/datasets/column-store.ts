import type { Knex } from 'knex';

/** One saved mapping of a partner's own column names to the template: names only, never a cell. */
export interface ColumnsRow {
  version: number;
  columns: { printed: string; column: string | null }[];
  decided_by: string;
  decided_at: string;
}

export function columnStore(knex: Knex) {
  const versions = (datasetId: number) =>
    knex('dataset_columns')
      .where({ dataset_id: datasetId })
      .orderBy('version', 'desc')
      .select<ColumnsRow[]>('version', 'columns', 'decided_by', 'decided_at');
  return {
    /** The latest first. */
    versions: async (datasetId: number): Promise<ColumnsRow[]> => await versions(datasetId),
    latest: async (datasetId: number): Promise<ColumnsRow | null> => (await versions(datasetId).limit(1))[0] ?? null,

    /** A new version of the mapping; the ones before stay. */
    async add(datasetId: number, columns: ColumnsRow['columns'], decidedBy: string): Promise<void> {
      await knex('datasets').where({ id: datasetId }).forUpdate().first('id');
      const before = (await versions(datasetId).limit(1))[0]?.version ?? 0;
      await knex('dataset_columns').insert({
        dataset_id: datasetId,
        version: before + 1,
        decided_by: decidedBy,
        columns: JSON.stringify(columns),
      });
    },
  };
}
