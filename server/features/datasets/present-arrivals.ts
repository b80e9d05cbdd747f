import { monthsFrom, type PeriodLength, sayPeriodFrom } from '../words/periods.ts';
import { addMonths, firstDay } from '../words/months.ts';
import type { Dataset } from './contract.ts';
import type { ArrivalRow } from './store.ts';

const mostRevisions = 50;
const dayMs = 86_400_000;

/**
 * How late months come, and which were changed after they had come. Months of a dataset's first file are history that was
 * sent along, and say nothing of how late it is.
 */
export function arrivalsOf(
  rows: readonly ArrivalRow[],
  length: PeriodLength,
): Pick<Dataset, 'lag' | 'revisions' | 'revisedMonths'> {
  const firstImport = rows[0]?.import_id;
  const seen = new Set<string>();
  const days: number[] = [];
  for (const row of rows) {
    const month = row.month.slice(0, 7);
    if (seen.has(month)) continue;
    seen.add(month);
    if (row.import_id !== firstImport) days.push(daysAfter(month, length, row.on));
  }
  const revised = rows.filter(
    ({ change, added, removed, updated }) => change === 'replaced' && added + removed + updated > 0,
  );
  const medianDays = medianOf(days);
  return {
    lag: { medianDays, periods: days.length, sentence: sayLag(medianDays, days.length, length) },
    revisedMonths: new Set(revised.map(({ month }) => month)).size,
    revisions: revised
      .slice(-mostRevisions)
      .toReversed()
      .map(({ month, import_id, on, added, removed, updated, rows: now }) => ({
        month: month.slice(0, 7),
        name: sayPeriodFrom(month.slice(0, 7), length),
        import: import_id,
        on,
        added,
        removed,
        updated,
        rows: now,
      })),
  };
}

/** Days from the end of the period to the day on which it came. */
function daysAfter(first: string, length: PeriodLength, on: string): number {
  const end = addMonths(monthsFrom(first, length).at(-1) ?? first, 1);
  return Math.round((Date.parse(on) - Date.parse(firstDay(end))) / dayMs);
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? upper)) / 2);
}

const names: Record<PeriodLength, string> = {
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  'financial-year': 'year',
};

function sayLag(median: number | null, periods: number, length: PeriodLength): string {
  const one = names[length];
  if (median === null) return `How late it comes is not known yet: each ${one} came with its first file.`;
  const of = `median of ${String(periods)} ${one}${periods === 1 ? '' : 's'}; those in its first file are left out`;
  if (median < 0) return `A ${one} comes ${String(-median)} days before its end (${of}): it may not be complete.`;
  return `A ${one} comes ${String(median)} days after its end (${of}).`;
}
