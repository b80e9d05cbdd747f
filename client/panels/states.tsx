import type { ReactElement, ReactNode } from 'react';
import type { Problem as ProblemAnswer } from '../../server/features/words/contract.ts';
import { FigureState } from './figure-state.tsx';
import { placesOf } from './places-of.ts';

/** Five things that never look alike: still coming, nothing yet, went wrong, withheld, not available. */

/** Grey bars where the lines of the answer will stand. */
export const Loading = ({ what, lines = 4 }: { what: string; lines?: number }): ReactElement => (
  <div className="loading" role="status">
    <span className="visually-hidden">Loading {what}</span>
    {Array.from({ length: lines }, (_, index) => (
      <span className="loading__bar" key={index} aria-hidden="true" />
    ))}
  </div>
);

/** What would be here, and the one action that brings it. */
export const Empty = ({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}): ReactElement => (
  <section className="empty">
    <h2 className="empty__title">{title}</h2>
    {children}
    {action === undefined ? null : <div className="empty__action">{action}</div>}
  </section>
);

const unreachable = 'The server could not be reached, or its answer could not be understood.';

/** What happened, what was kept, what to do; the request's id so that someone can look it up. */
export const Problem = ({
  problem,
  retry,
  kept = 'Nothing has been changed or lost.',
}: {
  problem: ProblemAnswer | null;
  retry?: () => void;
  kept?: string;
}): ReactElement => (
  <section className="problem" role="alert">
    <h2 className="problem__title">{problem?.title ?? 'No answer'}</h2>
    <p>{problem === null ? unreachable : problem.detail}</p>
    {problem === null || placesOf(problem).length === 0 ? null : (
      <ul>
        {placesOf(problem).map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    )}
    <p>{kept}</p>
    {retry === undefined ? null : (
      <button type="button" className="button button--secondary" onClick={retry}>
        Try again
      </button>
    )}
    {problem === null ? null : (
      <p className="problem__id">Number of this request: {problem.instance.replace(/^urn:uuid:/, '')}</p>
    )}
  </section>
);

export const Withheld = (): ReactElement => <FigureState figure="[c]" isInWords />;

export const NotAvailable = (): ReactElement => <FigureState figure="[x]" isInWords />;
