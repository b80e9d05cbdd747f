import type { Problem } from '../../server/features/words/contract.ts';

const refusing: readonly number[] = [400, 404, 409, 422];

/** The question was understood, and has no answer that makes sense: trying again would change nothing. */
export const isRefusal = (problem: Problem | null): problem is Problem =>
  problem !== null && refusing.includes(problem.status);
