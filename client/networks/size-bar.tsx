import type { ReactElement } from 'react';
import { fewest, most } from './size-scale.ts';

/** One network on the scale of people, with the range that it is meant to be in shaded. The number stands beside it. */
export const SizeBar = ({ patients, end }: { patients: number | null; end: number }): ReactElement => {
  const at = (people: number): string => `${String((people / end) * 100)}%`;
  return (
    <span className="size-bar" aria-hidden="true">
      <span className="size-bar__meant" style={{ left: at(fewest), width: at(most - fewest) }} />
      {patients === null ? null : <span className="size-bar__people" style={{ width: at(patients) }} />}
    </span>
  );
};

export const SizeAxis = ({ end }: { end: number }): ReactElement => (
  <span className="size-bar__axis small" aria-hidden="true">
    {[fewest, most].map((people) => (
      <span key={people} style={{ left: `${String((people / end) * 100)}%` }}>
        {people / 1000}k
      </span>
    ))}
  </span>
);
