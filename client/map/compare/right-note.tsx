import type { ReactElement } from 'react';
import type { Answer } from '../../api.ts';
import { Problem } from '../../panels/states.tsx';
import { measureNames, type Measure } from '../measure.ts';

/** Why the right map cannot be coloured, in words. */
export const RightNote = ({ answer, measure }: { answer: Answer<unknown>; measure: Measure }): ReactElement | null => {
  if (answer.state !== 'error') return null;
  if (answer.problem !== null && answer.problem.status < 500) {
    return (
      <section className="map-note__missing compare__note" role="alert">
        <h2>
          <span className="swatch swatch--not-available" aria-hidden="true" /> The right map cannot show the{' '}
          {measureNames[measure]}
        </h2>
        <p>{answer.problem.detail}</p>
      </section>
    );
  }
  return (
    <div className="compare__note">
      <Problem problem={answer.problem} retry={answer.retry} kept="The left map keeps what it shows." />
    </div>
  );
};
