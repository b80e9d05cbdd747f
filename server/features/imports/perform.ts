import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { compareMonths, keepMonths, type MonthOutcome, publish } from './publish.ts';
import { type Progress, readAndStage, type ReadingTools, type Task } from './reading.ts';
import { failureMessage, finishedMessage } from './say.ts';
import { stagingStore } from './staging-store.ts';
import { importStore } from './store.ts';

/** One import from its file to its record: read, place and stage, then compare (dry run) or publish. */
export async function performImport(
  tools: ReadingTools,
  task: Task,
  onProgress: (now: Progress) => void,
  onPublished: () => void,
): Promise<void> {
  const { knex } = tools;
  const { id, dataset, job, signal } = task;
  const store = importStore(knex);
  const rows = stagingStore(knex);
  let same: string[];
  try {
    signal.throwIfAborted();
    await store.update(id, { state: 'running', message: 'Reading the file.' });
    const staged = await readAndStage(tools, task, (now) => {
      onProgress(now);
      job.onProgress?.(now);
    });
    const { tally, unmapped, ignored, bytesTotal, columnsVersion } = staged;
    await store.addFiles(id, staged.files);
    const shown = {
      bytes_read: bytesTotal,
      bytes_total: bytesTotal,
      rows_read: tally.rowsRead(),
      unmapped: JSON.stringify(unmapped),
      columns_version: columnsVersion,
    };
    if (job.dryRun) {
      const months = await compareMonths(knex, dataset.id, tally);
      await keepMonths(knex, id, months);
      const counts = tally.counts(null);
      const message = finishedMessage(counts, months, true, ignored);
      await store.update(id, { ...shown, state: 'dry-run', counts, message, finished_at: knex.fn.now() });
      return;
    }
    await store.update(id, { ...shown, message: 'Adding up areas and months.' });
    // Without knowing how many rows have come, the planner adds them up the slow way.
    await knex.raw('analyze demand_records, unplaced_records, withheld_records');
    const counts = tally.counts(await rows.repeatedReferences(id));
    const outcomes = await publish(knex, id, dataset.id, tally, async (transaction, months) => {
      const message = finishedMessage(counts, months, false, ignored);
      const state = stateAfter(months);
      await importStore(transaction).update(id, { state, counts, message, finished_at: transaction.fn.now() });
    });
    // Now, not after the tidying up: whoever reads that it is done must be shown the new figures.
    onPublished();
    same = outcomes.filter((month) => month.change === 'same').map((month) => month.month);
  } catch (error) {
    const state = signal.aborted ? 'cancelled' : 'failed';
    await store.takeBack(id, { state, message: failureMessage(error, signal.aborted) });
    if (!(error instanceof Refusal) && !signal.aborted) throw error;
    return;
  }
  // From here on it is in force, and nothing that goes wrong may take it back.
  await afterPublishing(knex, id, same).catch(tools.report);
}

/** Rows of months that were already there are not needed twice; the planner should know the new sizes, and that the new rows
 * can be counted from indexes alone. */
async function afterPublishing(knex: Knex, id: number, same: string[]): Promise<void> {
  if (same.length > 0) await stagingStore(knex).discardRows([id], same);
  await knex.raw(
    'vacuum analyze demand_records, demand_facts, brick_totals, month_totals, footprint_totals, dataset_months, withheld_cells',
  );
}

/** A file of which every row was turned away brought nothing, which is not the same as nothing new. */
function stateAfter(months: Pick<MonthOutcome, 'change'>[]): 'failed' | 'unchanged' | 'done' {
  if (months.length === 0) return 'failed';
  return months.every((month) => month.change === 'same') ? 'unchanged' : 'done';
}
