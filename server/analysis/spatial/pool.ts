import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Piscina } from 'piscina';
import { inputHash } from './input-hash.ts';
import type { SpatialTasks } from './tasks.ts';

export type SpatialTask = keyof SpatialTasks;
export type SpatialInput<N extends SpatialTask> = Parameters<SpatialTasks[N]>[0];
export type SpatialAnswer<N extends SpatialTask> = ReturnType<SpatialTasks[N]>;

export interface Worked<N extends SpatialTask> {
  answer: SpatialAnswer<N>;
  /** SHA-256 of the task with all its figures and settings: the same hash, the same answer. */
  inputHash: string;
}

export interface SpatialPool {
  /**
   * Works out a task in a thread, or gives the answer that the same input had before. Input is copied as structured clones
   * are. Rejects with `tooMany()` when too much is waiting, with the signal's reason once it aborts (the thread stops when
   * nobody else waits for the same), and with the error of the task.
   */
  run: <N extends SpatialTask>(name: N, input: SpatialInput<N>, signal?: AbortSignal) => Promise<Worked<N>>;
  /** Ends the threads, and what they are at. Not needed for the process to end: idle threads do not keep it. */
  close: () => Promise<void>;
}

const mostWaiting = 16;
const mostKept = 100;
/** A thread takes half a second to begin, and a person asks again within the minute. */
const idleMs = 60_000;

interface UnderWay {
  answer: Promise<unknown>;
  stop: AbortController;
  waiting: number;
}

/** Threads for statistics of maps: none until the first task, and one core is left for answering requests. */
export function spatialPool(tooMany: () => Error): SpatialPool {
  const kept = new LRUCache<string, { answer: unknown }>({ max: mostKept });
  const underWay = new Map<string, UnderWay>();
  let threads: Promise<Piscina> | null = null;

  const begin = (hash: string, name: SpatialTask, input: unknown): UnderWay => {
    // Asked for too much at once, a service that says so is better than one that answers nobody.
    if (underWay.size >= mostWaiting) throw tooMany();
    const stop = new AbortController();
    threads ??= open();
    const answer = threads
      .then((pool): Promise<unknown> => pool.run({ name, input }, { signal: stop.signal }))
      .then((made) => {
        kept.set(hash, { answer: made });
        return made;
      })
      .finally(() => underWay.delete(hash));
    const begun = { answer, stop, waiting: 0 };
    underWay.set(hash, begun);
    return begun;
  };

  return {
    run: async <N extends SpatialTask>(name: N, input: SpatialInput<N>, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      const hash = inputHash(name, input);
      const known = kept.get(hash);
      const answer = known?.answer ?? (await waitFor(underWay.get(hash) ?? begin(hash, name, input), signal));
      return { answer: answer as SpatialAnswer<N>, inputHash: hash };
    },
    close: async () => {
      const opened = await threads;
      threads = null;
      await opened?.destroy();
    },
  };
}

async function open(): Promise<Piscina> {
  // Not read at the start of the service, which nobody should have to wait for.
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL('./thread.mjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: idleMs,
  });
}

/** One who gives up leaves the others waiting; the last one to give up ends the work. */
function waitFor(work: UnderWay, signal: AbortSignal | undefined): Promise<unknown> {
  work.waiting += 1;
  if (signal === undefined) return work.answer;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      work.waiting -= 1;
      if (work.waiting === 0) work.stop.abort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    work.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
