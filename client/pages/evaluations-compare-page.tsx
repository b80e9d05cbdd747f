import type { ReactElement } from 'react';
import type { PooledAnswer } from '../../server/features/runs/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Crumbs } from '../data/crumbs.tsx';
import { Pooled } from '../evaluations/pooled.tsx';
import { Empty, Loading, Problem } from '../panels/states.tsx';
import '../evaluations/evaluations.css';

/** Results of several zones side by side, and what they say together. */
export default function EvaluationsComparePage(): ReactElement {
  const [{ params }] = useAddress();
  const runs = params.get('runs') ?? '';
  const pooled = useAnswer<PooledAnswer>(runs === '' ? null : '/runs/pooled', { runs });
  return (
    <div className="page evaluation-page">
      <Crumbs>
        <Link page="evaluations">Evaluations</Link>
      </Crumbs>
      <h1>Zones side by side</h1>
      {runs === '' && (
        <Empty title="No results chosen" action={<Link page="evaluations">Choose results</Link>}>
          <p>Two or more results stand here side by side, with what they say together.</p>
        </Empty>
      )}
      {runs !== '' && pooled.state === 'loading' && <Loading what="the results" lines={6} />}
      {runs !== '' && pooled.state === 'error' && <Problem problem={pooled.problem} retry={pooled.retry} />}
      {runs !== '' && pooled.state === 'ready' && <Pooled pooled={pooled.answer} />}
    </div>
  );
}
