import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

/** Counts of a series by weekday (1 Monday to 7 Sunday) and hour (0 to 23), each null where the record does not say. */
export interface TimeRow {
  series_id: number;
  weekday: number | null;
  hour: number | null;
  count: number;
}
interface TimesAsked {
  series: number[];
  /** First days of months; the last is not included. */
  from: string;
  to: string;
}

export function driverStore(knex: Knex) {
  const rows = async (name: string, { series, from, to }: TimesAsked, place: Record<string, number>) =>
    (await knex.raw<{ rows: TimeRow[] }>(query(name), { series: list(series), from, to, ...place })).rows;
  return {
    ofBrick: (brick: number, asked: TimesAsked) => rows('drivers_times_brick', asked, { brick }),
    ofFootprint: (version: number, asked: TimesAsked) => rows('drivers_times_footprint', asked, { version }),
    ofWhole: (asked: TimesAsked) => rows('drivers_times_whole', asked, {}),
  };
}
export type DriverStore = ReturnType<typeof driverStore>;
