import { useRef, useState } from 'react';
import type { ZoneAnswer, ZoneBody, ZoneDefinition } from '../../server/features/zones/contract.ts';
import { useAddress } from '../address.ts';
import { ApiProblem, send } from '../api.ts';
import { useService } from '../service.ts';
import type { Defined } from './definition.ts';
import type { Draft } from './draft.ts';
import { problemsBeforeSaving, problemsOfRefusal, type FieldProblem } from './problems-of.ts';

const filled = (name: string, text: string): Record<string, string> =>
  text.trim() === '' ? {} : { [name]: text.trim() };

function zoneBody(draft: Draft, definition: ZoneDefinition): ZoneBody {
  return {
    name: draft.name.trim(),
    ...filled('lead', draft.lead),
    ...filled('coreProblem', draft.coreProblem),
    ...filled('note', draft.note),
    from: draft.from,
    definition,
  };
}

export interface Saving {
  busy: boolean;
  problems: readonly FieldProblem[];
  save: () => void;
}

/** Saves a zone, or a version when there is one already, and goes to its page. On a refusal all that was typed stays. */
export function useSave(draft: Draft, defined: Defined, zoneCode: string | null): Saving {
  const [, changeAddress] = useAddress();
  const { refresh } = useService();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  // State is too late against a double click: both clicks would see it as it was.
  const sending = useRef(false);
  const saveNow = async (definition: ZoneDefinition): Promise<void> => {
    sending.current = true;
    setBusy(true);
    try {
      const saved =
        zoneCode === null
          ? await send<ZoneAnswer>('POST', '/zones', zoneBody(draft, definition))
          : await send<ZoneAnswer>('POST', `/zones/${encodeURIComponent(zoneCode)}/versions`, {
              from: draft.from,
              ...filled('note', draft.note),
              definition,
            });
      refresh();
      changeAddress({ page: 'zone', code: saved.code });
    } catch (error) {
      setProblems(problemsOfRefusal(error instanceof ApiProblem ? error.problem : null));
      setBusy(false);
    } finally {
      sending.current = false;
    }
  };
  const save = (): void => {
    if (sending.current) return;
    const found = problemsBeforeSaving(draft, defined, zoneCode === null);
    // A new list each time, so that the summary takes the focus again.
    setProblems(found);
    if (found.length === 0 && defined.definition !== null) void saveNow(defined.definition);
  };
  return { busy, problems, save };
}
