import type { ReactElement } from 'react';
import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { FigureState } from '../panels/figure-state.tsx';
import { isNumber } from '../words.ts';
import { limitWords, valueWords } from './value-words.ts';

/** A number with its limits below, or which of the two reasons there is for none. */
export const FigureCell = ({
  label,
  figure,
  limits,
  indicator,
  isMain = false,
}: {
  /** What it is, where the screen is too narrow for columns. */
  label: string;
  figure: Figure;
  limits?: { lower: Figure; upper: Figure };
  indicator: ProfileIndicator;
  isMain?: boolean;
}): ReactElement => {
  const said = limits === undefined ? null : limitWords(limits, indicator);
  return (
    <td className={`spine-table__figure${isMain ? ' spine-table__figure--main' : ''}`}>
      <span className="spine-table__label">{label}</span>
      {isNumber(figure) ? <span>{valueWords(figure, indicator)}</span> : <FigureState figure={figure} />}
      {said === null ? null : (
        <span className="spine-table__limits">
          <span className="visually-hidden">95% interval </span>
          {said}
        </span>
      )}
    </td>
  );
};
