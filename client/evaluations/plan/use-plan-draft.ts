import { useEffect, useState } from 'react';
import { useAddress } from '../../address.ts';
import { readDraft, writeDraft, type PlanDraft } from './draft.ts';

const pauseMilliseconds = 300;

/** The draft, kept in the address as it changes, so that a reload or a sent link shows the same plan. */
export function usePlanDraft(start: PlanDraft): [PlanDraft, (change: Partial<PlanDraft>) => void] {
  const [address, changeAddress] = useAddress();
  const [draft, setDraft] = useState(() => readDraft(address.params.get('plan'), start));
  const text = writeDraft(draft, start);
  useEffect(() => {
    // A pause, because browsers allow only so many changes of the address a second.
    const timer = setTimeout(() => {
      changeAddress({ params: { plan: text } }, 'replace');
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [text, changeAddress]);
  return [
    draft,
    (change) => {
      setDraft((before) => ({ ...before, ...change }));
    },
  ];
}
