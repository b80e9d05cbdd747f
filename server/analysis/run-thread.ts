import type { MessagePort } from 'node:worker_threads';
import { analyse } from './analyse.ts';
import { canonicalText } from './canonical-text.ts';
import type { RunNews, RunTask } from './messages.ts';

/** A run has a thread of its own: the API answers while it computes, and stopping it is ending the thread. */
export function runInThread(task: RunTask, port: MessagePort): void {
  const say = (news: RunNews): void => port.postMessage(news);
  const record = analyse(task, (step, progress) => say({ what: 'step', step, progress }));
  say({
    what: 'done',
    record: canonicalText(record),
    finding: record.verdict.finding,
    headline: record.verdict.sentence,
  });
}
