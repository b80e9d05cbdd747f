import type { Knex } from 'knex';

export interface ImportRow {
  id: number;
  dataset: string;
  dataset_id: number;
  file_name: string;
  stored_as: string | null;
  state: string;
  dry_run: boolean;
  bytes_read: number;
  bytes_total: number | null;
  rows_read: number;
  counts: unknown;
  unmapped: string[];
  message: string;
  started_by: string;
  started_at: string;
  finished_at: string | null;
}

/** Imports as a story: what came, how it went, what was wrong; nothing here decides what is in force. */
export function importStore(knex: Knex) {
  const records = () =>
    knex('imports as i').join('datasets as d', 'd.id', 'i.dataset_id').select('i.*', 'd.code as dataset');

  return {
    async create(row: {
      dataset_id: number;
      file_name: string;
      stored_as: string | null;
      dry_run: boolean;
      started_by: string;
      bytes_total: number | null;
    }): Promise<number> {
      const [made] = await knex('imports')
        .insert({ ...row, state: 'waiting', message: 'Waiting for its turn.' })
        .returning<{ id: number }[]>('id');
      return made?.id ?? 0;
    },

    async update(id: number, change: Record<string, unknown>): Promise<void> {
      await knex('imports')
        .where({ id })
        .update({ ...change, heartbeat_at: knex.fn.now() });
    },

    async one(id: number): Promise<ImportRow | null> {
      const row: ImportRow | undefined = await records().where('i.id', id).first();
      return row ?? null;
    },

    async page(dataset: string | null, before: number | null, limit: number): Promise<ImportRow[]> {
      return records()
        .modify((builder) => {
          if (dataset !== null) void builder.where('d.code', dataset);
          if (before !== null) void builder.where('i.id', '<', before);
        })
        .orderBy('i.id', 'desc')
        .limit(limit);
    },

    async addFiles(importId: number, files: { name: string; sha256: string; rows: number; note: string | null }[]) {
      await knex('import_files').insert(files.map((file, position) => ({ import_id: importId, position, ...file })));
    },

    files(importId: number): Promise<{ name: string; sha256: string; rows: number; note: string | null }[]> {
      return knex('import_files')
        .where({ import_id: importId })
        .orderBy('position')
        .select('name', 'sha256', 'rows', 'note');
    },

    months(importId: number): Promise<MonthRow[]> {
      return knex('import_months').where({ import_id: importId }).orderBy('month').select('*');
    },

    issues(importId: number, reason: string | null, after: number | null, limit: number) {
      return knex('import_issues')
        .where({ import_id: importId })
        .modify((builder) => {
          if (reason !== null) void builder.where({ reason });
          if (after !== null) void builder.where('position', '>', after);
        })
        .orderBy('position')
        .limit(limit)
        .select<IssueStored[]>('*');
    },

    /** Imports that say they are running although nobody has written their heartbeat for a while. */
    interrupted(silentSeconds: number): Promise<{ id: number }[]> {
      return knex('imports')
        .whereIn('state', ['running', 'waiting'])
        .whereRaw('heartbeat_at < now() - make_interval(secs => ?)', [silentSeconds])
        .select('id');
    },
  };
}
export type ImportStore = ReturnType<typeof importStore>;

export interface MonthRow {
  month: string;
  rows_read: number;
  placed: number;
  unplaced: number;
  rejected: number;
  digest: string;
  change: 'new' | 'same' | 'replaced';
  added: number | null;
  removed: number | null;
  updated: number | null;
  replaced_import_id: number | null;
}

export interface IssueStored {
  position: number;
  file: string;
  line: number;
  reason: string;
  column_name: string | null;
  value: string | null;
  longitude: number | null;
  latitude: number | null;
}
