import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { changesOf, monthsInForce, recount } from './in-force-store.ts';
import type { Tally } from './tally.ts';

export interface MonthOutcome {
  month: string;
  placed: number;
  unplaced: number;
  withheld: number;
  digest: string;
  change: 'new' | 'same' | 'replaced';
  replacedImportId: number | null;
  added: number | null;
  removed: number | null;
  updated: number | null;
}

/** Two publications at the same moment would each compare with what the other is about to replace. */
export const publishLock = 728_311_448;

/** What importing these months would do, without knowing row by row what differs. */
export async function compareMonths(knex: Knex, datasetId: number, tally: Tally): Promise<MonthOutcome[]> {
  const inForce = await monthsInForce(knex, datasetId);
  return tally.months().map((month) => {
    const before = inForce.get(month.month);
    // The same rows may have found places since: a look-up or postcodes came.
    const isSame = before?.digest === month.digest && before.placed === month.placed;
    const change = before === undefined ? 'new' : isSame ? 'same' : 'replaced';
    const unknown = { added: null, removed: null, updated: null };
    const all = { added: month.placed + month.unplaced, removed: 0, updated: 0 };
    return {
      ...month,
      change,
      replacedImportId: change === 'replaced' ? (before?.importId ?? null) : null,
      ...(change === 'replaced' ? unknown : change === 'same' ? nothingChanged : all),
    };
  });
}

/**
 * Puts a staged import in force: all of its months that differ, with every rollup that stands on them, or nothing.
 * Months whose content is already in force are left as they are.
 */
export async function publish(
  knex: Knex,
  importId: number,
  datasetId: number,
  tally: Tally,
  finish: (transaction: Knex, outcomes: MonthOutcome[]) => Promise<void>,
): Promise<MonthOutcome[]> {
  return knex.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [publishLock]);
    await holdRunning(transaction, importId);
    const outcomes = await compareMonths(transaction, datasetId, tally);
    const replaced = outcomes.flatMap(({ month, replacedImportId }) =>
      replacedImportId === null ? [] : [{ month, importId: replacedImportId }],
    );
    const changes = await changesOf(transaction, importId, replaced);
    const told = outcomes.map((outcome) =>
      outcome.change === 'replaced' ? { ...outcome, ...countsOf(changes.get(outcome.month)) } : outcome,
    );
    await keepMonths(transaction, importId, told);
    const changed = told.filter((outcome) => outcome.change !== 'same').map((outcome) => outcome.month);
    if (changed.length > 0) {
      await putInForce(transaction, datasetId, importId, changed);
      await recount(transaction, datasetId, changed);
      await moveRevision(transaction);
    }
    await finish(transaction, told);
    return told;
  });
}

/** Another process that took this one for dead has taken its rows away; while this holds the record, none can. */
async function holdRunning(transaction: Knex, importId: number): Promise<void> {
  const held: unknown = await transaction('imports').where({ id: importId, state: 'running' }).forUpdate().first('id');
  if (held === undefined) throw new Refusal('conflict', 'It was taken back meanwhile; import the file again.');
}

const nothingChanged = { added: 0, removed: 0, updated: 0 };

/** A replaced month of the very same rows has only new places. */
const countsOf = (change = nothingChanged) => ({
  added: change.added,
  removed: change.removed,
  updated: change.updated,
});

export async function keepMonths(knex: Knex, importId: number, outcomes: MonthOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await knex('import_months').insert(
    outcomes.map((outcome) => ({
      import_id: importId,
      month: `${outcome.month}-01`,
      rows_read: outcome.placed + outcome.unplaced,
      placed: outcome.placed,
      unplaced: outcome.unplaced,
      rejected: 0,
      withheld: outcome.withheld,
      digest: outcome.digest,
      change: outcome.change,
      added: outcome.added,
      removed: outcome.removed,
      updated: outcome.updated,
      replaced_import_id: outcome.replacedImportId,
    })),
  );
}

async function putInForce(transaction: Knex, datasetId: number, importId: number, months: string[]): Promise<void> {
  await transaction('dataset_months')
    .insert(months.map((month) => ({ dataset_id: datasetId, month: `${month}-01`, import_id: importId })))
    .onConflict(['dataset_id', 'month'])
    .merge();
}

/** Takes an import out of force: each of its months goes back to what it replaced, or to missing. */
export async function withdraw(
  knex: Knex,
  importId: number,
  datasetId: number,
  months: { month: string; replacedImportId: number | null }[],
  finish: (transaction: Knex) => Promise<void>,
): Promise<void> {
  await knex.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [publishLock]);
    for (const { month, replacedImportId } of months) {
      const row = transaction('dataset_months').where({
        dataset_id: datasetId,
        month: `${month}-01`,
        import_id: importId,
      });
      const touched = replacedImportId === null ? await row.del() : await row.update({ import_id: replacedImportId });
      if (touched !== 1)
        throw new Refusal('conflict', `Import ${importId} cannot be undone: ${month} was changed meanwhile.`);
    }
    await recount(
      transaction,
      datasetId,
      months.map((one) => one.month),
    );
    await moveRevision(transaction);
    await finish(transaction);
  });
}
