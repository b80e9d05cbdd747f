import { useState } from 'react';
import type { EvaluationAnswer, RunSummary } from '../../../server/features/evaluations/contract.ts';
import { Link, useAddress } from '../../address.ts';
import { send } from '../../api.ts';
import { ProblemList } from '../../data/problem-list.tsx';
import { useSending } from '../../data/use-sending.ts';
import { isUnderWay } from '../plan-words.ts';
import { RunProgress } from '../run-progress.tsx';
import { useRun } from '../use-run.ts';

/** The button that runs a plan, and the bar while it runs. */
export function RunStarter({ evaluation, onEnded }: { evaluation: EvaluationAnswer; onEnded: () => void }) {
  const [{ params }, change] = useAddress();
  const sending = useSending();
  const [look, setLook] = useState('');
  const latest = evaluation.runs.find(isUnderWay);
  const started = params.get('run') ?? (latest === undefined ? null : String(latest.id));
  const looks = evaluation.plan.looks;
  if (started !== null) {
    return (
      <StartedRun
        id={started}
        onEnded={() => {
          change({ params: { run: null } }, 'replace');
          onEnded();
        }}
      />
    );
  }
  return (
    <div className="run-starter">
      {looks.length > 1 && (
        <div className="field">
          <label className="field__label" htmlFor="run-look">
            Look at
          </label>
          <select
            id="run-look"
            className="select"
            value={look}
            onChange={(event) => {
              setLook(event.target.value);
            }}
          >
            <option value="">the latest that is reached</option>
            {looks.map((months) => (
              <option key={months} value={months}>
                {months} months after the start
              </option>
            ))}
          </select>
        </div>
      )}
      <button
        type="button"
        className="button"
        disabled={sending.busy}
        onClick={() => {
          void sending.run(async () => {
            const body = look === '' ? {} : { look: Number(look) };
            const run = await send<RunSummary>(
              'POST',
              `/evaluations/${encodeURIComponent(evaluation.code)}/runs`,
              body,
            );
            change({ params: { run: String(run.id) } }, 'replace');
          });
        }}
      >
        {sending.busy ? 'Starting…' : 'Run now'}
      </button>
      {sending.failed && <ProblemList problem={sending.problem} title="It could not be run" />}
    </div>
  );
}

function StartedRun({ id, onEnded }: { id: string; onEnded: () => void }) {
  const { answer: run, failed, problem, again } = useRun(id);
  if (failed) return <ProblemList problem={problem} title="The run could not be followed" />;
  if (run === null) return <p role="status">Starting…</p>;
  if (isUnderWay(run)) return <RunProgress run={run} onStopped={again} />;
  return (
    <div className={run.state === 'done' ? 'notice notice--good' : 'notice'} role="status">
      <p>
        <strong>{run.state === 'done' ? 'Done.' : run.state === 'cancelled' ? 'Stopped.' : 'It failed.'}</strong>{' '}
        {run.headline ?? run.step}
      </p>
      <p className="button-group">
        {run.state === 'done' && (
          <Link page="run" code={id} className="button">
            See the result
          </Link>
        )}
        <button type="button" className="link-button" onClick={onEnded}>
          Close this note
        </button>
      </p>
    </div>
  );
}
