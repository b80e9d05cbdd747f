import type { EvaluationSummary } from '../../../server/features/evaluations/contract.ts';
import { Link } from '../../address.ts';
import { dateName, monthName } from '../../words.ts';
import { FindingChip } from '../finding.tsx';
import { isUnderWay, lookWords, runState, shortHash } from '../plan-words.ts';

interface Props {
  evaluations: readonly EvaluationSummary[];
  ticked: readonly string[];
  onTick: (run: string) => void;
}

/** Evaluations as rows: what is asked, when it was registered, what was found last. */
export function EvaluationRows({ evaluations, ticked, onTick }: Props) {
  return (
    <ul className="evaluation-rows">
      {evaluations.map((evaluation) => (
        <li key={evaluation.code} className="evaluation-row">
          <Tick evaluation={evaluation} ticked={ticked} onTick={onTick} />
          <div className="evaluation-row__name">
            <h2>
              <Link page="evaluation" code={evaluation.code}>
                {evaluation.title}
              </Link>
            </h2>
            <p className="quiet">
              {evaluation.zone.name} · work from {monthName(evaluation.start)} · registered{' '}
              {dateName(evaluation.registeredAt)} by {evaluation.registeredBy} · plan{' '}
              {evaluation.planVersion > 1 ? `version ${String(evaluation.planVersion)}, ` : ''}
              <span className="hash">{shortHash(evaluation.planHash)}</span>
            </p>
            {evaluation.exploratory.length > 0 && <span className="tag tag--warning">Exploratory</span>}
          </div>
          <div className="evaluation-row__found">
            <Latest evaluation={evaluation} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Tick({ evaluation, ticked, onTick }: { evaluation: EvaluationSummary } & Omit<Props, 'evaluations'>) {
  const run = evaluation.latestRun;
  if (run?.state !== 'done') return <span />;
  const id = String(run.id);
  return (
    <label className="evaluation-row__tick">
      <input
        type="checkbox"
        checked={ticked.includes(id)}
        onChange={() => {
          onTick(id);
        }}
      />
      <span className="visually-hidden">Put {evaluation.title} side by side</span>
    </label>
  );
}

function Latest({ evaluation }: { evaluation: EvaluationSummary }) {
  const run = evaluation.latestRun;
  if (run === null) return <p className="quiet">Not run yet</p>;
  return (
    <>
      {run.finding !== null && <FindingChip finding={run.finding} />}
      <p className="small">
        {run.finding === null ? <strong>{runState(run)}: </strong> : null}
        {run.headline ?? run.step}{' '}
        <Link page="run" code={String(run.id)}>
          {isUnderWay(run) ? 'Follow it' : 'See the result'}
          <span className="visually-hidden"> of {evaluation.title}</span>
        </Link>
      </p>
      <p className="small quiet">{lookWords(run)}</p>
    </>
  );
}
