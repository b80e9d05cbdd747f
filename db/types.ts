import type { Knex } from 'knex';

/** One Knex over either engine; `close` ends connections and gives the data folder back. */
export interface Database {
  knex: Knex;
  engine: 'PostgreSQL' | 'embedded';
  close: () => Promise<void>;
}

/** Object identifiers of PostgreSQL's types whose default parsers differ between the engines. */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const;

/**
 * The one place that says how values come back, on both engines: counts are numbers, dates are plain YYYY-MM-DD text
 * (a Date would move by a day with the time zone), moments are ISO 8601 text in UTC.
 */
export const valueParsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: (text) => safeInteger(text),
  [oid.numeric]: Number,
  [oid.date]: (text) => text,
  [oid.timestamp]: (text) => new Date(`${text.replace(' ', 'T')}Z`).toISOString(),
  [oid.timestamptz]: (text) => new Date(text).toISOString(),
};

/** A 64-bit hash does not fit a JavaScript number: it stays text rather than losing its last digits. */
function safeInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
