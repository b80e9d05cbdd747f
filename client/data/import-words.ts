import type { ImportCounts, ImportIssue, ImportMonth, ImportRecord } from '../../server/features/imports/contract.ts';

import { countWords, plural } from '../words.ts';

export type ImportStep = 'file' | 'what' | 'dry-run' | 'import' | 'changed';
export const importSteps: readonly { step: ImportStep; name: string }[] = [
  { step: 'file', name: 'Drop a file' },
  { step: 'what', name: 'What it is' },
  { step: 'dry-run', name: 'Dry run' },
  { step: 'import', name: 'Import' },
  { step: 'changed', name: 'What changed' },
];

type Stage = Pick<ImportRecord, 'state' | 'dryRun'>;

export const isUnderWay = ({ state }: Pick<ImportRecord, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** Where on the five steps an import stands; a failed or cancelled one stays on the step that it did not finish. */
export const stepOf = ({ state, dryRun }: Stage): ImportStep => {
  if (state === 'dry-run') return 'dry-run';
  if (state === 'done' || state === 'unchanged' || state === 'undone') return 'changed';
  return dryRun ? 'dry-run' : 'import';
};

export const stateTag = ({ state, dryRun }: Stage): string => {
  switch (state) {
    case 'waiting':
      return 'Waiting';
    case 'running':
      return dryRun ? 'Dry run under way' : 'Importing';
    case 'dry-run':
      return 'Dry run only';
    case 'done':
      return 'Imported';
    case 'unchanged':
      return 'Nothing changed';
    case 'failed':
      return 'Failed';
    case 'cancelled':
      return 'Cancelled';
    case 'undone':
      return 'Undone';
  }
};

export const tagClass = ({ state }: Pick<ImportRecord, 'state'>): string => {
  if (state === 'done') return 'tag--good';
  if (state === 'failed') return 'tag--error';
  return state === 'waiting' || state === 'running' || state === 'dry-run' ? '' : 'tag--grey';
};

/** What the reader most needs to know first: whether anything has been stored. */
export const storedWords = ({ state, dryRun }: Stage): string => {
  if (state === 'done') return 'Stored';
  if (state === 'unchanged') return 'The same content was already here; nothing changed';
  if (state === 'undone') return 'Taken back; the figures are as they were before';
  if (state === 'failed' || state === 'cancelled') return 'Nothing was stored';
  return dryRun || state === 'dry-run' ? 'Nothing has been stored yet' : 'Nothing is stored until all of it is read';
};

export interface Outcome {
  key: string;
  label: string;
  rows: number;
  /** Of all rows read, 0 to 1; null when none were read. */
  share: number | null;
  kind: 'placed' | 'unplaced' | 'rejected';
}

/** Every row read is in exactly one of these; rows of a kind that no reason explains get a line of their own. */
export const outcomesOf = (counts: ImportCounts): Outcome[] => {
  const share = (rows: number): number | null => (counts.read > 0 ? rows / counts.read : null);
  const line = (key: string, label: string, rows: number, kind: Outcome['kind']): Outcome => ({
    key,
    label,
    rows,
    share: share(rows),
    kind,
  });
  const reasons = counts.byReason
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ reason, what, rows, outcome }) => line(`${outcome}-${reason}`, what, rows, outcome));
  const unexplained = (kind: 'unplaced' | 'rejected'): number =>
    counts[kind] - counts.byReason.filter(({ outcome }) => outcome === kind).reduce((sum, { rows }) => sum + rows, 0);
  return [
    line('placed-point', 'Placed by its point', counts.placedByPoint, 'placed'),
    line('placed-code', 'Placed by its area code', counts.placedByCode, 'placed'),
    ...reasons,
    line('unplaced-other', 'Kept without a place', unexplained('unplaced'), 'unplaced'),
    line('rejected-other', 'Turned away', unexplained('rejected'), 'rejected'),
  ].filter(({ rows }) => rows > 0);
};

export const doWords = ({ outcome }: Pick<ImportIssue, 'outcome'>, stored: boolean): string => {
  if (outcome === 'unplaced') return stored ? 'Kept; counted in no area' : 'Keep it; count it in no area';
  return stored ? 'Left out; kept in the issue log' : 'Leave it out; keep it in the issue log';
};

export const changeWords = ({ change, added, removed, updated }: ImportMonth): string => {
  if (change === 'same') return 'the same as before';
  if (change === 'new') return 'new';
  // A dry run knows that a month would be replaced, not yet how row by row.
  if (added === null || removed === null || updated === null) return 'to be replaced';
  const parts = [`${countWords(added)} added`, `${countWords(removed)} removed`, `${countWords(updated)} updated`];
  return `replaced: ${parts.join(', ')}`;
};

const bytesWords = (bytes: number): string =>
  bytes < 1e6
    ? `${countWords(Math.ceil(bytes / 1e3))} kB`
    : `${new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`;

export const progressWords = ({ bytesRead, bytesTotal, rowsRead }: ImportRecord['progress']): string => {
  const rows = `${plural(rowsRead, 'row')} read`;
  if (bytesTotal === null) return `${rows}, ${bytesWords(bytesRead)} so far`;
  return `${rows}, ${bytesWords(bytesRead)} of ${bytesWords(bytesTotal)}`;
};

/** Whole per cent, never 100 before the last byte; null when the length is not known. */
export const progressPerCent = ({ bytesRead, bytesTotal }: ImportRecord['progress']): number | null => {
  if (bytesTotal === null || bytesTotal <= 0) return null;
  return Math.max(0, Math.min(100, Math.floor((bytesRead / bytesTotal) * 100)));
};
