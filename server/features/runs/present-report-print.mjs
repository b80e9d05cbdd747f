import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not inherit what lets the main one read TypeScript.
register();
const { reportOf } = await import('./present-report.ts');
const { reportPdf } = await import('./present-report-pdf.ts');
parentPort.postMessage(await reportPdf(reportOf(workerData.record, workerData.recordHash)));
