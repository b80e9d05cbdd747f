import type { IntakeRow } from '../../intake/rows.ts';
import type { Batch, PlacedColumns, UnplacedColumns, WithheldColumns } from './staging-store.ts';

/** Rows by column, as they are written. */
export const emptyBatch = (): Batch => ({
  placed: {
    brick: [],
    month: [],
    series: [],
    count: [],
    weekday: [],
    hour: [],
    longitude: [],
    latitude: [],
    reference: [],
    content: [],
  },
  unplaced: { month: [], series: [], reason: [], count: [], reference: [], content: [] },
  withheld: { brick: [], month: [], series: [], reference: [], content: [] },
  issues: [],
});

export function pushPlaced(
  columns: PlacedColumns,
  row: IntakeRow,
  count: number,
  brick: number,
  series: number,
  point: [number, number] | null,
): void {
  columns.brick.push(brick);
  columns.month.push(row.month);
  columns.series.push(series);
  columns.count.push(count);
  // Arrays of another length than the rest are filled up with nulls where they are written.
  if (row.weekday !== null) {
    const before = columns.content.length;
    while (columns.weekday.length < before) columns.weekday.push(null);
    while (columns.hour.length < before) columns.hour.push(null);
    columns.weekday.push(row.weekday);
    columns.hour.push(row.hour);
  }
  columns.longitude.push(point?.[0] ?? null);
  columns.latitude.push(point?.[1] ?? null);
  columns.reference.push(row.reference);
  columns.content.push(row.content);
}

export function pushUnplaced(
  columns: UnplacedColumns,
  row: IntakeRow,
  count: number,
  series: number,
  reason: string,
): void {
  columns.month.push(row.month);
  columns.series.push(series);
  columns.reason.push(reason);
  columns.count.push(count);
  columns.reference.push(row.reference);
  columns.content.push(row.content);
}

/** @param brick null where the row has no place */
export function pushWithheld(columns: WithheldColumns, row: IntakeRow, brick: number | null, series: number): void {
  columns.brick.push(brick);
  columns.month.push(row.month);
  columns.series.push(series);
  columns.reference.push(row.reference);
  columns.content.push(row.content);
}
