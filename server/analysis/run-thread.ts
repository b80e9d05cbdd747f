import type { MessagePort } from 'node:worker_threads';
import { analyse } from './analyse.ts';
import { canonicalText } from './canonical-text.ts';
import type { RunNews, RunResult, RunTask } from './messages.ts';

/** A run is computed in a thread: the API answers meanwhile, and stopping it is ending the thread. */
export function runInThread(task: RunTask, port: MessagePort): RunResult {
  const record = analyse(task, (step, progress) => {
    const news: RunNews = { step, progress };
    port.postMessage(news);
  });
  port.close();
  return { record: canonicalText(record), finding: record.verdict.finding, headline: record.verdict.sentence };
}
