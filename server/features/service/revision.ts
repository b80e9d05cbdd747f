import { today } from '../words/months.ts';
import type { ServiceStore } from './store.ts';

export interface Revision {
  /** The present data revision; asked of the database at most twice a second. */
  current: () => Promise<string>;
  /** This process has just changed something: the next question asks the database again. */
  forget: () => void;
}

const trustedForMs = 500;

/** Another process (the command line) may change the data too, so the number in the database is the truth. */
export function revisionOf(store: Pick<ServiceStore, 'dataRevision'>): Revision {
  let known: { value: Promise<string>; since: number } | null = null;
  return {
    current() {
      const now = performance.now();
      if (known === null || now - known.since > trustedForMs) {
        known = { value: store.dataRevision(), since: now };
        known.value.catch(() => (known = null));
      }
      return known.value;
    },
    forget() {
      known = null;
    },
  };
}

/** What an answer hangs on: what is in force “today” changes at midnight without any data having moved. */
export const stateOf = async (revision: Revision): Promise<string> => `${await revision.current()} ${today()}`;
