import type { Verdict } from '../../../server/features/runs/contract.ts';
import { FindingMark } from '../finding.tsx';

/** The sentence first: what was found, what decided it, and how far it can be believed. */
export function VerdictBlock({ verdict }: { verdict: Verdict }) {
  const { finding, evidenceLevel } = verdict;
  return (
    <section className={`verdict verdict--${finding}`} aria-labelledby="verdict">
      <div className="verdict__said">
        <h2 id="verdict">
          <FindingMark finding={finding} size={36} />
          {verdict.title}
        </h2>
        <p className="verdict__sentence">{verdict.sentence}</p>
        <p className="verdict__binding">
          <strong>What decided it:</strong> {verdict.binding}
        </p>
      </div>
      <div className="verdict__evidence">
        <h3>{evidenceLevel === 0 ? 'No evidence level' : `Evidence level ${String(evidenceLevel)} of 5`}</h3>
        <span className="evidence-scale" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((level) => (
            <span key={level} className={level <= evidenceLevel ? 'is-reached' : ''} />
          ))}
        </span>
        <p className="small">{verdict.evidenceSentence}</p>
        {verdict.reasons.length > 0 && (
          <details className="details small">
            <summary>All reasons</summary>
            <ul>
              {verdict.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
