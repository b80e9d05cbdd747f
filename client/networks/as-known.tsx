import type { ReactElement } from 'react';
import './as-known.css';

/** What stands here is of another day than the one asked for, or not known: beside the figures, not below them. */
export const AsKnown = ({
  sentences,
  isWarning = false,
}: {
  sentences: readonly string[];
  isWarning?: boolean;
}): ReactElement | null =>
  sentences.length === 0 ? null : (
    <ul className={isWarning ? 'notice as-known' : 'quiet as-known'}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
