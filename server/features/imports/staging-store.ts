import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import { dates, list } from '../../../db/array-text.ts';

export interface PlacedColumns {
  brick: number[];
  month: string[];
  series: number[];
  count: number[];
  /** These two may be shorter than the rest: what is not there is null, and most feeds know neither. */
  weekday: (number | null)[];
  hour: (number | null)[];
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

/** Rows whose count the sender withheld; a brick of null has no place. */
export interface WithheldColumns {
  brick: (number | null)[];
  month: string[];
  series: number[];
  reference: (bigint | null)[];
  content: bigint[];
}

export interface Batch {
  placed: PlacedColumns;
  unplaced: UnplacedColumns;
  withheld: WithheldColumns;
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
      await knex.raw(query('import_batch_add'), {
        import_id: importId,
        ...rowBindings(batch),
        ...issueBindings(batch.issues),
      });
    },

    /** Takes back what an import staged; its record, files and issues stay as the story of what happened. */
    async discardRows(importIds: number[], months?: string[]): Promise<void> {
      for (const table of ['demand_records', 'unplaced_records', 'withheld_records']) {
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
           select reference from unplaced_records where import_id = ? and reference is not null
           union all
           select reference from withheld_records where import_id = ? and reference is not null) r`,
        [importId, importId, importId],
      );
      return found.rows[0]?.repeated ?? 0;
    },
  };
}
export type StagingStore = ReturnType<typeof stagingStore>;

const rowBindings = ({ placed, unplaced, withheld }: Batch) => ({
  bricks: list(placed.brick),
  months: dates(placed.month),
  series: list(placed.series),
  counts: list(placed.count),
  weekdays: list(placed.weekday),
  hours: list(placed.hour),
  longitudes: list(placed.longitude),
  latitudes: list(placed.latitude),
  references: list(placed.reference),
  contents: list(placed.content),
  unplaced_months: dates(unplaced.month),
  unplaced_series: list(unplaced.series),
  reasons: unplaced.reason,
  unplaced_counts: list(unplaced.count),
  unplaced_references: list(unplaced.reference),
  unplaced_contents: list(unplaced.content),
  withheld_bricks: list(withheld.brick),
  withheld_months: dates(withheld.month),
  withheld_series: list(withheld.series),
  withheld_references: list(withheld.reference),
  withheld_contents: list(withheld.content),
});

const issueBindings = (issues: IssueRow[]) => ({
  positions: list(issues.map((issue) => issue.position)),
  files: issues.map((issue) => issue.file),
  lines: list(issues.map((issue) => issue.line)),
  issue_reasons: issues.map((issue) => issue.reason),
  columns: issues.map((issue) => issue.column) as string[],
  values: issues.map((issue) => issue.value) as string[],
  issue_longitudes: list(issues.map((issue) => issue.longitude)),
  issue_latitudes: list(issues.map((issue) => issue.latitude)),
});
