import { useMemo } from 'react';
import type { FootprintSummary } from '../../server/features/footprints/contract.ts';
import { useMany } from '../map/use-many.ts';
import { readSet, refOf, setParams, whole } from './area-refs.ts';
import type { AreaOption } from './filter-options.ts';

const mostOfASet = '10000';

export interface AreaOptions {
  options: AreaOption[];
  isLoading: boolean;
  /** Sets whose areas could not be fetched. */
  failed: string[];
}

/** Every area of these sets that can be picked, and everything together after them. */
export const useAreaOptions = (
  sets: readonly string[],
  sortOf: (set: string) => string,
  wholeName: string,
  at: string | undefined,
): AreaOptions => {
  const questions = sets.flatMap((set) => {
    const parts = readSet(set);
    return parts === null
      ? []
      : [{ set, path: '/footprints', params: { kind: parts.kind, ...setParams(parts), at, limit: mostOfASet } }];
  });
  const answers = useMany<{ items: FootprintSummary[] }>(questions.map(({ path, params }) => ({ path, params })));
  const asked = questions.map(({ set }) => set).join(',');
  return useMemo(() => {
    const of = asked === '' ? [] : asked.split(',');
    const options = answers.flatMap((one, at): AreaOption[] => {
      const set = of[at] ?? '';
      if (one.state !== 'ready') return [];
      return one.answer.items.map(({ code, name }) => ({ ref: refOf(set, code), name, code, sort: sortOf(set) }));
    });
    return {
      options: [...options, { ref: whole, name: wholeName, code: null, sort: 'everything together' }],
      isLoading: answers.some(({ state }) => state === 'loading'),
      failed: of.filter((_, at) => answers[at]?.state === 'error'),
    };
  }, [answers, asked, sortOf, wholeName]);
};
