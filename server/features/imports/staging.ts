import type { Gazetteer } from '../../intake/placing/place-row.ts';
import { placeRow } from '../../intake/placing/place-row.ts';
import type { IntakeBatch, IntakeRow } from '../../intake/rows.ts';
import { emptyBatch, pushPlaced, pushUnplaced, pushWithheld } from './staged-columns.ts';
import type { IssueRow, StagingStore } from './staging-store.ts';
import type { Tally } from './tally.ts';

/** Every issue is counted; of a file that is wrong throughout, this many are kept with their rows. */
const mostIssuesKept = 100_000;

interface Staging {
  importId: number;
  store: StagingStore;
  gazetteer: Gazetteer;
  tally: Tally;
  seriesOf: (publisherCategory: string) => Promise<number>;
  /** A dry run keeps issues to show, and stages no row. */
  dryRun: boolean;
}

/**
 * Places batches and writes them beside what is in force, where nobody sees them until they are published. One batch is
 * written while the next is read, and no more, so that memory stays bounded.
 */
export function stageBatches({ importId, store, gazetteer, tally, seriesOf, dryRun }: Staging) {
  let writing: Promise<void> = Promise.resolve();
  let issuesKept = 0;

  const keep = (issues: IssueRow[], issue: Omit<IssueRow, 'position'>): void => {
    if (issuesKept >= mostIssuesKept) return;
    issuesKept += 1;
    issues.push({ position: issuesKept, ...issue });
  };

  const seriesOfAll = async (rows: IntakeRow[]): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for (const { category } of rows) if (!found.has(category)) found.set(category, await seriesOf(category));
    return found;
  };

  return {
    async add(batch: IntakeBatch): Promise<void> {
      const staged = emptyBatch();
      const { issues } = staged;
      const file = batch.fileName;
      for (const issue of batch.issues) {
        tally.rejected(issue.reason);
        keep(issues, { file, ...issue, longitude: null, latitude: null });
      }
      const series = await seriesOfAll(batch.rows);
      for (const row of batch.rows) {
        const place = placeRow(row, gazetteer);
        const number = series.get(row.category) ?? 0;
        if (place.brick !== null) {
          tally.placed(row, place.by);
          if (row.count === null) pushWithheld(staged.withheld, row, place.brick, number);
          else pushPlaced(staged.placed, row, row.count, place.brick, number, place.point);
          continue;
        }
        const { reason, point } = place;
        tally.unplaced(row, reason);
        if (row.count === null) pushWithheld(staged.withheld, row, null, number);
        else pushUnplaced(staged.unplaced, row, row.count, number, reason);
        const value = reason.startsWith('code') ? row.areaCode : row.postcode;
        keep(issues, {
          file,
          line: row.line,
          reason,
          column: null,
          value,
          longitude: point?.[0] ?? null,
          latitude: point?.[1] ?? null,
        });
      }
      await writing;
      // A dry run keeps issues to show, and stages no row.
      writing = store.addBatch(importId, dryRun ? { ...emptyBatch(), issues } : staged);
      // The failure is met at the next await; until then it must not count as unhandled.
      writing.catch(() => undefined);
    },

    finish: (): Promise<void> => writing,

    /** Once nothing is being written any more, whether that went well or not. */
    settled: (): Promise<void> => writing.catch(() => undefined),
  };
}
