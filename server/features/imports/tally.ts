import { monthContent } from '../../intake/content.ts';
import { type IntakeRow, type IssueReason, issueWords } from '../../intake/rows.ts';
import type { ImportCounts } from './contract.ts';

interface MonthSums {
  placed: number;
  unplaced: number;
  /** Of these, the rows whose count the sender withheld. */
  withheld: number;
}
type Counted = Pick<IntakeRow, 'month' | 'content' | 'count'>;

/** Adds up what became of every row, so that read = placed + unplaced + rejected, in all and by month. */
export function newTally() {
  const reasons = new Map<IssueReason, number>();
  const months = new Map<string, MonthSums>();
  const content = monthContent();
  let read = 0;
  let placedByPoint = 0;
  let placedByCode = 0;

  const monthOf = (month: string): MonthSums => {
    const known = months.get(month) ?? { placed: 0, unplaced: 0, withheld: 0 };
    months.set(month, known);
    return known;
  };
  const count = (reason: IssueReason): void => {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  };

  return {
    placed(row: Counted, by: 'point' | 'code'): void {
      read += 1;
      if (by === 'point') placedByPoint += 1;
      else placedByCode += 1;
      const sums = monthOf(row.month);
      sums.placed += 1;
      if (row.count === null) sums.withheld += 1;
      content.add(row.month, row.content);
    },

    unplaced(row: Counted, reason: IssueReason): void {
      read += 1;
      count(reason);
      const sums = monthOf(row.month);
      sums.unplaced += 1;
      if (row.count === null) sums.withheld += 1;
      content.add(row.month, row.content);
    },

    rejected(reason: IssueReason): void {
      read += 1;
      count(reason);
    },

    rowsRead: () => read,

    months(): (MonthSums & { month: string; digest: string })[] {
      const digests = content.digests();
      return [...months]
        .map(([month, sums]) => ({ month, ...sums, digest: digests.get(month)?.digest ?? '' }))
        .sort((one, other) => (one.month < other.month ? -1 : 1));
    },

    counts(repeatedReferences: number | null): ImportCounts {
      const byReason = [...reasons]
        .map(([reason, rows]) => ({ reason, ...issueWords[reason], rows }))
        .sort((one, other) => other.rows - one.rows);
      const sumOf = (outcome: string): number =>
        byReason.filter((one) => one.outcome === outcome).reduce((sum, one) => sum + one.rows, 0);
      return {
        read,
        placed: placedByPoint + placedByCode,
        placedByPoint,
        placedByCode,
        unplaced: sumOf('unplaced'),
        rejected: sumOf('rejected'),
        withheld: [...months.values()].reduce((sum, month) => sum + month.withheld, 0),
        repeatedReferences,
        byReason,
      };
    },
  };
}
export type Tally = ReturnType<typeof newTally>;
