import type { ReactElement, ReactNode } from 'react';
import type { FootprintSummary } from '../../server/features/footprints/contract.ts';
import { useMany } from '../map/use-many.ts';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import { dateName } from '../words.ts';
import { readRef, setParams } from './area-refs.ts';
import { firstDayFor, notYetWords } from './not-yet-words.ts';

const questionOf = (ref: string, at?: string) => {
  const parts = readRef(ref);
  if (parts === null) return [];
  const { kind, code } = parts;
  const { method } = setParams(parts);
  return [{ path: `/footprints/${kind}/${encodeURIComponent(code)}`, params: { at, method } }];
};

/** A day on which an area is not known yet has no answer; there are others that have, and this leads to them. */
export const NotYet = ({
  areas,
  on,
  onChange,
  otherwise,
}: {
  areas: readonly string[];
  on: string;
  onChange: (change: ChoiceChange) => void;
  /** What is said where it is for another reason that there is no answer. */
  otherwise: ReactNode;
}): ReactElement => {
  const asked = areas.filter((ref) => readRef(ref) !== null);
  const then = useMany<FootprintSummary>(asked.flatMap((ref) => questionOf(ref, on)));
  const missing = asked.filter((_, at) => then[at]?.state === 'error');
  const now = useMany<FootprintSummary>(missing.flatMap((ref) => questionOf(ref)));
  const known = now.flatMap((one) => (one.state === 'ready' ? [one.answer] : []));
  if (known.length === 0) return <>{otherwise}</>;
  const first = firstDayFor(known, on);
  const to = (day: string | null, words: string): ReactElement => (
    <button
      type="button"
      className="button button--secondary"
      onClick={() => {
        onChange({ on: day });
      }}
    >
      {words}
    </button>
  );
  return (
    <div className="inset" role="status">
      {known.map((one) => (
        <p key={`${one.kind} ${one.code}`}>{notYetWords(one, on)}</p>
      ))}
      <div className="button-group">
        {first === null ? null : to(first, `Compare as of ${dateName(first)}`)}
        {to(null, 'Compare as of today')}
      </div>
    </div>
  );
};
