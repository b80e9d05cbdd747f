import { useEffect, useState } from 'react';
import type { NestingAnswer } from '../../server/features/nesting/contract.ts';
import type { Problem } from '../../server/features/words/contract.ts';
import { type Answer, ApiProblem, send } from '../api.ts';

type Outcome = { asked: string; answer: NestingAnswer } | { asked: string; problem: Problem | null };

/** How a shape that is only proposed would nest; a late answer never shows under another shape. */
export function useProposedNesting(codes: readonly string[] | null): Answer<NestingAnswer> {
  const asked = codes === null ? null : codes.join(',');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const definition = { by: 'codes', codes: asked.split(',') };
    send<NestingAnswer>('POST', '/nesting', { definition }, { signal: stop.signal }).then(
      (answer) => {
        if (!stop.signal.aborted) setOutcome({ asked, answer });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setOutcome({ asked, problem: error instanceof ApiProblem ? error.problem : null });
      },
    );
    return () => {
      stop.abort();
    };
  }, [asked, attempt]);
  const retry = (): void => {
    setOutcome(null);
    setAttempt((count) => count + 1);
  };
  if (outcome === null || outcome.asked !== asked) return { state: 'loading' };
  return 'answer' in outcome
    ? { state: 'ready', answer: outcome.answer }
    : { state: 'error', problem: outcome.problem, retry };
}
