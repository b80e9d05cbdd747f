import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Loading } from '../panels/states.tsx';
import { measureNames, type Measure } from './measure.ts';
import type { ChoiceChange } from './sentence-controls.tsx';
import type { Shown } from './shown.ts';
import type { Answer } from '../api.ts';

const HowWorkedOut = lazy(async () => ({ default: (await import('./how-worked-out.tsx')).HowWorkedOut }));

/** The first sentence is the answer; those after it say how sure it is and what was left out. */
const parted = (text: string): [string, string] => {
  const end = /[.!] (?=\p{Lu})/u.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 2)];
};

/** The answer in one sentence, and beside it how it was worked out. */
export const MapSentence = ({
  shown,
  answer,
  measure,
  params,
  side,
  onChange,
}: {
  shown: Shown | null;
  answer: Answer<unknown>;
  measure: Measure;
  params: URLSearchParams;
  /** Which of two maps it is about. */
  side?: string;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const [isOpened, setOpened] = useState(false);
  const waiting = measure === 'rate' || measure === 'count' ? 'Fetching the figures…' : 'Working it out…';
  const none =
    answer.state !== 'error'
      ? waiting
      : answer.problem === null
        ? 'The figures could not be fetched.'
        : `There is no answer as ${measureNames[measure]}; the reason is below.`;
  const [first, rest] = shown === null ? [none, ''] : parted(shown.sentence);
  return (
    <div className="map-page__sentence">
      <p aria-live="polite">
        {side === undefined ? null : <span className="map-page__side">{side}: </span>}
        {first}
        {rest === '' ? null : <span className="map-page__sure"> {rest}</span>}
      </p>
      {shown === null && measure !== 'hot' ? null : (
        <details
          className="worked-out"
          onToggle={(event) => {
            if (event.currentTarget.open) setOpened(true);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            event.currentTarget.open = false;
            event.currentTarget.querySelector('summary')?.focus();
          }}
        >
          <summary>How this was worked out</summary>
          <div className="worked-out__panel">
            {isOpened ? (
              <Suspense fallback={<Loading what="how this was worked out" lines={3} />}>
                <HowWorkedOut shown={shown} measure={measure} params={params} onChange={onChange} />
              </Suspense>
            ) : null}
          </div>
        </details>
      )}
    </div>
  );
};
