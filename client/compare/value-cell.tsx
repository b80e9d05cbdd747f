import type { ReactElement, ReactNode } from 'react';
import { FigureState } from '../panels/figure-state.tsx';
import { isNumber } from '../words.ts';
import { differenceSentence, limitsOf, numberOf, standingMarks, standingOf } from './difference-words.ts';
import type { ComparedRow } from './row-marks.ts';

type Value = ComparedRow['values'][number];

const percent = (unit: string): string => (/^(%|percent)/.test(unit) ? '%' : '');

/** A figure with its interval below, and how it stands to the first area where that can be told. */
export const ValueCell = ({
  row,
  value,
  at,
  first,
  who,
}: {
  row: ComparedRow;
  value: Value | null;
  /** Which area; null for everything together. */
  at: number | null;
  first: string;
  /** Whose figure it is, for screens too narrow for columns. */
  who: ReactNode;
}): ReactElement => {
  const difference = at === null ? null : row.differences[at];
  const standing = standingOf(difference);
  const { sign, words } = standingMarks[standing];
  const limits = value === null ? null : limitsOf(value, row.decimals);
  const sentence = differenceSentence(difference, first, row.decimals);
  return (
    <td className={`side-by-side__value${at === 0 ? ' side-by-side__value--first' : ''}`}>
      <span className="side-by-side__who">{who}</span>
      <span className="side-by-side__figure">
        {value === null ? (
          <FigureState figure="[x]" />
        ) : isNumber(value.value) ? (
          <strong>
            {numberOf(value.value, row.decimals)}
            {percent(row.unit)}
          </strong>
        ) : (
          <FigureState figure={value.value} />
        )}
      </span>
      {limits === null || value === null || !isNumber(value.value) ? null : (
        <span className="side-by-side__limits">
          <span className="visually-hidden">95% interval </span>
          {limits}
        </span>
      )}
      {words === '' ? null : (
        <span className={`side-by-side__standing side-by-side__standing--${standing}`} title={sentence ?? undefined}>
          <span aria-hidden="true">{sign} </span>
          {words}
          {sentence === null ? null : <span className="visually-hidden">. {sentence}</span>}
        </span>
      )}
    </td>
  );
};
