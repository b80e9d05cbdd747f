import type { ReactElement } from 'react';

/** What of the files has no place in the small areas in use: never an area with nobody in it. */
export const Unplaced = ({ sentences }: { sentences: readonly string[] }): ReactElement | null =>
  sentences.length === 0 ? null : (
    <div className="notice">
      <p>
        <strong>Not everything has a place.</strong>
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
