import type { ReactElement } from 'react';

export interface Part {
  id: string;
  /** The question, as its heading says it. */
  title: string;
  /** A word or two for the list of contents. */
  short: string;
}

/** What is on this page, to go straight to a question. */
export function ZoneContents({ parts }: { parts: readonly Part[] }): ReactElement {
  return (
    <nav className="zone-contents" aria-label="On this page">
      <ul>
        {parts.map(({ id, short }) => (
          <li key={id}>
            <a href={`#${id}`}>{short}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
