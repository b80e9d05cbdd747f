import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from './analyse.ts';
import { canonicalText } from './canonical-text.ts';
import type { RunNews, RunTask } from './messages.ts';

/** A run has a thread of its own: the API answers while it computes, and stopping it is ending the thread. */
const say = (news: RunNews): void => parentPort?.postMessage(news);
const task = workerData as RunTask;
const record = analyse(task, (step, progress) => say({ what: 'step', step, progress }));
say({
  what: 'done',
  record: canonicalText(record),
  finding: record.verdict.finding,
  headline: record.verdict.sentence,
});
