import type { ReactElement } from 'react';
import type { Figure } from '../../server/features/words/contract.ts';
import { figureWords, isNumber } from '../words.ts';

export interface Estimated {
  value: Figure;
  lower: Figure;
  upper: Figure;
}

const words =
  (decimals: number) =>
  (value: number): string =>
    value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A figure with its interval beneath; [c] and [x] as themselves. */
export const FigureCell = ({
  of,
  decimals,
  mark,
}: {
  of: Estimated;
  decimals: number;
  mark?: string | null;
}): ReactElement => {
  const format = words(decimals);
  const hasInterval = isNumber(of.lower) && isNumber(of.upper);
  return (
    <>
      <strong>{figureWords(of.value, format)}</strong>
      {mark == null ? null : <span className="brief__mark">{mark}</span>}
      {hasInterval && (
        <span className="brief__interval">
          {format(of.lower as number)} to {format(of.upper as number)}
        </span>
      )}
    </>
  );
};
