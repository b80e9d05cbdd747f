import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from './present-report-document.ts';

/** Draws the PDF of a report in a thread of its own: fifteen pages take a second, in which the API must answer others. */
export async function printReport(report: ReportDocument): Promise<Buffer> {
  const worker = new Worker(new URL('./present-report-print.mjs', import.meta.url), { workerData: report });
  // An error of the thread rejects here.
  const [bytes] = (await once(worker, 'message')) as [Uint8Array];
  return Buffer.from(bytes);
}
