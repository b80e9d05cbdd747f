import { Worker } from 'node:worker_threads';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import knex from 'knex';
import type { Database } from '../types.ts';
import { embeddedDialect } from './dialect.ts';
import { lockFolder } from './lock.ts';
import type { Answer, Ask } from './messages.ts';

type Unnumbered = { what: 'query'; sql: string; bindings: unknown[]; many: boolean } | { what: 'recycle' | 'close' };
export type AskEngine = (ask: Unnumbered) => Promise<Answer>;

/**
 * Opens the embedded engine (PGlite with PostGIS) on a folder, in a worker of its own.
 * @throws FolderInUse when another process has the folder
 */
export async function openEmbedded(dataFolder: string): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true });
  const folder = join(dataFolder, 'embedded');
  const release = lockFolder(folder);
  const { ask, ended } = startEngine(folder);
  try {
    await ask.ready;
  } catch (error) {
    release();
    throw error;
  }
  const connections = knex({
    client: embeddedDialect(ask.engine),
    connection: {},
    // The engine has one session; a second connection would be the same one.
    pool: { min: 0, max: 1 },
    acquireConnectionTimeout: 120_000,
  });
  const close = async (): Promise<void> => {
    await connections.destroy();
    await ask.engine({ what: 'close' });
    await ended.end();
    release();
  };
  return { knex: connections, engine: 'embedded', close };
}

function startEngine(folder: string): {
  ask: { engine: AskEngine; ready: Promise<unknown> };
  ended: { end: () => Promise<unknown> };
} {
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
  return { ask: { engine, ready }, ended: { end: () => worker.terminate() } };
}
