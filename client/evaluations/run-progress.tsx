import type { RunSummary } from '../../server/features/evaluations/contract.ts';
import { send } from '../api.ts';
import { ProblemList } from '../data/problem-list.tsx';
import { useSending } from '../data/use-sending.ts';
import { lookWords } from './plan-words.ts';

/** A run under way: what it is doing, how far it is, and the way to stop it. */
export function RunProgress({ run, onStopped }: { run: RunSummary; onStopped: () => void }) {
  const sending = useSending();
  const perCent = Math.round(Math.min(1, Math.max(0, run.progress)) * 100);
  return (
    <section className="run-progress" aria-labelledby="run-progress">
      <h2 id="run-progress">{run.state === 'waiting' ? 'Waiting for its turn' : 'Working it out'}</h2>
      <progress max={100} value={perCent} aria-labelledby="run-progress">
        {perCent}%
      </progress>
      <p className="figures">
        <strong>{perCent}%</strong> {run.step}
      </p>
      <p className="quiet small">
        {run.look === null ? '' : `${lookWords(run)}. `}You can leave this page; the run goes on.
      </p>
      <p className="visually-hidden" role="status">
        {run.step}
      </p>
      <button
        type="button"
        className="button button--secondary"
        disabled={sending.busy}
        onClick={() => {
          void sending.run(async () => {
            await send('POST', `/runs/${String(run.id)}/cancel`);
            onStopped();
          });
        }}
      >
        Stop this run
      </button>
      {sending.failed && <ProblemList problem={sending.problem} title="It could not be stopped" />}
    </section>
  );
}
