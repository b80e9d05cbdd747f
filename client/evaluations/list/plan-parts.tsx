import type { EvaluationAnswer, Plan } from '../../../server/features/evaluations/contract.ts';
import type { Category } from '../../../server/features/datasets/contract.ts';
import { useAnswer } from '../../api.ts';
import { dateName } from '../../words.ts';
import { planLines, shortHash } from '../plan-words.ts';

/** What was registered, in words. */
export function PlanSection({ plan }: { plan: Plan }) {
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const names = new Map(
    categories.state === 'ready' ? categories.answer.items.map(({ code, name }) => [code, name]) : [],
  );
  return (
    <dl className="summary-list plan-list">
      {planLines(plan, (code) => names.get(code) ?? code).map(({ name, words }) => (
        <div key={name} className="plan-list__line">
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each version of the plan with its hash and reason. */
export function PlanHistory({ evaluation }: { evaluation: EvaluationAnswer }) {
  return (
    <ol className="plan-history">
      {evaluation.history.map(({ version, hash, registeredAt, why }) => (
        <li key={version}>
          <strong>Version {version}</strong>, {dateName(registeredAt)}, hash{' '}
          <span className="hash">{shortHash(hash)}</span>
          {why === '' ? '' : `: ${why}`}
        </li>
      ))}
    </ol>
  );
}
