import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { Link } from '../../address.ts';
import { Crumbs } from '../../data/crumbs.tsx';
import { lastBefore } from '../../months.ts';
import { dateName, periodWords, plural } from '../../words.ts';
import { shortHash } from '../plan-words.ts';

/** What was asked, of which plan, registered when. */
export function ResultHead({ record }: { record: RunRecord }) {
  const { question } = record;
  return (
    <header className="result-head">
      <div>
        <Crumbs>
          <Link page="evaluations">Evaluations</Link>
          <Link page="evaluation" code={question.evaluation}>
            {question.title}
          </Link>
        </Crumbs>
        <h1>
          {`${question.zone.name}\u00a0· ${question.outcome}\u00a0· ${periodWords(question.post.from, lastBefore(question.post.to))}`}
        </h1>
      </div>
      <p className="result-head__plan">
        {record.exploratory.length === 0 ? (
          <strong>
            <span aria-hidden="true">✓ </span>Plan registered {dateName(question.registeredAt)}
          </strong>
        ) : (
          <strong>
            <span aria-hidden="true">! </span>Exploratory
          </strong>
        )}
        <span className="quiet small">
          {record.look === null ? 'no registered look yet' : `look at ${plural(record.look, 'month')}`} · hash{' '}
          <span className="hash">{shortHash(record.planHash)}</span> ·{' '}
          <Link page="evaluation" code={question.evaluation}>
            read the plan
          </Link>
        </span>
      </p>
      {record.exploratory.length > 0 && (
        <div className="inset result-head__exploratory">
          <p>
            <strong>This result is exploratory.</strong> Read it as a lead to follow, not as a test that was passed.
          </p>
          <ul>
            {record.exploratory.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}
