import { issueWords, type IssueReason } from '../../intake/rows.ts';
import type { ImportCounts, ImportIssue, ImportRecord } from './contract.ts';
import type { ImportRow, IssueStored, MonthRow } from './store.ts';

/** Counts kept before withheld rows were. */
const before = { withheld: 0 };

export function describeImport(found: {
  row: ImportRow;
  files: ImportRecord['files'];
  months: MonthRow[];
  canUndo: boolean;
  progress: { bytesRead: number; bytesTotal: number | null; rowsRead: number } | null;
}): ImportRecord {
  const { row, months, progress } = found;
  return {
    id: row.id,
    dataset: row.dataset,
    fileName: row.file_name,
    state: row.state as ImportRecord['state'],
    dryRun: row.dry_run,
    progress: progress ?? { bytesRead: row.bytes_read, bytesTotal: row.bytes_total, rowsRead: row.rows_read },
    counts: row.counts === null ? null : { ...before, ...(row.counts as ImportCounts) },
    months: months.map((month) => ({
      month: month.month.slice(0, 7),
      read: month.rows_read,
      placed: month.placed,
      unplaced: month.unplaced,
      rejected: month.rejected,
      withheld: month.withheld,
      change: month.change,
      added: month.added,
      removed: month.removed,
      updated: month.updated,
    })),
    files: found.files,
    unmapped: row.unmapped,
    message: row.message,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    canUndo: found.canUndo,
    canApply: row.state === 'dry-run' && row.stored_as !== null,
  };
}

export function describeIssue(issue: IssueStored): ImportIssue {
  const words = issueWords[issue.reason as IssueReason];
  return {
    file: issue.file,
    line: issue.line,
    outcome: words.outcome,
    reason: issue.reason,
    what: words.what,
    column: issue.column_name,
    value: issue.value,
    position: issue.longitude === null || issue.latitude === null ? null : [issue.longitude, issue.latitude],
  };
}
