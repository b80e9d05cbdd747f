import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { canUndo, undoDays } from './can-undo.ts';
import { describeImport } from './present.ts';
import { performImport } from './perform.ts';
import { withdraw } from './publish.ts';
import { letUploadGo, tidyImports } from './tidy.ts';
import type { ReadingTools, Task } from './reading.ts';
import { stagingStore } from './staging-store.ts';
import { monthsInForce } from './in-force-store.ts';
import { importStore } from './store.ts';
import type { ImportRecord } from './contract.ts';

export interface ImportJob {
  dataset: string;
  /** Where the file, folder or archive lies. */
  path: string;
  fileName: string;
  dryRun: boolean;
  startedBy: string;
  /** The path is an upload of ours, kept so that a dry run can be applied. */
  stored?: boolean;
  onProgress?: (progress: { bytesRead: number; bytesTotal: number | null; rowsRead: number }) => void;
  signal?: AbortSignal;
}

/** Far below the silence after which another process takes an import for dead. */
const beatMs = 5_000;

/** Takes files in, one at a time: dry run, import, what changed, undo. */
export function importService(knex: Knex, tools: Omit<ReadingTools, 'knex'>, revision: Revision) {
  const store = importStore(knex);
  const cancels = new Map<number, AbortController>();
  const progress = new Map<number, { bytesRead: number; bytesTotal: number | null; rowsRead: number }>();
  let queue: Promise<unknown> = Promise.resolve();

  const datasetOf = async (code: string): Promise<Task['dataset']> => {
    const found: Task['dataset'] | undefined = await knex('datasets').where({ code }).first('id', 'format', 'period');
    if (found === undefined) throw new Refusal('not-found', `There is no dataset ${code}; make it first.`);
    return found;
  };

  const rowOf = async (id: number) => {
    const row = await store.one(id);
    if (row === null) throw new Refusal('not-found', `There is no import ${id}.`);
    return row;
  };

  const one = async (id: number): Promise<ImportRecord> => {
    const row = await rowOf(id);
    const [files, months, inForce] = await Promise.all([
      store.files(id),
      store.months(id),
      monthsInForce(knex, row.dataset_id),
    ]);
    const undoable = canUndo(row, months, inForce);
    return describeImport({ row, files, months, canUndo: undoable, progress: progress.get(id) ?? null });
  };

  async function enter(job: ImportJob): Promise<{ id: number; done: Promise<void> }> {
    const dataset = await datasetOf(job.dataset);
    const id = await store.create({
      dataset_id: dataset.id,
      file_name: job.fileName,
      stored_as: job.stored === true ? job.path : null,
      dry_run: job.dryRun,
      started_by: job.startedBy,
      bytes_total: null,
    });
    const cancel = new AbortController();
    cancels.set(id, cancel);
    const signal = job.signal === undefined ? cancel.signal : AbortSignal.any([cancel.signal, job.signal]);
    const stopBeating = keepBeating(() => store.beat(id));
    const done = queue
      .then(() =>
        performImport(
          { knex, ...tools },
          { id, dataset, job, signal },
          (now) => progress.set(id, now),
          () => revision.forget(),
        ),
      )
      .finally(async () => {
        stopBeating();
        cancels.delete(id);
        progress.delete(id);
        revision.forget();
        await letUploadGo(store, id).catch(tools.report);
      });
    // The record says how it ended; nobody may be waiting for the promise.
    queue = done.catch(() => undefined);
    return { id, done };
  }

  return {
    one,

    async page(dataset: string | null, after: number | null, limit: number): Promise<ImportRecord[]> {
      const rows = await store.page(dataset, after, limit);
      return Promise.all(rows.map((row) => one(row.id)));
    },

    /** Puts a job in the queue and answers at once; the record tells how it goes. */
    async submit(job: ImportJob): Promise<ImportRecord> {
      const { id, done } = await enter(job).catch(async (error: unknown) => {
        if (job.stored === true) await rm(job.path, { force: true });
        throw error;
      });
      done.catch(tools.report);
      return one(id);
    },

    /** Runs a job to its end. A file that cannot be read ends in the record's message, not in an error. */
    async run(job: ImportJob): Promise<ImportRecord> {
      const { id, done } = await enter(job);
      await done;
      return one(id);
    },

    /** Imports the file of a dry run for real. */
    async apply(id: number): Promise<ImportRecord> {
      const row = await rowOf(id);
      if (row.state !== 'dry-run' || row.stored_as === null) {
        throw new Refusal('conflict', 'Only a finished dry run of an uploaded file can be imported.');
      }
      if (!(await store.releaseUpload(id, row.stored_as))) {
        throw new Refusal('conflict', 'This dry run is already being imported.');
      }
      return this.submit({
        dataset: row.dataset,
        path: row.stored_as,
        fileName: row.file_name,
        dryRun: false,
        startedBy: row.started_by,
        stored: true,
      });
    },

    async cancel(id: number): Promise<ImportRecord> {
      const row = await rowOf(id);
      const cancel = cancels.get(id);
      if (cancel === undefined) throw new Refusal('conflict', `Import ${id} is not running; it is ${row.state}.`);
      cancel.abort();
      return one(id);
    },

    async undo(id: number): Promise<ImportRecord> {
      const row = await rowOf(id);
      const record = await one(id);
      if (!record.canUndo) {
        throw new Refusal(
          'conflict',
          `Import ${id} cannot be undone: it is ${row.state}, is more than ${undoDays} days old, or a later import has replaced one of its months.`,
        );
      }
      const months = (await store.months(id))
        .filter((month) => month.change !== 'same')
        .map((month) => ({ month: month.month.slice(0, 7), replacedImportId: month.replaced_import_id }));
      await withdraw(knex, id, row.dataset_id, months, async (transaction) => {
        const message = `Undone: ${months.length === 1 ? '1 month is' : `${months.length} months are`} as before.`;
        await importStore(transaction).update(id, { state: 'undone', message });
        await stagingStore(transaction).discardRows([id]);
      });
      revision.forget();
      return one(id);
    },

    issues: (id: number, reason: string | null, after: number | null, limit: number) =>
      store.issues(id, reason, after, limit),

    /** Refuses a dataset that is not there, before a file for it is taken in. */
    async expectDataset(code: string): Promise<void> {
      await datasetOf(code);
    },

    tidy: (ownFolder: boolean): Promise<number> => tidyImports(knex, ownFolder),
  };
}
export type ImportService = ReturnType<typeof importService>;

function keepBeating(beat: () => Promise<void>): () => void {
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    // A missed beat is made up for by the next one.
    void beat()
      .catch(() => undefined)
      .finally(() => {
        beating = false;
      });
  }, beatMs).unref();
  return () => clearInterval(timer);
}
