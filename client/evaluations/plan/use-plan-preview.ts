import { useEffect, useState } from 'react';
import type { PlanBody, PlanPreview } from '../../../server/features/evaluations/contract.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { send } from '../../api.ts';
import { problemOf } from '../../data/problem-of.ts';

type Outcome = { asked: string; answer: PlanPreview } | { asked: string; problem: Problem | null };

export interface Previewed {
  state: 'nothing' | 'waiting' | 'ready' | 'refused';
  /** The answer to the plan on the screen, or the last one while the next is awaited. */
  answer: PlanPreview | null;
  problem: Problem | null;
  retry: () => void;
}

const pauseMilliseconds = 600;

/** What a plan could find, asked a moment after the last change; late answers are dropped. */
export function usePlanPreview(plan: PlanBody | null): Previewed {
  const asked = plan === null ? null : JSON.stringify(plan);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [before, setBefore] = useState<PlanPreview | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const answer = await send<PlanPreview>('POST', '/evaluations/preview', JSON.parse(asked), {
          signal: stop.signal,
        });
        if (stop.signal.aborted) return;
        setOutcome({ asked, answer });
        setBefore(answer);
      } catch (error) {
        if (!stop.signal.aborted) setOutcome({ asked, problem: problemOf(error) });
      }
    };
    const timer = setTimeout(() => void ask(), pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, attempt]);
  const retry = (): void => {
    setOutcome(null);
    setAttempt((count) => count + 1);
  };
  if (asked === null) return { state: 'nothing', answer: null, problem: null, retry };
  if (outcome?.asked !== asked) return { state: 'waiting', answer: before, problem: null, retry };
  return 'answer' in outcome
    ? { state: 'ready', answer: outcome.answer, problem: null, retry }
    : { state: 'refused', answer: null, problem: outcome.problem, retry };
}
