import type { ReactElement } from 'react';
import type { EvaluationSummary } from '../../server/features/evaluations/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { EvaluationRows } from '../evaluations/list/evaluation-rows.tsx';
import { toggled } from '../evaluations/plan/fields.tsx';
import { Empty, Loading, Problem } from '../panels/states.tsx';
import { plural } from '../words.ts';
import '../evaluations/evaluations.css';

/** Every question that was asked of a zone, with what was found last. */
export default function EvaluationsPage(): ReactElement {
  const [{ params }, change] = useAddress();
  const answer = useAnswer<{ items: EvaluationSummary[] }>('/evaluations');
  const ticked = (params.get('runs') ?? '').split(',').filter((run) => run !== '');
  const register = (
    <Link page="evaluation-new" className="button">
      Register an evaluation
    </Link>
  );
  return (
    <div className="page evaluations-page">
      <div className="page__head">
        <h1>Evaluations</h1>
        {answer.state === 'ready' && answer.answer.items.length > 0 && register}
      </div>
      {answer.state === 'loading' && <Loading what="the evaluations" lines={6} />}
      {answer.state === 'error' && <Problem problem={answer.problem} retry={answer.retry} />}
      {answer.state === 'ready' && answer.answer.items.length === 0 && (
        <Empty title="No evaluation yet" action={register}>
          <p>
            An evaluation asks whether a zone changed what it was meant to change. It begins with a plan, registered
            before anybody looks; each would stand here with what was found.
          </p>
        </Empty>
      )}
      {answer.state === 'ready' && answer.answer.items.length > 0 && (
        <>
          <p className="lead">{sentence(answer.answer.items)}</p>
          <EvaluationRows
            evaluations={answer.answer.items}
            ticked={ticked}
            onTick={(run) => {
              const runs = toggled(ticked, run);
              change({ params: { runs: runs.length === 0 ? null : runs.join(',') } }, 'replace');
            }}
          />
          <div className="side-by-side" role="status">
            {ticked.length >= 2 ? (
              <Link page="evaluations-compare" params={{ runs: ticked.join(',') }} className="button">
                Put {plural(ticked.length, 'result')} side by side
              </Link>
            ) : (
              <p className="quiet">Tick two or more results to put them side by side.</p>
            )}
          </div>
        </>
      )}
    </div>
  );
}

const sentence = (evaluations: readonly EvaluationSummary[]): string => {
  const done = evaluations.filter(({ latestRun }) => latestRun?.state === 'done').length;
  const registered = `${plural(evaluations.length, 'evaluation')} ${evaluations.length === 1 ? 'is' : 'are'} registered`;
  return `${registered}; ${done === 0 ? 'none has a result yet' : `${done === evaluations.length ? 'all' : String(done)} ${done === 1 ? 'has' : 'have'} a result`}.`;
};
