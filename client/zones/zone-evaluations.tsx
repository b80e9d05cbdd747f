import type { ReactElement } from 'react';
import type { EvaluationSummary } from '../../server/features/evaluations/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { FindingChip } from '../evaluations/finding.tsx';
import { runState } from '../evaluations/plan-words.ts';
import { Empty, Loading, Problem } from '../panels/states.tsx';
import { monthName, plural } from '../words.ts';
import '../evaluations/finding.css';

/** What was tried in the zone, and what each evaluation found. */
export default function ZoneEvaluations({ code, name }: { code: string; name: string }): ReactElement {
  const answer = useAnswer<{ items: EvaluationSummary[] }>('/evaluations');
  if (answer.state === 'loading') return <Loading what="the evaluations" lines={3} />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  const own = answer.answer.items.filter(({ zone }) => zone.code === code);
  if (own.length === 0) {
    return (
      <Empty
        title="No evaluation yet"
        action={
          <Link page="evaluation-new" params={{ zone: code }} className="button button--secondary">
            Evaluate a change
          </Link>
        }
      >
        <p>An evaluation asks whether something that was done here changed what it was meant to change.</p>
      </Empty>
    );
  }
  const done = own.filter(({ latestRun }) => latestRun?.state === 'done').length;
  return (
    <>
      <p className="lead">
        {plural(own.length, 'change')} {own.length === 1 ? 'was' : 'were'} evaluated here; {done === 0 ? 'none' : done}{' '}
        {done === 1 ? 'has' : 'have'} a result.
      </p>
      <div className="table-scroll" role="region" tabIndex={0} aria-label={`Evaluations of ${name}`}>
        <table className="table zone-evaluations">
          <caption className="visually-hidden">Evaluations of {name}</caption>
          <thead>
            <tr>
              <th scope="col">What was asked</th>
              <th scope="col">Work from</th>
              <th scope="col">What was found</th>
            </tr>
          </thead>
          <tbody>
            {own.map((evaluation) => (
              <tr key={evaluation.code}>
                <th scope="row">
                  <Link page="evaluation" code={evaluation.code}>
                    {evaluation.title}
                  </Link>
                </th>
                <td>{monthName(evaluation.start)}</td>
                <td>
                  <Found run={evaluation.latestRun} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Found({ run }: { run: EvaluationSummary['latestRun'] }): ReactElement {
  if (run === null) return <span className="quiet">Not run yet</span>;
  return (
    <>
      {run.finding === null ? <strong>{runState(run)}</strong> : <FindingChip finding={run.finding} />}
      {run.headline !== null && <p className="small zone-evaluations__words">{run.headline}</p>}
    </>
  );
}
