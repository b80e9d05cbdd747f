import type { RunSummary } from '../../../server/features/evaluations/contract.ts';
import { Link } from '../../address.ts';
import { FindingChip } from '../finding.tsx';
import { lookWords, momentWords, runState, shortHash } from '../plan-words.ts';

/** Every run of a plan, the latest first; none is ever taken away. */
export function RunRows({ runs }: { runs: readonly RunSummary[] }) {
  if (runs.length === 0) return <p className="quiet">It has not been run yet.</p>;
  return (
    <div className="table-scroll" role="group" tabIndex={0} aria-label="Runs">
      <table className="table">
        <caption className="visually-hidden">Runs of this plan, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Look</th>
            <th scope="col">Found</th>
            <th scope="col">Record</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link page="run" code={String(run.id)}>
                  Run {run.id}
                </Link>
                <span className="quiet small run-rows__when">{momentWords(run.startedAt)}</span>
              </th>
              <td>{lookWords(run)}</td>
              <td>
                {run.finding === null ? `${runState(run)}. ${run.step}` : <FindingChip finding={run.finding} />}
                {run.headline !== null && <p className="small run-rows__headline">{run.headline}</p>}
              </td>
              <td>{run.recordHash === null ? '' : <span className="hash">{shortHash(run.recordHash)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
