import { useCallback, useEffect, useState } from 'react';
import type { RunSummary } from '../../server/features/evaluations/contract.ts';
import type { Problem } from '../../server/features/words/contract.ts';
import { ask } from '../api.ts';
import { problemOf } from '../data/problem-of.ts';
import { isUnderWay } from './plan-words.ts';

const betweenLooksMilliseconds = 700;

interface Looked {
  id: string;
  run: RunSummary | null;
  failed: boolean;
  problem: Problem | null;
}

/** One run, looked at again while it is under way and never otherwise; after a failed look, only when asked. */
export const useRun = (id: string): Looked & { again: () => void } => {
  const [looked, setLooked] = useState<Looked>({ id, run: null, failed: false, problem: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const run = await ask<RunSummary>(`/runs/${encodeURIComponent(id)}`, {}, leaving.signal);
        if (leaving.signal.aborted) return;
        setLooked({ id, run, failed: false, problem: null });
        if (isUnderWay(run)) timer = setTimeout(() => void look(), betweenLooksMilliseconds);
      } catch (error) {
        if (leaving.signal.aborted) return;
        const problem = problemOf(error);
        setLooked((before) => ({ id, run: before.id === id ? before.run : null, failed: true, problem }));
      }
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [id, round]);
  return looked.id === id ? { ...looked, again } : { id, run: null, failed: false, problem: null, again };
};
