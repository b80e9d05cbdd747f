import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../server/features/words/contract.ts';
import { apiHref, ApiProblem, ask, type ApiParams } from '../api.ts';

export type OneAnswer<T> =
  { state: 'loading' } | { state: 'ready'; answer: T } | { state: 'error'; problem: Problem | null };

export interface Question {
  path: string;
  params: ApiParams;
}

/** Answers to several questions at once, each kept under its own question, so that none is ever shown under another. */
export const useMany = <T>(questions: readonly Question[]): OneAnswer<T>[] => {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, OneAnswer<T>>>(new Map());
  const asked = JSON.stringify(questions);
  useEffect(() => {
    const stop = new AbortController();
    const settle = (href: string, outcome: OneAnswer<T>): void => {
      if (!stop.signal.aborted) setOutcomes((present) => new Map(present).set(href, outcome));
    };
    setOutcomes(new Map());
    for (const { path, params } of JSON.parse(asked) as Question[]) {
      const href = apiHref(path, params);
      ask<T>(path, params, stop.signal).then(
        (answer) => {
          settle(href, { state: 'ready', answer });
        },
        (error: unknown) => {
          settle(href, { state: 'error', problem: error instanceof ApiProblem ? error.problem : null });
        },
      );
    }
    return () => {
      stop.abort();
    };
  }, [asked]);
  return useMemo(
    () =>
      (JSON.parse(asked) as Question[]).map(
        ({ path, params }) => outcomes.get(apiHref(path, params)) ?? { state: 'loading' },
      ),
    [asked, outcomes],
  );
};
