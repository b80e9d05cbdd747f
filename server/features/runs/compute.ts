import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { RunNews, RunResult, RunTask } from '../../analysis/messages.ts';

/** A thread takes a second to begin, and who runs one evaluation soon runs another. */
const idleMs = 60_000;
/** One for the run, one for whoever computes a record again meanwhile. */
const mostThreads = 2;

let threads: Promise<Piscina> | null = null;

/**
 * Computes a run in a thread, so that the API goes on answering. Aborting ends the thread at once.
 * Rejects with the signal's reason, or with the error of the thread.
 */
export async function compute(
  task: RunTask,
  onStep: (step: string, progress: number) => void,
  signal: AbortSignal,
): Promise<RunResult> {
  signal.throwIfAborted();
  threads ??= open();
  const { port1: heard, port2: port } = new MessageChannel();
  heard.on('message', ({ step, progress }: RunNews) => onStep(step, progress));
  try {
    const pool = await threads;
    return (await pool.run({ task, port }, { transferList: [port], signal })) as RunResult;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    heard.close();
  }
}

async function open(): Promise<Piscina> {
  // Not read at the start of the service, which nobody should have to wait for.
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL('../../analysis/run-thread.mjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: mostThreads,
    idleTimeout: idleMs,
  });
}
