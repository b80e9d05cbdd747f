import type { Knex } from 'knex';
import { stagingStore } from './staging-store.ts';

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

const underWay = (builder: Knex.QueryBuilder): void => {
  void builder.whereIn('state', ['running', 'waiting']);
};
const silentFor =
  (seconds: number) =>
  (builder: Knex.QueryBuilder): void => {
    underWay(builder);
    void builder.whereRaw('heartbeat_at < now() - make_interval(secs => ?)', [seconds]);
  };

/** Imports as a story: what came, how it went, what was wrong; nothing here decides what is in force. */
export function importStore(knex: Knex) {
  const records = () =>
    knex('imports as i').join('datasets as d', 'd.id', 'i.dataset_id').select<ImportRow[]>('i.*', 'd.code as dataset');

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
      const row = await records().where('i.id', id).first<ImportRow | undefined>();
      return row ?? null;
    },

    async page(dataset: string | null, before: number | null, limit: number): Promise<ImportRow[]> {
      const asked = records().orderBy('i.id', 'desc').limit(limit);
      if (dataset !== null) void asked.where('d.code', dataset);
      if (before !== null) void asked.where('i.id', '<', before);
      return await asked;
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

    async beat(id: number): Promise<void> {
      await knex('imports').where({ id }).update({ heartbeat_at: knex.fn.now() });
    },

    /** Imports that say they are running although nobody has written their heartbeat for a while. */
    interrupted(silentSeconds: number): Promise<{ id: number; stored_as: string | null }[]> {
      return knex('imports').where(silentFor(silentSeconds)).select('id', 'stored_as');
    },

    /**
     * Ends an import that has not ended yet, with all the rows that it staged.
     * @returns false when it has ended, or (with silentSeconds) turns out to be alive: then nothing is changed
     */
    async takeBack(id: number, end: { state: string; message: string }, silentSeconds?: number): Promise<boolean> {
      return knex.transaction(async (transaction) => {
        const ended = await transaction('imports')
          .where({ id })
          .where(silentSeconds === undefined ? underWay : silentFor(silentSeconds))
          .update({ ...end, finished_at: knex.fn.now() });
        if (ended === 1) await stagingStore(transaction).discardRows([id]);
        return ended === 1;
      });
    },

    /** Imports that ended longer ago than that and whose rows no undo could bring back in force. */
    async pastUndo(undoDays: number): Promise<number[]> {
      const recent = knex('import_months as m')
        .join('imports as r', 'r.id', 'm.import_id')
        .whereRaw('r.finished_at >= now() - make_interval(days => ?)', [undoDays])
        .whereNotNull('m.replaced_import_id');
      return knex('imports')
        .where({ state: 'done' })
        .whereRaw('finished_at < now() - make_interval(days => ?)', [undoDays])
        .whereNotIn('id', knex('dataset_months').select('import_id'))
        .whereNotIn('id', recent.select('m.replaced_import_id'))
        .pluck<number[]>('id');
    },

    uploadsPast(days: number): Promise<{ id: number; stored_as: string }[]> {
      return knex('imports')
        .whereNotNull('stored_as')
        .whereRaw('finished_at < now() - make_interval(days => ?)', [days])
        .select('id', 'stored_as');
    },

    /** @returns false when somebody else was quicker */
    async releaseUpload(id: number, storedAs: string): Promise<boolean> {
      return (await knex('imports').where({ id, stored_as: storedAs }).update({ stored_as: null })) === 1;
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
  withheld: number;
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
