import { Worker } from 'node:worker_threads';
import type { RunNews, RunTask } from '../../analysis/messages.ts';

export interface Computed {
  record: string;
  finding: string;
  headline: string;
}

/**
 * Computes a run in a thread of its own, so that the API goes on answering. Aborting ends the thread at once.
 * Rejects with the signal's reason, or with the error of the thread.
 */
export function compute(
  task: RunTask,
  onStep: (step: string, progress: number) => void,
  signal: AbortSignal,
): Promise<Computed> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('../../analysis/run-thread.mjs', import.meta.url), { workerData: task });
    const stop = (): void => {
      void worker.terminate();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (news: RunNews) => {
      if (news.what === 'step') onStep(news.step, news.progress);
      else resolve(news);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`The run's thread ended with ${code} and no record.`));
    });
  });
}
