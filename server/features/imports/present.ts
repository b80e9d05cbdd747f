import { issueWords, type IssueReason } from '../../intake/rows.ts';
import { Refusal } from '../../refusal.ts';
import type { ImportCounts, ImportIssue, ImportRecord } from './contract.ts';
import type { MonthOutcome } from './publish.ts';
import type { ImportRow, IssueStored, MonthRow } from './store.ts';

/** How long what an import replaced is kept, so that it can be taken back. */
export const undoDays = 30;

const number = new Intl.NumberFormat('en-GB');
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** What happened, or would happen, in one or two sentences. */
export function finishedMessage(
  counts: ImportCounts,
  months: Pick<MonthOutcome, 'change'>[],
  dryRun: boolean,
  ignored: string[],
): string {
  const passedOver = ignored.length === 0 ? '' : ` ${plural(ignored.length, 'file was', 'files were')} passed over.`;
  if (months.length > 0 && months.every((month) => month.change === 'same')) {
    return `The same content is already here: nothing ${dryRun ? 'would change' : 'was changed'}.${passedOver}`;
  }
  const verb = dryRun ? 'can be placed' : 'were placed';
  const rest = [
    `${number.format(counts.unplaced)} ${dryRun ? 'would be kept' : 'are kept'} without a place`,
    `${number.format(counts.rejected)} ${dryRun ? 'would be turned away' : 'were turned away'}`,
  ].join(' and ');
  return `${number.format(counts.placed)} of ${plural(counts.read, 'row', 'rows')} ${verb}, in ${plural(months.length, 'month', 'months')}; ${rest}.${passedOver}`;
}

export function failureMessage(error: unknown, cancelled: boolean): string {
  if (cancelled) return 'It was stopped; nothing of it was stored.';
  if (!(error instanceof Refusal))
    return 'Something went wrong here; nothing was stored. Try again, or ask whoever runs this service.';
  const place = error.places[0];
  const at =
    place?.line === undefined
      ? ''
      : ` (line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`})`;
  return `${error.message}${at} Nothing was stored.`;
}

export function describeImport(found: {
  row: ImportRow;
  files: ImportRecord['files'];
  months: MonthRow[];
  inForce: Map<string, { importId: number }>;
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
    counts: row.counts as ImportCounts | null,
    months: months.map((month) => ({
      month: month.month.slice(0, 7),
      read: month.rows_read,
      placed: month.placed,
      unplaced: month.unplaced,
      rejected: month.rejected,
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
    canUndo: canUndo(row, months, found.inForce),
    canApply: row.state === 'dry-run' && row.stored_as !== null,
  };
}

function canUndo(row: ImportRow, months: MonthRow[], inForce: Map<string, { importId: number }>): boolean {
  const ageDays = row.finished_at === null ? 0 : (Date.now() - Date.parse(row.finished_at)) / 86_400_000;
  const changed = months.filter((month) => month.change !== 'same');
  return (
    row.state === 'done' &&
    ageDays <= undoDays &&
    changed.every((month) => inForce.get(month.month.slice(0, 7))?.importId === row.id)
  );
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
