import type { Problem } from '../../server/features/words/contract.ts';
import { ApiProblem } from '../api.ts';

/** What the server said went wrong; null when it could not be reached or did not say. */
export const problemOf = (error: unknown): Problem | null => (error instanceof ApiProblem ? error.problem : null);
