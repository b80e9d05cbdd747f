import type { ImportRow, MonthRow } from './store.ts';

/** How long what an import replaced is kept, so that it can be taken back. */
export const undoDays = 30;

/** Whether every month that an import changed is still as it left it, and what was there before is still kept. */
export function canUndo(row: ImportRow, months: MonthRow[], inForce: Map<string, { importId: number }>): boolean {
  const ageDays = row.finished_at === null ? 0 : (Date.now() - Date.parse(row.finished_at)) / 86_400_000;
  const changed = months.filter((month) => month.change !== 'same');
  return (
    row.state === 'done' &&
    ageDays <= undoDays &&
    changed.every((month) => inForce.get(month.month.slice(0, 7))?.importId === row.id)
  );
}
