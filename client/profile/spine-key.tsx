import type { ReactElement } from 'react';
import { standingMarks, standings } from './standing-marks.ts';
import { StandingSign } from './spine-row.tsx';

/** What the marks and bars of the chart mean. */
export const SpineKey = ({
  restName,
  spreadOf,
  hasAmong,
}: {
  restName: string;
  spreadOf: string | null;
  /** Whether rows say how the area stands among areas of its kind. */
  hasAmong: boolean;
}): ReactElement => (
  <ul className="spine-key" aria-label="Key">
    {standings
      .filter((one) => one !== 'not-compared')
      .map((standing) => (
        <li key={standing}>
          <StandingSign standing={standing} isFilled />
          {standingMarks[standing].word}
        </li>
      ))}
    <li>Filled: also at 99.8%; hollow: at 95% only</li>
    {hasAmong ? <li>Below it: whether it stands out among the {spreadOf ?? 'areas of its kind'}</li> : null}
    <li>
      <span className="spine-key__rest" aria-hidden="true" /> {restName}
    </li>
    {spreadOf === null ? null : (
      <>
        <li>
          <span className="spine-key__bar spine-key__bar--range" aria-hidden="true" /> lowest to highest of {spreadOf}
        </li>
        <li>
          <span className="spine-key__bar spine-key__bar--quarters" aria-hidden="true" /> middle half of them
        </li>
      </>
    )}
    <li>
      <span className="spine-key__similar" aria-hidden="true" /> places like it together
    </li>
  </ul>
);
