import { useState } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { FootprintSummary } from '../../server/features/footprints/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { useMany, type OneAnswer, type Question } from '../map/use-many.ts';
import { readRef, refOf, whole, type RefParts } from './area-refs.ts';

interface Known {
  comparison: ComparisonAnswer | null;
  overlap: OverlapAnswer | null;
}

const namesIn = ({ comparison, overlap }: Known): [string, string][] => {
  const { rows = '', columns = '' } = overlap?.question ?? {};
  return [
    ...(overlap?.rows ?? []).map(({ code, name }): [string, string] => [refOf(rows, code), name]),
    ...(overlap?.columns ?? []).map(({ code, name }): [string, string] => [refOf(columns, code), name]),
    ...(comparison?.areas ?? []).map(({ ref, name }): [string, string] => [ref, name]),
  ];
};

const questionOf = ({ kind, code }: RefParts, at: string | undefined): Question => ({
  path: `/footprints/${kind}/${encodeURIComponent(code)}`,
  params: { at },
});

/** The names of areas by what stands in the address. Once known a name stays, also while another answer is on its way. */
export const useAreaNames = (
  refs: readonly string[],
  known: Known,
  wholeName: string,
  at: string | undefined,
): ((ref: string) => string) => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const unheard = namesIn(known).filter(([ref, name]) => names.get(ref) !== name);
  if (unheard.length > 0) setNames(new Map([...names, ...unheard]));
  const missing = refs.flatMap((ref) => {
    const parts = names.has(ref) ? null : readRef(ref);
    return parts === null ? [] : [{ ref, parts }];
  });
  const asked = useMany<FootprintSummary>(missing.map(({ parts }) => questionOf(parts, at)));
  // An area that is not there on the day has the name that it has today.
  const unknown = at === undefined ? [] : missing.filter((_, index) => asked[index]?.state === 'error');
  const today = useMany<FootprintSummary>(unknown.map(({ parts }) => questionOf(parts, undefined)));
  const named = (list: readonly { ref: string }[], answers: readonly OneAnswer<FootprintSummary>[], ref: string) => {
    const answer = answers[list.findIndex((one) => one.ref === ref)];
    return answer?.state === 'ready' ? answer.answer.name : undefined;
  };
  return (ref) => {
    if (ref === whole) return wholeName;
    const found = names.get(ref) ?? named(missing, asked, ref) ?? named(unknown, today, ref);
    return found ?? readRef(ref)?.code ?? ref;
  };
};
