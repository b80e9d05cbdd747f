import type { RunSummary } from '../../server/features/evaluations/contract.ts';
import { useWatched, type Watched } from '../use-watched.ts';
import { isUnderWay } from './plan-words.ts';

const watch = { isUnderWay, betweenLooksMilliseconds: 700 };

export const useRun = (id: string): Watched<RunSummary> =>
  useWatched<RunSummary>(`/runs/${encodeURIComponent(id)}`, watch);
