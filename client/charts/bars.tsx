import type { ReactElement } from 'react';
import type { Figure } from '../../server/features/words/contract.ts';
import { countWords, figureWords, isNumber } from '../words.ts';

export interface Bar {
  code: string;
  name: string;
  count: Figure;
  /** The bar that the page is about. */
  main: boolean;
}

/** Counts as bars with their numbers; a withheld or missing count is a pattern, never a bar of no length. */
export const Bars = ({ bars, label }: { bars: readonly Bar[]; label: string }): ReactElement => {
  const most = Math.max(1, ...bars.map(({ count }) => (isNumber(count) ? count : 0)));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ code, name, count, main }) => (
        <li key={code} className={main ? 'bars__main' : ''}>
          <span className="bars__name">{name}</span>
          <span className="bars__plot" aria-hidden="true">
            {isNumber(count) ? (
              <span className="bars__bar" style={{ width: `${String((count / most) * 100)}%` }} />
            ) : (
              <span className={`swatch ${count === '[c]' ? 'swatch--withheld' : 'swatch--not-available'}`} />
            )}
          </span>
          <span className="bars__value figures">{figureWords(count, countWords)}</span>
        </li>
      ))}
    </ul>
  );
};
