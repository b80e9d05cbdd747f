import type { Knex } from 'knex';
import { dates, list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

/** Which import is in force for each month of a dataset, with the digest of what it holds and how much of it has a place. */
export async function monthsInForce(
  knex: Knex,
  datasetId: number,
): Promise<Map<string, { importId: number; digest: string; placed: number }>> {
  const rows: { month: string; import_id: number; digest: string; placed: number }[] = await knex('dataset_months as d')
    .join('import_months as m', (join) => join.on('m.import_id', 'd.import_id').andOn('m.month', 'd.month'))
    .where('d.dataset_id', datasetId)
    .select('d.month', 'd.import_id', 'm.digest', 'm.placed');
  return new Map(
    rows.map((row) => [row.month.slice(0, 7), { importId: row.import_id, digest: row.digest, placed: row.placed }]),
  );
}

/** How each replaced month differs from what was in force. */
export async function changesOf(
  transaction: Knex,
  importId: number,
  replaced: { month: string; importId: number }[],
): Promise<Map<string, { added: number; removed: number; updated: number }>> {
  if (replaced.length === 0) return new Map();
  const found = await transaction.raw<{ rows: { month: string; added: number; removed: number; updated: number }[] }>(
    query('import_changes'),
    {
      import_id: importId,
      months: dates(replaced.map((one) => one.month)),
      replaced: list(replaced.map((one) => one.importId)),
    },
  );
  return new Map(found.rows.map((row) => [row.month.slice(0, 7), row]));
}

/** Counts the months of a dataset anew, from what is in force now: facts, then every rollup that stands on them. */
export async function recount(transaction: Knex, datasetId: number, months: string[]): Promise<void> {
  if (months.length === 0) return;
  const imports = await transaction('dataset_months')
    .where({ dataset_id: datasetId })
    .whereRaw('month = any (cast(? as date[]))', [dates(months)])
    .distinct('import_id')
    .pluck<number[]>('import_id');
  const bindings = { dataset_id: datasetId, months: dates(months), imports: list(imports) };
  const steps = ['facts', 'brick_totals', 'month_totals', 'withheld_cells'];
  for (const step of steps) {
    await transaction.raw(query(`${step}_clear`), bindings);
    await transaction.raw(query(`${step}_count`), bindings);
  }
  const versions = await transaction('footprint_versions as v')
    .join('footprints as f', 'f.id', 'v.footprint_id')
    .whereIn('f.kind', ['zone', 'district'])
    .pluck<number[]>('v.id');
  await refreshFootprintTotals(transaction, { versions, datasetId, months });
}

/**
 * Recounts the rollups of footprint versions: of all demand, or of some months of one dataset.
 * Call it inside the transaction that changed the boundary or the facts.
 */
export async function refreshFootprintTotals(
  transaction: Knex,
  what: { versions: number[]; datasetId?: number; months?: string[] },
): Promise<void> {
  if (what.versions.length === 0) return;
  const bindings = {
    versions: list(what.versions),
    dataset_id: what.datasetId ?? null,
    months: what.months === undefined ? null : dates(what.months),
  };
  await transaction.raw(query('footprint_totals_clear'), bindings);
  await transaction.raw(query('footprint_totals_count'), bindings);
}
