import type { EvaluationAnswer, Plan } from '../../../server/features/evaluations/contract.ts';
import type { Category } from '../../../server/features/datasets/contract.ts';
import type { IndicatorSummary } from '../../../server/features/indicators/contract.ts';
import type { SurveyAnswer } from '../../../server/features/surveys/contract.ts';
import { useAnswer } from '../../api.ts';
import { dateName } from '../../words.ts';
import { planLines, shortHash } from '../plan-words.ts';

/** What was registered, in words. */
export function PlanSection({ plan }: { plan: Plan }) {
  const names = useNames(plan.survey?.code ?? null);
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

/** Names of categories, indicators, surveys and questions by code, as far as they have come. */
const useNames = (survey: string | null): ReadonlyMap<string, string> => {
  const categories = useAnswer<{ items: Category[] }>('/categories');
  const indicators = useAnswer<{ items: IndicatorSummary[] }>('/indicators');
  const asked = useAnswer<SurveyAnswer>(survey === null ? null : `/surveys/${encodeURIComponent(survey)}`);
  const named = [
    ...(categories.state === 'ready' ? categories.answer.items : []),
    ...(indicators.state === 'ready' ? indicators.answer.items : []),
    ...(asked.state === 'ready' ? [asked.answer] : []),
  ].map(({ code, name }) => [code, name] as const);
  const questions = asked.state === 'ready' ? asked.answer.questions : [];
  return new Map([...named, ...questions.map(({ code, text }) => [code, `“${text}”`] as const)]);
};

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
