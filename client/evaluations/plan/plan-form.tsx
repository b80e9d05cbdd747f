import { useState } from 'react';
import type { EvaluationAnswer, PlanBody } from '../../../server/features/evaluations/contract.ts';
import type { Category } from '../../../server/features/datasets/contract.ts';
import type { ZoneSummary } from '../../../server/features/zones/contract.ts';
import { useAddress } from '../../address.ts';
import { ApiProblem, send } from '../../api.ts';
import { ErrorSummary } from '../../draw/error-summary.tsx';
import type { FieldProblem } from '../../draw/problems-of.ts';
import { Loading, Problem } from '../../panels/states.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import type { PlanDraft } from './draft.ts';
import { HintAndError, PlanField } from './fields.tsx';
import { fieldOf, planOf } from './plan-of.ts';
import { PreviewAside, PreviewWhole } from './preview.tsx';
import { ProblemSection } from './problem-section.tsx';
import { RestSection } from './rest-section.tsx';
import { StrandsSection } from './strands-section.tsx';
import { usePlanDraft } from './use-plan-draft.ts';
import { usePlanPreview } from './use-plan-preview.ts';
import { ZoneSection } from './zone-section.tsx';

interface Props {
  start: PlanDraft;
  zones: readonly ZoneSummary[];
  categories: readonly Category[];
  /** The evaluation whose plan is changed; null for a new one. */
  amending: string | null;
}

const problemsOf = (error: unknown): FieldProblem[] => {
  if (!(error instanceof ApiProblem)) {
    return [
      {
        field: 'plan-register',
        sentence: 'The server could not be reached. Nothing is lost; register again in a moment.',
      },
    ];
  }
  const { errors, detail } = error.problem;
  return errors === undefined || errors.length === 0
    ? [{ field: 'plan-register', sentence: detail }]
    : errors.map((one) => ({ field: fieldOf(one.pointer), sentence: one.detail }));
};

/** A plan as a form, with what it could find beside it; registered, it cannot be changed unseen. */
export function PlanForm({ start, zones, categories, amending }: Props) {
  const [, goTo] = useAddress();
  const [draft, change] = usePlanDraft(start);
  const [why, setWhy] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const planned = planOf(draft);
  const previewed = usePlanPreview(planned.canPreview ? planned.plan : null);
  const found = previewed.state === 'ready' ? (previewed.answer?.problems ?? []) : [];
  const previewProblems = found.map(({ pointer, sentence }) => ({ field: fieldOf(pointer), sentence }));
  const errors = Object.fromEntries([...previewProblems, ...refused].map(({ field, sentence }) => [field, sentence]));
  const fields = { draft, change, errors };

  const register = async (): Promise<void> => {
    const missing =
      amending !== null && why.trim() === '' ? [{ field: 'plan-why', sentence: 'Say why the plan is changed.' }] : [];
    const problems = [...planned.problems, ...previewProblems, ...missing];
    setRefused(problems);
    if (problems.length > 0 || isSending) return;
    setIsSending(true);
    try {
      const answer =
        amending === null
          ? await send<EvaluationAnswer>('POST', '/evaluations', planned.plan)
          : await send<EvaluationAnswer>('POST', `/evaluations/${encodeURIComponent(amending)}/amend`, {
              plan: planned.plan satisfies PlanBody,
              why: why.trim(),
            });
      goTo({ page: 'evaluation', code: answer.code });
    } catch (error) {
      setRefused(problemsOf(error));
      setIsSending(false);
    }
  };

  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
    >
      <div className="plan-form__fields">
        <ErrorSummary problems={refused} />
        <ZoneSection {...fields} zones={zones} isAmending={amending !== null} />
        <ProblemSection {...fields} categories={categories} />
        <ComparisonSection {...fields} />
        <StrandsSection {...fields} />
        <RestSection {...fields} />
      </div>
      <PreviewAside previewed={previewed} />
      <section className="plan-section plan-form__check" aria-labelledby="plan-section-6">
        <h2 id="plan-section-6">6. Check and register</h2>
        {previewed.state === 'nothing' && (
          <p className="quiet">What the plan rests on appears here once a zone, a start and a category are chosen.</p>
        )}
        {previewed.state === 'waiting' && previewed.answer === null && (
          <Loading what="what the plan rests on" lines={6} />
        )}
        {previewed.state === 'refused' && (
          <Problem problem={previewed.problem} retry={previewed.retry} kept="What you typed is kept." />
        )}
        {previewed.answer !== null && <PreviewWhole preview={previewed.answer} problems={previewProblems} />}
        <div className="plan-row">
          <PlanField {...fields} id="plan-by" name="registeredBy" label="Registered by" hint="A person or a team" />
          <PlanField
            {...fields}
            id="plan-seed"
            name="seed"
            isShort
            label="Seed"
            hint="Any whole number; it makes every draw repeatable"
          />
        </div>
        {amending !== null && (
          <div className={`field${errors['plan-why'] === undefined ? '' : ' field--error'}`}>
            <label className="field__label" htmlFor="plan-why">
              Why is the plan changed?
            </label>
            <HintAndError
              id="plan-why"
              hint="Every later result says that the plan was changed, and this reason."
              error={errors['plan-why']}
            />
            <textarea
              id="plan-why"
              className="textarea"
              rows={3}
              maxLength={1000}
              value={why}
              aria-describedby="plan-why-hint"
              onChange={(event) => {
                setWhy(event.target.value);
              }}
            />
          </div>
        )}
        <p className="plan-form__warning">
          Once registered, the plan cannot be changed unseen: each later change is kept beside it with its reason.
        </p>
        <button type="submit" id="plan-register" className="button" disabled={isSending}>
          {isSending ? 'Registering…' : amending === null ? 'Register this plan' : 'Register the change'}
        </button>
      </section>
    </form>
  );
}
