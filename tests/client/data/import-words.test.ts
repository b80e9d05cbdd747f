import { describe, expect, it } from 'vitest';
import {
  changeWords,
  isUnderWay,
  outcomesOf,
  progressPerCent,
  progressWords,
  stateTag,
  stepOf,
  storedWords,
} from '../../../client/data/import-words.ts';
import type { ImportCounts } from '../../../server/features/imports/contract.ts';

const counts: ImportCounts = {
  read: 8146,
  placed: 6977,
  placedByPoint: 6900,
  placedByCode: 77,
  unplaced: 1157,
  rejected: 12,
  withheld: 0,
  repeatedReferences: 0,
  byReason: [
    { reason: 'outside', what: 'The point lies outside the area', outcome: 'rejected', rows: 12 },
    { reason: 'no-place', what: 'No location given', outcome: 'unplaced', rows: 1157 },
  ],
};

describe('rows by what would happen to them', () => {
  it('add up to the rows read', () => {
    expect(outcomesOf(counts).reduce((sum, { rows }) => sum + rows, 0)).toBe(counts.read);
  });

  it('lose none when a reason was not given', () => {
    const outcomes = outcomesOf({ ...counts, byReason: [] });
    expect(outcomes.reduce((sum, { rows }) => sum + rows, 0)).toBe(counts.read);
    expect(outcomes.map(({ label }) => label)).toContain('Kept without a place');
  });

  it('have no share, rather than a share of nothing, when no row was read', () => {
    const none = { ...counts, read: 0, placed: 0, placedByPoint: 0, placedByCode: 0, unplaced: 0, rejected: 1 };
    expect(outcomesOf({ ...none, byReason: [] }).map(({ share }) => share)).toEqual([null]);
  });
});

describe('where an import stands', () => {
  it('is told by its state and by whether it is a dry run', () => {
    expect(stepOf({ state: 'running', dryRun: true })).toBe('dry-run');
    expect(stepOf({ state: 'dry-run', dryRun: true })).toBe('dry-run');
    expect(stepOf({ state: 'running', dryRun: false })).toBe('import');
    expect(stepOf({ state: 'unchanged', dryRun: false })).toBe('changed');
    expect(stepOf({ state: 'failed', dryRun: false })).toBe('import');
  });

  it('is asked again only while it is under way', () => {
    expect(isUnderWay({ state: 'waiting' }) && isUnderWay({ state: 'running' })).toBe(true);
    expect(isUnderWay({ state: 'done' }) || isUnderWay({ state: 'failed' })).toBe(false);
  });

  it('says that an unchanged file changed nothing, and that a failed one stored nothing', () => {
    expect(storedWords({ state: 'unchanged', dryRun: false })).toContain('nothing changed');
    expect(storedWords({ state: 'failed', dryRun: false })).toBe('Nothing was stored');
    expect(stateTag({ state: 'cancelled', dryRun: true })).toBe('Cancelled');
  });
});

describe('the words of a month and of progress', () => {
  const month = {
    ...{ month: '2020-03', read: 1, placed: 1, unplaced: 0, rejected: 0, withheld: 0 },
    ...{ added: 1200, removed: 3, updated: 0 },
  };

  it('says what a replaced month gains and loses', () => {
    expect(changeWords({ ...month, change: 'replaced' })).toBe('replaced: 1,200 added, 3 removed, 0 updated');
    expect(changeWords({ ...month, change: 'replaced', added: null, removed: null, updated: null })).toBe(
      'to be replaced',
    );
    expect(changeWords({ ...month, change: 'same' })).toBe('the same as before');
  });

  it('never says 100% before the last byte, and no share of an unknown length', () => {
    expect(progressPerCent({ bytesRead: 999, bytesTotal: 1000, rowsRead: 1 })).toBe(99);
    expect(progressPerCent({ bytesRead: 5, bytesTotal: null, rowsRead: 1 })).toBeNull();
    expect(progressWords({ bytesRead: 1_500_000, bytesTotal: 3_000_000, rowsRead: 12_345 })).toBe(
      '12,345 rows read, 1.5 MB of 3.0 MB',
    );
    expect(progressWords({ bytesRead: 500, bytesTotal: null, rowsRead: 1 })).toBe('1 row read, 1 kB so far');
  });
});
