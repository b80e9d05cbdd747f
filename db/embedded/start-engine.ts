import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockFolder } from './lock.ts';
import type { Answer, Ask } from './messages.ts';

type Unnumbered = { what: 'query'; sql: string; bindings: unknown[]; many: boolean } | { what: 'recycle' | 'close' };
export type AskEngine = (ask: Unnumbered) => Promise<Answer>;

export interface RunningEngine {
  ask: { engine: AskEngine; ready: Promise<unknown> };
  end: () => Promise<unknown>;
  /** Gives the folder back. */
  release: () => void;
}

const headStarts = new Map<string, RunningEngine>();

/**
 * Starts the engine of a folder while whoever will open it is still loading: it takes some seconds, on another core.
 * What is wrong with the folder is said when it is opened, not here.
 */
export function giveHeadStart(dataFolder: string): void {
  try {
    const engine = startEngine(dataFolder);
    engine.ask.ready.catch(() => undefined);
    headStarts.set(dataFolder, engine);
  } catch {
    headStarts.delete(dataFolder);
  }
}

/** The engine of a folder, locked for this process: one that was given a head start, or a new one. */
export function runningEngine(dataFolder: string): RunningEngine {
  const engine = headStarts.get(dataFolder) ?? startEngine(dataFolder);
  headStarts.delete(dataFolder);
  return engine;
}

function startEngine(dataFolder: string): RunningEngine {
  mkdirSync(dataFolder, { recursive: true });
  const folder = join(dataFolder, 'embedded');
  const release = lockFolder(folder);
  return { ...startWorker(folder), release };
}

function startWorker(folder: string): Omit<RunningEngine, 'release'> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { folder },
  });
  // The service decides when to stop; an idle engine must not keep a finished command line alive.
  worker.unref();
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const fail = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error === undefined) one?.resolve(answer);
    else one?.reject(Object.assign(new Error(answer.error.message), answer.error));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('The embedded engine stopped.')));
  let last = 0;
  const wait = (id: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.ref();
      waiting.set(id, { resolve, reject });
    });
  const ready = wait(0);
  const engine: AskEngine = (unnumbered) => {
    last += 1;
    const answered = wait(last);
    worker.postMessage({ id: last, ...unnumbered } satisfies Ask);
    return answered;
  };
  return { ask: { engine, ready }, end: () => worker.terminate() };
}
