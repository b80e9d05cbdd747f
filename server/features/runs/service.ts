import { createHash } from 'node:crypto';
import { canonicalText } from '../../analysis/canonical-text.ts';
import type { RunInputs } from '../../analysis/inputs.ts';
import { Refusal } from '../../refusal.ts';
import type { Finding } from '../evaluations/contract.ts';
import { compute } from './compute.ts';
import type { RunRecord } from './contract.ts';
import { pool } from './pool.ts';
import { protectRecord, type PublishedRecord } from './protect.ts';
import type { RunRow, RunStore } from './store.ts';

/** Where a run's inputs come from: the plan as registered and the data as they are now. */
export interface Evaluations {
  /** @throws Refusal for an evaluation that is not there, and for a look that is not registered or not reached */
  planVersion: (code: string, look?: 6 | 12 | 24) => Promise<number>;
  inputs: (code: string, look?: 6 | 12 | 24) => Promise<RunInputs>;
}

export interface RunRequest {
  evaluation: string;
  look?: 6 | 12 | 24;
  startedBy: string;
  onStep?: (step: string, progress: number) => void;
}

const beatMs = 10_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Runs of evaluations: one at a time, in a thread; what they found is kept and can be replayed. */
export function runService(
  store: RunStore,
  evaluations: Evaluations,
  engineVersion: string,
  report: (error: unknown) => void,
) {
  const cancels = new Map<number, AbortController>();
  let queue: Promise<unknown> = Promise.resolve();

  const rowOf = async (id: number): Promise<RunRow> => {
    const row = await store.one(id);
    if (row === null) throw new Refusal('not-found', `There is no run ${id}.`);
    return row;
  };

  const finishedOf = async (id: number) => {
    const row = await rowOf(id);
    const texts = await store.texts(id);
    if (texts === null) throw new Refusal('conflict', `Run ${id} has no record: it is ${row.state}. ${row.step}`);
    return texts;
  };

  const perform = async (id: number, request: RunRequest, signal: AbortSignal): Promise<void> => {
    const tell = async (step: string, progress: number): Promise<void> => {
      request.onStep?.(step, progress);
      await store.say(id, step, progress);
    };
    signal.throwIfAborted();
    await tell('Gathering months, areas, indicators and answers.', 0.02);
    const gathered = await evaluations.inputs(request.evaluation, request.look);
    const inputs = canonicalText(gathered);
    await store.keepInputs(id, { inputs, input_hash: sha256(inputs), look: gathered.look });
    // What is stored is what is computed from, to the last digit.
    const task = { inputs: JSON.parse(inputs) as RunInputs, engineVersion, inputHash: sha256(inputs) };
    const { record, finding, headline } = await compute(task, (...news) => void tell(...news).catch(report), signal);
    const kept = { record, record_hash: sha256(record), finding: finding as Finding, headline };
    if (!(await store.finish(id, kept))) throw new Error(`Run ${id} was ended by another process.`);
  };

  const performInTurn = async (
    id: number,
    request: RunRequest,
    signal: AbortSignal,
    beat: NodeJS.Timeout,
  ): Promise<void> => {
    try {
      await perform(id, request, signal);
    } catch (error) {
      const refused = error instanceof Refusal;
      const [state, step] = signal.aborted
        ? (['cancelled', 'It was stopped; nothing of it was kept.'] as const)
        : (['failed', refused ? error.message : 'It failed unexpectedly; nothing of it was kept.'] as const);
      await store.end(id, state, step);
      if (!refused && !signal.aborted) throw error;
    } finally {
      clearInterval(beat);
      cancels.delete(id);
    }
  };

  async function enter(request: RunRequest): Promise<{ id: number; done: Promise<void> }> {
    const planVersion = await evaluations.planVersion(request.evaluation, request.look);
    const id = await store.create({ evaluation: request.evaluation, planVersion, startedBy: request.startedBy });
    const cancel = new AbortController();
    cancels.set(id, cancel);
    // It beats while it waits as well: a long queue is no sign of death.
    const beat = setInterval(() => void store.beat(id).catch(report), beatMs).unref();
    const done = queue.then(() => performInTurn(id, request, cancel.signal, beat));
    queue = done.catch(() => undefined);
    return { id, done };
  }

  const one = async (id: number): Promise<RunRow> => rowOf(id);
  const record = async (id: number): Promise<PublishedRecord> => {
    const texts = await finishedOf(id);
    const { withheldUpTo } = JSON.parse(texts.inputs) as RunInputs;
    return protectRecord(JSON.parse(texts.record) as RunRecord, withheldUpTo);
  };

  return {
    one,
    ofEvaluation: (code: string): Promise<RunRow[]> => store.ofEvaluation(code),
    newest: (): Promise<RunRow[]> => store.newest(),

    /** Puts a run in the queue and answers at once. */
    async submit(request: RunRequest): Promise<RunRow> {
      const { id, done } = await enter(request);
      done.catch(report);
      return one(id);
    },

    /** Runs to the end. */
    async run(request: RunRequest): Promise<RunRow> {
      const { id, done } = await enter(request);
      await done;
      return one(id);
    },

    async cancel(id: number): Promise<RunRow> {
      const row = await rowOf(id);
      const cancel = cancels.get(id);
      if (cancel === undefined) {
        const isElsewhere = row.state === 'waiting' || row.state === 'running';
        const why = isElsewhere ? 'is run by another process; stop it there' : `is not running; it is ${row.state}`;
        throw new Refusal('conflict', `Run ${id} ${why}.`);
      }
      cancel.abort(new Error('It was stopped.'));
      await store.end(id, 'cancelled', 'It was stopped; nothing of it was kept.');
      return one(id);
    },

    record,

    /** Computes a finished run once more from what it was computed from. */
    async rerun(id: number): Promise<{ recordHash: string; rerunHash: string }> {
      const texts = await finishedOf(id);
      const before = JSON.parse(texts.record) as RunRecord;
      const inputHash = sha256(texts.inputs);
      const task = { inputs: JSON.parse(texts.inputs) as RunInputs, engineVersion: before.engineVersion, inputHash };
      const again = await compute(task, () => undefined, new AbortController().signal);
      return { recordHash: texts.record_hash, rerunHash: sha256(again.record) };
    },

    async pooled(ids: number[]) {
      const records: { run: number; record: PublishedRecord }[] = [];
      for (const id of ids) records.push({ run: id, record: await record(id) });
      return pool(records);
    },

    tidy: (ownFolder: boolean): Promise<number> => store.endInterrupted(ownFolder),
  };
}
export type RunService = ReturnType<typeof runService>;
