import { useEffect } from 'react';
import type { RunSummary } from '../../server/features/evaluations/contract.ts';
import type { RunRecord } from '../../server/features/runs/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Crumbs } from '../data/crumbs.tsx';
import { Result } from '../evaluations/result/result.tsx';
import { RunProgress } from '../evaluations/run-progress.tsx';
import { isUnderWay, runState } from '../evaluations/plan-words.ts';
import { useRun } from '../evaluations/use-run.ts';
import { Loading, Problem } from '../panels/states.tsx';
import '../evaluations/evaluations.css';

/** One run of an evaluation: its progress while it runs, what it found when it is done. */
export default function RunPage() {
  const [{ code }] = useAddress();
  const id = code ?? '';
  const { answer: run, failed, problem, again } = useRun(id);
  return (
    <div className="page evaluation-page">
      {run?.state === 'done' ? <Found id={id} /> : <Waiting id={id} run={run} />}
      {run === null && !failed && <Loading what="the run" lines={6} />}
      {failed && <Problem problem={problem} retry={again} />}
      {run !== null && isUnderWay(run) && <RunProgress run={run} onStopped={again} />}
    </div>
  );
}

function Waiting({ id, run }: { id: string; run: RunSummary | null }) {
  return (
    <>
      <Crumbs>
        <Link page="evaluations">Evaluations</Link>
        {run && (
          <Link page="evaluation" code={run.evaluation}>
            The plan
          </Link>
        )}
      </Crumbs>
      <h1>Run {id}</h1>
      {run !== null && !isUnderWay(run) && (
        <div className="inset">
          <p>
            <strong>{runState(run)}.</strong> {run.step}
          </p>
          <p>
            Nothing was stored of what it found.{' '}
            <Link page="evaluation" code={run.evaluation}>
              Go to the plan
            </Link>{' '}
            to run it again.
          </p>
        </div>
      )}
    </>
  );
}

function Found({ id }: { id: string }) {
  const record = useAnswer<RunRecord>(`/runs/${encodeURIComponent(id)}/record`);
  const title = record.state === 'ready' ? record.answer.question.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Evaluation – People Zones`;
  }, [title]);
  if (record.state === 'ready') return <Result record={record.answer} id={id} />;
  return (
    <>
      <h1>What run {id} found</h1>
      {record.state === 'loading' ? (
        <Loading what="what was found" lines={10} />
      ) : (
        <Problem problem={record.problem} retry={record.retry} />
      )}
    </>
  );
}
