import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../server/features/words/contract.ts';
import { ask } from './api.ts';
import { problemOf } from './data/problem-of.ts';

interface Looked<T> {
  path: string;
  answer: T | null;
  failed: boolean;
  problem: Problem | null;
}

export interface Watched<T> extends Looked<T> {
  again: () => void;
}

/** What is looked at again while it is under way. Kept outside the component, so that it is one and the same each time. */
export interface Watch<T> {
  isUnderWay: (answer: T) => boolean;
  betweenLooksMilliseconds: number;
}

/**
 * Work of the service, looked at again while it is under way and never otherwise. When a look fails, the last answer stays
 * on the screen beside the problem, and looking stops until `again` is called.
 */
export function useWatched<T>(path: string, watch: Watch<T>): Watched<T> {
  const [looked, setLooked] = useState<Looked<T>>({ path, answer: null, failed: false, problem: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const answer = await ask<T>(path, {}, leaving.signal);
        if (leaving.signal.aborted) return;
        setLooked({ path, answer, failed: false, problem: null });
        if (watch.isUnderWay(answer)) timer = setTimeout(() => void look(), watch.betweenLooksMilliseconds);
      } catch (error) {
        if (leaving.signal.aborted) return;
        const problem = problemOf(error);
        setLooked((before) => ({ path, answer: before.path === path ? before.answer : null, failed: true, problem }));
      }
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [path, round, watch]);

  return looked.path === path ? { ...looked, again } : { path, answer: null, failed: false, problem: null, again };
}
