import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../server/features/words/contract.ts';
import type { PreviewAnswer, ZoneDefinition } from '../../server/features/zones/contract.ts';
import { ApiProblem, send } from '../api.ts';

/** `asked` is the question that an outcome answers; an outcome of another question is never shown as this one's. */
type Outcome =
  | { asked: string; state: 'ready'; answer: PreviewAnswer }
  | { asked: string; state: 'refused'; problem: Problem | null };

export interface Preview {
  state: 'nothing' | 'waiting' | 'ready' | 'refused';
  /** The answer to the definition on screen; null while waiting. */
  answer: PreviewAnswer | null;
  /** The last answer, for drawing dimmed while the next is awaited. */
  before: PreviewAnswer | null;
  problem: Problem | null;
  retry: () => void;
}

interface PreviewBody {
  definition: ZoneDefinition;
  zone?: string;
}

const pauseMilliseconds = 250;

/** Asks the server what a definition makes, a quarter of a second after the last change; late answers are dropped. */
export function usePreview(definition: ZoneDefinition | null, zoneCode: string | null): Preview {
  const asked = useMemo(() => {
    if (definition === null) return null;
    // The zone that is being changed is named, so that it is not said to overlap itself.
    const body: PreviewBody = { definition, ...(zoneCode === null ? {} : { zone: zoneCode }) };
    return JSON.stringify(body);
  }, [definition, zoneCode]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [before, setBefore] = useState<PreviewAnswer | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const body = JSON.parse(asked) as PreviewBody;
        const answer = await send<PreviewAnswer>('POST', '/zones/preview', body, { signal: stop.signal });
        if (stop.signal.aborted) return;
        setOutcome({ asked, state: 'ready', answer });
        setBefore(answer);
      } catch (error) {
        if (stop.signal.aborted) return;
        setOutcome({ asked, state: 'refused', problem: error instanceof ApiProblem ? error.problem : null });
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
  if (asked === null) return { state: 'nothing', answer: null, before: null, problem: null, retry };
  if (outcome?.asked !== asked) return { state: 'waiting', answer: null, before, problem: null, retry };
  return outcome.state === 'ready'
    ? { state: 'ready', answer: outcome.answer, before, problem: null, retry }
    : { state: 'refused', answer: null, before: null, problem: outcome.problem, retry };
}
