import { useCallback, useEffect, useState } from 'react';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import type { Problem } from '../../server/features/words/contract.ts';
import { ask } from '../api.ts';
import { isUnderWay } from './import-words.ts';
import { problemOf } from './problem-of.ts';

const betweenLooksMilliseconds = 500;

interface Looked {
  id: string;
  record: ImportRecord | null;
  failed: boolean;
  problem: Problem | null;
}

/**
 * One import, looked at again every half second while it is under way and never otherwise. When a look fails, the last
 * record stays on the screen beside the problem, and looking stops until `again` is called.
 */
export const useImport = (id: string): Looked & { again: () => void } => {
  const [looked, setLooked] = useState<Looked>({ id, record: null, failed: false, problem: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const record = await ask<ImportRecord>(`/imports/${encodeURIComponent(id)}`, {}, leaving.signal);
        if (leaving.signal.aborted) return;
        setLooked({ id, record, failed: false, problem: null });
        if (isUnderWay(record)) timer = setTimeout(() => void look(), betweenLooksMilliseconds);
      } catch (error) {
        if (leaving.signal.aborted) return;
        const problem = problemOf(error);
        setLooked((before) => ({ id, record: before.id === id ? before.record : null, failed: true, problem }));
      }
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [id, round]);

  return looked.id === id ? { ...looked, again } : { id, record: null, failed: false, problem: null, again };
};
