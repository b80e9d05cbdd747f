import type { ReactElement } from 'react';
import { Link } from '../address.ts';
import { BeyondChanceSwatch, IslandSwatch } from './look-swatch.tsx';

/** What is no number: each looks different from the others, and from every class of the scale. */
export const LegendStates = ({
  hasMarks = false,
  islands = 0,
}: {
  hasMarks?: boolean;
  islands?: number;
}): ReactElement => (
  <ul className="legend__states">
    {hasMarks ? (
      <li>
        <BeyondChanceSwatch /> beyond chance (zoom in for the small ones)
      </li>
    ) : null}
    {islands > 0 ? (
      <li>
        <IslandSwatch /> no neighbours
      </li>
    ) : null}
    <li>
      <span className="swatch swatch--withheld" aria-hidden="true" />
      <Link page="help" params={{ word: 'withheld' }}>
        [c]
      </Link>{' '}
      withheld to protect people
    </li>
    <li>
      <span className="swatch swatch--not-available" aria-hidden="true" />
      <Link page="help" params={{ word: 'not-available' }}>
        [x]
      </Link>{' '}
      not available
    </li>
  </ul>
);
