import type { ReactElement } from 'react';
import { Link } from '../address.ts';
import { notAvailableWords, withheldWords } from '../words.ts';

/** Withheld or not available: each with its pattern and a way to what it means, which in a cell of a table is heard only. */
export const FigureState = ({
  figure,
  isInWords = false,
}: {
  figure: '[c]' | '[x]';
  isInWords?: boolean;
}): ReactElement => {
  const isWithheld = figure === '[c]';
  const words = isWithheld ? withheldWords : notAvailableWords;
  return (
    <span className="figure-state">
      <span className={`swatch swatch--${isWithheld ? 'withheld' : 'not-available'}`} aria-hidden="true" />
      <Link page="help" params={{ word: isWithheld ? 'withheld' : 'not-available' }}>
        {figure}
      </Link>
      {isInWords ? ` ${words}` : <span className="visually-hidden">{words}</span>}
    </span>
  );
};
