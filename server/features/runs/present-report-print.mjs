import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not inherit what lets the main one read TypeScript.
register();
const { reportPdf } = await import('./present-report-pdf.ts');
const bytes = await reportPdf(workerData);
parentPort.postMessage(bytes);
