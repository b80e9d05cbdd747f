import { useState } from 'react';
import type { Problem } from '../../server/features/words/contract.ts';
import { problemOf } from './problem-of.ts';

export interface Sending {
  busy: boolean;
  failed: boolean;
  problem: Problem | null;
  /** Runs the sending once at a time; answers whether it went well. */
  run: (send: () => Promise<void>) => Promise<boolean>;
}

/** A change on its way to the server: the button waits, and a refusal is kept beside the form that caused it. */
export const useSending = (): Sending => {
  const [state, setState] = useState<Omit<Sending, 'run'>>({ busy: false, failed: false, problem: null });
  const run = async (send: () => Promise<void>): Promise<boolean> => {
    if (state.busy) return false;
    setState({ busy: true, failed: false, problem: null });
    try {
      await send();
      setState({ busy: false, failed: false, problem: null });
      return true;
    } catch (error) {
      setState({ busy: false, failed: true, problem: problemOf(error) });
      return false;
    }
  };
  return { ...state, run };
};
