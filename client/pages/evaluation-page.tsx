import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { EvaluationAnswer } from '../../server/features/evaluations/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Crumbs } from '../data/crumbs.tsx';
import { ComparisonSet } from '../evaluations/comparison-set.tsx';
import { FindingChip } from '../evaluations/finding.tsx';
import { PlanHistory, PlanSection } from '../evaluations/list/plan-parts.tsx';
import { RunRows } from '../evaluations/list/run-rows.tsx';
import { RunStarter } from '../evaluations/list/run-starter.tsx';
import { Loading, Problem } from '../panels/states.tsx';
import { dateName, monthName } from '../words.ts';
import '../evaluations/evaluations.css';

/** One evaluation: what was registered, what it is compared with, and its runs. */
export default function EvaluationPage(): ReactElement {
  const [{ code }] = useAddress();
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setRound((count) => count + 1);
  }, []);
  // The fragment makes a new round a new question; it never reaches the server.
  const path = `/evaluations/${encodeURIComponent(code ?? '')}${round === 0 ? '' : `#${String(round)}`}`;
  const answer = useAnswer<EvaluationAnswer>(path);
  const title = answer.state === 'ready' ? answer.answer.title : undefined;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Evaluation – People Zones`;
  }, [title]);
  return (
    <div className="page evaluation-page">
      <Crumbs>
        <Link page="evaluations">Evaluations</Link>
      </Crumbs>
      {answer.state === 'ready' ? (
        <Registered evaluation={answer.answer} again={again} />
      ) : (
        <>
          <h1>Evaluation</h1>
          {answer.state === 'loading' ? (
            <Loading what="the evaluation" lines={8} />
          ) : (
            <Problem problem={answer.problem} retry={answer.retry} />
          )}
        </>
      )}
    </div>
  );
}

function Registered({ evaluation, again }: { evaluation: EvaluationAnswer; again: () => void }) {
  const { latestRun, exploratory } = evaluation;
  return (
    <>
      <h1>{evaluation.title}</h1>
      <p className="quiet">
        <Link page="zone" code={evaluation.zone.code}>
          {evaluation.zone.name}
        </Link>{' '}
        · work from {monthName(evaluation.start)} · registered {dateName(evaluation.registeredAt)} by{' '}
        {evaluation.registeredBy}
      </p>
      {latestRun?.finding != null && (
        <p className="lead">
          <FindingChip finding={latestRun.finding} />
          <br />
          {latestRun.headline}{' '}
          <Link page="run" code={String(latestRun.id)}>
            See the result
          </Link>
        </p>
      )}
      {exploratory.length > 0 && (
        <div className="inset result-head__exploratory">
          <p>
            <strong>Exploratory: read it as a lead to follow, not as a test that was passed.</strong>
          </p>
          <ul>
            {exploratory.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <RunStarter evaluation={evaluation} onEnded={again} />
      <section className="evaluation-part" aria-labelledby="runs-title">
        <h2 id="runs-title">Runs</h2>
        <RunRows runs={evaluation.runs} />
      </section>
      <section className="evaluation-part" aria-labelledby="plan-title">
        <div className="page__head">
          <h2 id="plan-title">The plan</h2>
          <Link page="evaluation-amend" code={evaluation.code} className="button button--secondary">
            Change the plan
          </Link>
        </div>
        <p className="small quiet">
          Version {evaluation.planVersion}, hash <span className="hash">{evaluation.planHash}</span>
        </p>
        <PlanSection plan={evaluation.plan} />
        {evaluation.history.length > 1 && (
          <>
            <h3>How it changed</h3>
            <PlanHistory evaluation={evaluation} />
          </>
        )}
      </section>
      <section className="evaluation-part" aria-labelledby="set-title">
        <h2 id="set-title">What it is compared with</h2>
        <ComparisonSet comparison={evaluation.comparison} zone={evaluation.zone.code} />
      </section>
    </>
  );
}
