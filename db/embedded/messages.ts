/** What the service asks of the worker that owns the embedded engine, and what comes back. */
export type Ask =
  | { id: number; what: 'query'; sql: string; bindings: unknown[]; many: boolean }
  | { id: number; what: 'recycle' }
  | { id: number; what: 'close' };

export interface Answer {
  id: number;
  rows?: unknown[];
  rowCount?: number;
  command?: string;
  error?: { message: string; swallowed: boolean; code?: string };
}
