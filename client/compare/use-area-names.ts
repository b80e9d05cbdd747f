import { useState } from 'react';
import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { FootprintSummary } from '../../server/features/footprints/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { useMany } from '../map/use-many.ts';
import { readRef, refOf, whole } from './area-refs.ts';

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
  const asked = useMany<FootprintSummary>(
    missing.map(({ parts }) => ({
      path: `/footprints/${parts.kind}/${encodeURIComponent(parts.code)}`,
      params: { at },
    })),
  );
  return (ref) => {
    if (ref === whole) return wholeName;
    const at = missing.findIndex((one) => one.ref === ref);
    const answer = asked[at];
    return names.get(ref) ?? (answer?.state === 'ready' ? answer.answer.name : (readRef(ref)?.code ?? ref));
  };
};
