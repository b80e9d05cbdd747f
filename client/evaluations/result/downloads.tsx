import type { z } from 'zod';
import type { rerunAnswer } from '../../../server/features/runs/contract.ts';
import { useState } from 'react';
import { apiHref, send } from '../../api.ts';
import { ProblemList } from '../../data/problem-list.tsx';
import { useSending } from '../../data/use-sending.ts';
import { shortHash } from '../plan-words.ts';

type Rerun = z.infer<typeof rerunAnswer>;

/** What can be taken away, and the proof that it can be worked out again. */
export function Downloads({ id }: { id: string }) {
  const path = `/runs/${encodeURIComponent(id)}`;
  const [rerun, setRerun] = useState<Rerun | null>(null);
  const sending = useSending();
  return (
    <section id="downloads" className="result-panel result-panel--wide downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">Take it away, or check it</h2>
      <div className="button-group">
        <a className="button" href={apiHref(`${path}/report.pdf`)} download={`evaluation-run-${id}.pdf`}>
          Report (PDF)
        </a>
        <a className="button button--secondary" href={apiHref(`${path}/report.html`)}>
          Report to print
        </a>
        <a
          className="button button--secondary"
          href={apiHref(`${path}/record.csv`)}
          download={`evaluation-run-${id}.csv`}
        >
          Every series and estimate (CSV)
        </a>
        <a
          className="button button--secondary"
          href={apiHref(`${path}/record.json`)}
          download={`evaluation-run-${id}.json`}
        >
          Record (JSON)
        </a>
        <button
          type="button"
          className="button button--secondary"
          disabled={sending.busy}
          onClick={() => {
            void sending.run(async () => {
              setRerun(await send<Rerun>('POST', `${path}/rerun`));
            });
          }}
        >
          {sending.busy ? 'Running again…' : 'Run again from the record'}
        </button>
      </div>
      <div role="status">
        {rerun !== null && (
          <div className={rerun.same ? 'notice notice--good' : 'notice'}>
            <p>
              <strong>{rerun.same ? 'The same to the last byte.' : 'Not the same.'}</strong> {rerun.sentence}
            </p>
            <p className="small quiet">
              Kept <span className="hash">{shortHash(rerun.recordHash)}</span>, worked out again{' '}
              <span className="hash">{shortHash(rerun.rerunHash)}</span>.
            </p>
          </div>
        )}
      </div>
      {sending.failed && <ProblemList problem={sending.problem} title="It could not be run again" />}
    </section>
  );
}
