import type { RunSummary } from '../evaluations/contract.ts';
import type { RunRow } from './store.ts';

export const presentRun = (row: RunRow): RunSummary => ({
  id: row.id,
  evaluation: row.evaluation,
  state: row.state,
  look: row.look,
  step: row.step,
  progress: row.progress,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  inputHash: row.input_hash,
  recordHash: row.record_hash,
  finding: row.finding,
  headline: row.headline,
});
