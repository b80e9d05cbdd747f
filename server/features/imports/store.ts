import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';

export interface PlacedColumns {
  brick: number[];
  month: string[];
  series: number[];
  count: number[];
  longitude: (number | null)[];
  latitude: (number | null)[];
  reference: (bigint | null)[];
  content: bigint[];
}

export interface UnplacedColumns {
  month: string[];
  series: number[];
  reason: string[];
  count: number[];
  reference: (bigint | null)[];
  content: bigint[];
}

export interface IssueRow {
  position: number;
  file: string;
  line: number;
  reason: string;
  column: string | null;
  value: string | null;
  longitude: number | null;
  latitude: number | null;
}

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

/** Arrays of numbers go as PostgreSQL's own array text: ten times faster to write than one bound value each. */
const list = (values: (number | bigint | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : value)).join(',')}}`;
const dates = (months: string[]): string => `{${months.map((month) => `${month}-01`).join(',')}}`;

/** Imports, their staged rows and their issues; nothing here decides what is in force. */
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

    async addPlaced(importId: number, rows: PlacedColumns): Promise<void> {
      await knex.raw(
        `insert into demand_records
           (import_id, brick_id, month, series_id, count, longitude, latitude, reference, content)
         select cast(? as int), * from unnest(cast(? as int[]), cast(? as date[]), cast(? as int[]), cast(? as int[]),
           cast(? as float8[]), cast(? as float8[]), cast(? as bigint[]), cast(? as bigint[]))`,
        [
          importId,
          list(rows.brick),
          dates(rows.month),
          list(rows.series),
          list(rows.count),
          list(rows.longitude),
          list(rows.latitude),
          list(rows.reference),
          list(rows.content),
        ],
      );
    },

    async addUnplaced(importId: number, rows: UnplacedColumns): Promise<void> {
      await knex.raw(
        `insert into unplaced_records (import_id, month, series_id, reason, count, reference, content)
         select cast(? as int), * from unnest(cast(? as date[]), cast(? as int[]), cast(? as text[]), cast(? as int[]),
           cast(? as bigint[]), cast(? as bigint[]))`,
        [
          importId,
          dates(rows.month),
          list(rows.series),
          rows.reason,
          list(rows.count),
          list(rows.reference),
          list(rows.content),
        ],
      );
    },

    async addIssues(importId: number, issues: IssueRow[]): Promise<void> {
      if (issues.length === 0) return;
      await knex.raw(
        `insert into import_issues
           (import_id, position, file, line, reason, column_name, value, longitude, latitude)
         select cast(? as int), * from unnest(cast(? as int[]), cast(? as text[]), cast(? as int[]), cast(? as text[]),
           cast(? as text[]), cast(? as text[]), cast(? as float8[]), cast(? as float8[]))`,
        [
          importId,
          list(issues.map((issue) => issue.position)),
          issues.map((issue) => issue.file),
          list(issues.map((issue) => issue.line)),
          issues.map((issue) => issue.reason),
          issues.map((issue) => issue.column) as string[],
          issues.map((issue) => issue.value) as string[],
          list(issues.map((issue) => issue.longitude)),
          list(issues.map((issue) => issue.latitude)),
        ],
      );
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

    /** Takes back what an import staged; its record, files and issues stay as the story of what happened. */
    async discardRows(importId: number): Promise<void> {
      await knex('demand_records').where({ import_id: importId }).del();
      await knex('unplaced_records').where({ import_id: importId }).del();
    },

    /** Imports that say they are running although nobody has written their heartbeat for a while. */
    interrupted(silentSeconds: number): Promise<{ id: number }[]> {
      return knex('imports')
        .whereIn('state', ['running', 'waiting'])
        .whereRaw('heartbeat_at < now() - make_interval(secs => ?)', [silentSeconds])
        .select('id');
    },

    async repeatedReferences(importId: number): Promise<number> {
      const found = await knex.raw<{ rows: { repeated: number }[] }>(
        `select count(reference) - count(distinct reference) as repeated from (
           select reference from demand_records where import_id = ? and reference is not null
           union all
           select reference from unplaced_records where import_id = ? and reference is not null) r`,
        [importId, importId],
      );
      return found.rows[0]?.repeated ?? 0;
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

/** Which import is in force for each month of a dataset, with the digest of what it holds. */
export async function monthsInForce(
  knex: Knex,
  datasetId: number,
): Promise<Map<string, { importId: number; digest: string; rows: number }>> {
  const rows: { month: string; import_id: number; digest: string; rows_read: number }[] = await knex(
    'dataset_months as d',
  )
    .join('import_months as m', (join) => join.on('m.import_id', 'd.import_id').andOn('m.month', 'd.month'))
    .where('d.dataset_id', datasetId)
    .select('d.month', 'd.import_id', 'm.digest', 'm.rows_read');
  return new Map(
    rows.map((row) => [row.month.slice(0, 7), { importId: row.import_id, digest: row.digest, rows: row.rows_read }]),
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
  const steps = ['facts', 'brick_totals', 'month_totals'];
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
