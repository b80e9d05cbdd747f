import type { ReactElement } from 'react';
import type { Category } from '../../server/features/datasets/contract.ts';
import type { EvaluationAnswer } from '../../server/features/evaluations/contract.ts';
import type { ZoneSummary } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { useAnswer } from '../api.ts';
import { Crumbs } from '../data/crumbs.tsx';
import { draftOf, emptyDraft } from '../evaluations/plan/draft.ts';
import { PlanForm } from '../evaluations/plan/plan-form.tsx';
import { Loading, Problem } from '../panels/states.tsx';
import '../evaluations/evaluations.css';

/** Writing a plan before anybody looks, or changing one for all to see. */
export default function EvaluationNewPage(): ReactElement {
  const [{ page, code, params }] = useAddress();
  const amending = page === 'evaluation-amend' ? code : null;
  const zones = useAnswer<{ items: ZoneSummary[] }>('/zones');
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const registered = useAnswer<EvaluationAnswer>(
    amending === null ? null : `/evaluations/${encodeURIComponent(amending)}`,
  );
  const asked = [zones, categories, ...(amending === null ? [] : [registered])];
  const failed = asked.find((answer) => answer.state === 'error');
  const isReady =
    zones.state === 'ready' && categories.state === 'ready' && (amending === null || registered.state === 'ready');
  return (
    <div className="page plan-page">
      <Crumbs>
        <Link page="evaluations">Evaluations</Link>
        {amending !== null && (
          <Link page="evaluation" code={amending}>
            {registered.state === 'ready' ? registered.answer.title : 'The plan'}
          </Link>
        )}
      </Crumbs>
      <h1>{amending === null ? 'Register an evaluation' : 'Change a registered plan'}</h1>
      <p className="lead">
        {amending === null
          ? 'Say what would count as success before anybody looks at the figures. Then the answer can be believed.'
          : 'What was registered stays. Results after a change are called exploratory, with the reason you give.'}
      </p>
      {failed?.state === 'error' && <Problem problem={failed.problem} retry={failed.retry} />}
      {failed === undefined && !isReady && <Loading what="the form" lines={8} />}
      {isReady && (
        <PlanForm
          start={
            registered.state === 'ready' && amending !== null
              ? draftOf(registered.answer.plan)
              : { ...emptyDraft, zone: params.get('zone') ?? '' }
          }
          zones={zones.answer.items}
          categories={categories.answer.items}
          amending={amending}
        />
      )}
    </div>
  );
}
