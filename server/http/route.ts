import type { Request } from 'express';
import type { z } from 'zod';
import type { TableDocument } from '../tables/table-document.ts';
import { tableFormats } from '../tables/write-table.ts';

/** What a client may ask for, by file extension or by Accept. */
export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  topojson: 'application/topo+json',
  html: 'text/html',
  pdf: 'application/pdf',
  csvw: 'application/csvm+json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  gpkg: 'application/geopackage+sqlite3',
} as const;
export type Format = keyof typeof mediaTypes;

/** JSON, and every format of a table. */
export const asTable = ['json', ...tableFormats] as const;

export interface Question<P = unknown, Q = unknown, B = unknown> {
  path: P;
  query: Q;
  body: B;
  format: Format;
  /** The raw request, for streaming a file in; everything else comes parsed. */
  request: Request;
}

export interface Reply {
  status?: number;
  /** A plain value for JSON, or text or bytes that are already written in the format asked for. */
  body: unknown;
  /** The same answer as a table, for the formats of tables: made only when one of them is asked for. */
  table?: () => TableDocument;
  headers?: Record<string, string>;
}

/**
 * One address of the API: what the OpenAPI document says of it and what it does, in one place, so that they cannot
 * differ. `handle` gets parsed input only.
 */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1, in OpenAPI's notation: /zones/{code} */
  path: string;
  tag: string;
  summary: string;
  pathSchema?: z.ZodObject;
  querySchema?: z.ZodType;
  bodySchema?: z.ZodType;
  /** The request body is a file: it is streamed, not parsed. */
  takesFile?: boolean;
  answer: { status: number; schema: z.ZodType };
  formats: readonly Format[];
  /** The answer changes only with the data revision, so it is kept ready, compressed, until then. */
  keep: boolean;
  /** Brotli quality, where an answer is large, kept for days and made before anybody asks; quick when left out. */
  brotliQuality?: number;
  handle: (question: Question) => Promise<Reply>;
}

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

/** Lets `handle` see the types of its own schemas. */
export function route<
  P extends z.ZodObject | undefined,
  Q extends z.ZodType | undefined,
  B extends z.ZodType | undefined,
>(
  definition: Omit<Route, 'handle' | 'formats' | 'keep' | 'pathSchema' | 'querySchema' | 'bodySchema'> & {
    pathSchema?: P;
    querySchema?: Q;
    bodySchema?: B;
    formats?: readonly Format[];
    keep?: boolean;
    handle: (question: Question<Output<P>, Output<Q>, Output<B>>) => Promise<Reply>;
  },
): Route {
  return { formats: ['json'], keep: false, ...definition } as unknown as Route;
}
