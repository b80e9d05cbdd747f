import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PublishedRecord } from './protect.ts';

/** Draws the PDF of a record in a thread of its own: fifteen pages take a second, in which the API must answer others. */
export async function printReport(record: PublishedRecord, recordHash: string): Promise<Buffer> {
  const worker = new Worker(new URL('./present-report-print.mjs', import.meta.url), {
    workerData: { record, recordHash },
  });
  // An error of the thread rejects here.
  const [bytes] = (await once(worker, 'message')) as [Uint8Array];
  return Buffer.from(bytes);
}
