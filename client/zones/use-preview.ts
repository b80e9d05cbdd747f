import { useEffect, useState } from 'react';
import type { PreviewAnswer } from '../../server/features/zones/contract.ts';
import type { Problem } from '../../server/features/words/contract.ts';
import { send, type Answer } from '../api.ts';
import { problemOf } from '../data/problem-of.ts';

type Outcome = { key: string; answer: PreviewAnswer } | { key: string; problem: Problem | null };

/** What a list of bricks amounts to; keyed by the list, so that a late answer is never shown under another zone. */
export const usePreview = (codes: readonly string[]): Answer<PreviewAnswer> => {
  const key = codes.join(',');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === '') return undefined;
    const leaving = new AbortController();
    const definition = { by: 'codes', codes: key.split(',') };
    send<PreviewAnswer>('POST', '/zones/preview', { definition }, { signal: leaving.signal }).then(
      (answer) => {
        if (!leaving.signal.aborted) setOutcome({ key, answer });
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setOutcome({ key, problem: problemOf(error) });
      },
    );
    return () => {
      leaving.abort();
    };
  }, [key, attempt]);
  if (outcome?.key !== key) return { state: 'loading' };
  if ('answer' in outcome) return { state: 'ready', answer: outcome.answer };
  const retry = (): void => {
    setOutcome(null);
    setAttempt(attempt + 1);
  };
  return { state: 'error', problem: outcome.problem, retry };
};
