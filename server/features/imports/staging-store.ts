import type { Knex } from 'knex';
import { dates, list } from '../../../db/array-text.ts';

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

export interface Batch {
  placed: PlacedColumns;
  unplaced: UnplacedColumns;
  issues: IssueRow[];
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

/** Rows beside what is in force, where nobody sees them until they are published. */
export function stagingStore(knex: Knex) {
  return {
    /** Keeps a batch: its issues, and unless it is a dry run its rows. */
    async addBatch(importId: number, batch: Batch): Promise<void> {
      await knex.transaction(async (transaction) => {
        // Staged rows need not outlive a power cut; publishing them waits until all are on disk.
        await transaction.raw('set local synchronous_commit = off');
        if (batch.issues.length > 0) await addIssues(transaction, importId, batch.issues);
        if (batch.placed.brick.length > 0) await addPlaced(transaction, importId, batch.placed);
        if (batch.unplaced.month.length > 0) await addUnplaced(transaction, importId, batch.unplaced);
      });
    },

    /** Takes back what an import staged; its record, files and issues stay as the story of what happened. */
    async discardRows(importIds: number[], months?: string[]): Promise<void> {
      for (const table of ['demand_records', 'unplaced_records']) {
        const rows = knex(table).whereIn('import_id', importIds);
        await (
          months === undefined
            ? rows
            : rows.whereIn(
                'month',
                months.map((month) => `${month}-01`),
              )
        ).del();
      }
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
export type StagingStore = ReturnType<typeof stagingStore>;

async function addPlaced(knex: Knex, importId: number, rows: PlacedColumns): Promise<void> {
  await knex.raw(
    `insert into demand_records
           (import_id, brick_id, month, series_id, count, longitude, latitude, reference, content)
         select cast(? as int), * from unnest(cast(? as int[]), cast(? as date[]), cast(? as int[]), cast(? as int[]),
           cast(? as float8[]), cast(? as float8[]), cast(? as bigint[]), cast(? as bigint[]))
           as given (brick_id, month, series_id, count, longitude, latitude, reference, content)
         order by brick_id, month`,
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
}

async function addUnplaced(knex: Knex, importId: number, rows: UnplacedColumns): Promise<void> {
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
}

async function addIssues(knex: Knex, importId: number, issues: IssueRow[]): Promise<void> {
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
}
