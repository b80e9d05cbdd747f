import { Refusal } from '../../refusal.ts';
import type { IntakeIssue, PeriodLength } from '../rows.ts';
import { issue } from './cells.ts';
import { momentOf, monthOf } from './month.ts';
import { periodExamples, periodStart } from './period.ts';

export const timeColumns = ['month', 'date', 'period'] as const;
type TimeColumn = (typeof timeColumns)[number];

export interface RowTime {
  /** 'YYYY-MM'; of a longer period the first. */
  month: string;
  weekday: number | null;
  hour: number | null;
}

/** Reads when a row was, from the one column that says it. */
export function timeReader(column: TimeColumn, length: PeriodLength) {
  // Rows of counts come a month at a time as a rule, so the last answer is nearly always the next one.
  let lastCell = '';
  let lastTime: RowTime | null = null;
  const read = (cell: string): RowTime | null => {
    if (column === 'date') return momentOf(cell);
    const month = column === 'month' ? monthOf(cell) : periodStart(cell, length);
    return month === null ? null : { month, weekday: null, hour: null };
  };
  const timeOf = (cell: string, line: number): RowTime | IntakeIssue => {
    if (cell !== lastCell || lastTime === null) {
      lastCell = cell;
      lastTime = read(cell);
    }
    return lastTime ?? issue(line, column === 'period' ? 'period-invalid' : 'month-invalid', column, cell);
  };
  return Object.assign(timeOf, { column });
}

const lengthWords: Record<PeriodLength, string> = {
  month: 'month',
  quarter: 'quarter',
  year: 'calendar year',
  'financial-year': 'financial year',
};

/**
 * A count by quarter cannot be told by month, and months that are added up here would hide one that did not come: the
 * file says its time in the length of its dataset.
 */
export function checkTime(columns: readonly string[], length: PeriodLength): void {
  const column = timeColumns.find((name) => columns.includes(name));
  if (column === undefined || (column === 'period') === (length !== 'month')) return;
  const detail =
    length === 'month'
      ? 'This dataset counts by month: give a month or a date column in place of period.'
      : `This dataset counts by ${lengthWords[length]}: give a period column (${periodExamples[length]}) in place of ${column}.`;
  throw new Refusal('file-unreadable', detail, [{ detail, line: 1, column: columns.indexOf(column) + 1 }]);
}
