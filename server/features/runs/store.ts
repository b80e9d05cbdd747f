import type { Knex } from 'knex';
import type { Finding, RunSummary } from '../evaluations/contract.ts';

export interface RunRow {
  id: number;
  evaluation: string;
  plan_version: number;
  look: 6 | 12 | 24 | null;
  state: RunSummary['state'];
  step: string;
  progress: number;
  input_hash: string | null;
  record_hash: string | null;
  finding: Finding | null;
  headline: string | null;
  started_at: string;
  finished_at: string | null;
}

export interface Finished {
  record: string;
  record_hash: string;
  finding: Finding;
  headline: string;
}

/** A run that has said nothing for this long is taken for dead by other processes. */
const silentSeconds = 60;
/** Of a run that did not finish: its inputs hold small counts and answers, and serve nobody. */
const nothingKept = { inputs: null, input_hash: null };

export function runStore(knex: Knex) {
  const rows = () =>
    knex('evaluation_runs as run')
      .join('evaluations as evaluation', 'evaluation.id', 'run.evaluation_id')
      .select('run.id', 'evaluation.code as evaluation', 'run.plan_version', 'run.look', 'run.state', 'run.step')
      .select('run.progress', 'run.input_hash', 'run.record_hash', 'run.finding', 'run.headline')
      .select<RunRow[]>('run.started_at', 'run.finished_at');
  const unfinished = ['waiting', 'running'];

  return {
    async one(id: number): Promise<RunRow | null> {
      const [row] = await rows().where('run.id', id);
      return row ?? null;
    },

    /** Newest first. */
    ofEvaluation: async (code: string): Promise<RunRow[]> =>
      rows().where('evaluation.code', code).orderBy('run.id', 'desc'),

    /** The newest run of each evaluation. */
    newest: async (): Promise<RunRow[]> =>
      rows().whereIn('run.id', knex('evaluation_runs').max('id').groupBy('evaluation_id')),

    async create(run: { evaluation: string; planVersion: number; startedBy: string }): Promise<number> {
      const [made] = await knex('evaluation_runs')
        .insert({
          evaluation_id: knex('evaluations').where({ code: run.evaluation }).select('id'),
          plan_version: run.planVersion,
          state: 'waiting',
          step: 'Waiting for the run before it.',
          started_by: run.startedBy,
        })
        .returning<{ id: number }[]>('id');
      if (made === undefined) throw new Error('The run was not stored.');
      return made.id;
    },

    async say(id: number, step: string, progress: number): Promise<void> {
      await knex('evaluation_runs')
        .where({ id })
        .whereIn('state', unfinished)
        .update({ state: 'running', step, progress, heartbeat_at: knex.fn.now() });
    },

    beat: (id: number): Promise<unknown> =>
      knex('evaluation_runs').where({ id }).whereIn('state', unfinished).update({ heartbeat_at: knex.fn.now() }),

    async keepInputs(id: number, kept: { inputs: string; input_hash: string; look: RunRow['look'] }): Promise<void> {
      await knex('evaluation_runs').where({ id }).whereIn('state', unfinished).update(kept);
    },

    /** @returns false where it was cancelled or taken for dead meanwhile: its record is then not kept */
    async finish(id: number, finished: Finished): Promise<boolean> {
      const change = { ...finished, state: 'done', step: 'Finished.', progress: 1, finished_at: knex.fn.now() };
      return (await knex('evaluation_runs').where({ id, state: 'running' }).update(change)) === 1;
    },

    async end(id: number, state: 'failed' | 'cancelled', step: string): Promise<boolean> {
      const change = { ...nothingKept, state, step, finished_at: knex.fn.now() };
      return (await knex('evaluation_runs').where({ id }).whereIn('state', unfinished).update(change)) === 1;
    },

    async texts(id: number): Promise<{ inputs: string; record: string; record_hash: string } | null> {
      const [found] = await knex('evaluation_runs')
        .where({ id, state: 'done' })
        .select<{ inputs: string; record: string; record_hash: string }[]>('inputs', 'record', 'record_hash');
      return found ?? null;
    },

    /** @param ownFolder no other process can be at work on this database */
    async endInterrupted(ownFolder: boolean): Promise<number> {
      const silent = knex.raw('now() - make_interval(secs => ?)', [ownFolder ? 0 : silentSeconds]);
      return knex('evaluation_runs')
        .whereIn('state', unfinished)
        .where('heartbeat_at', '<=', silent)
        .update({
          ...nothingKept,
          state: 'failed',
          step: 'The service stopped while it ran; run it again.',
          finished_at: knex.fn.now(),
        });
    },
  };
}
export type RunStore = ReturnType<typeof runStore>;
