import type { ReactElement } from 'react';
import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { shapePath } from '../compare/looks.ts';
import { FigureCell } from './figure-cell.tsx';
import { IndicatorAbout } from './indicator-about.tsx';
import { SpineLine } from './spine-line.tsx';
import { amongWords, isFarOut, standingMarks, standingWords, trendMark, type Standing } from './standing-marks.ts';
import { unitWords } from './value-words.ts';

const signPixels = 18;

/** The mark of a standing beside its word. */
export const StandingSign = ({ standing, isFilled }: { standing: Standing; isFilled: boolean }): ReactElement => {
  const { shape, colour } = standingMarks[standing];
  return (
    <svg className="standing-sign" viewBox={`0 0 ${signPixels} ${signPixels}`} aria-hidden="true">
      <path
        d={shapePath(shape, signPixels / 2, signPixels / 2, 6.5)}
        fill={isFilled ? colour : '#ffffff'}
        stroke={colour}
        strokeWidth="2"
        fillRule="evenodd"
      />
    </svg>
  );
};

/** One indicator: its numbers, where it lies, how it stands and moves, and what must be known of it. */
export const SpineRow = ({ indicator, restName }: { indicator: ProfileIndicator; restName: string }): ReactElement => {
  const { name, unit, own, rest = '[x]', similar, trend, among = null } = indicator;
  const mark = trendMark(trend);
  const isFilled = isFarOut(indicator) || indicator.standing95 === 'similar';
  return (
    <tr>
      <th scope="row" className="spine-table__name">
        <span className="spine-table__title">{name}</span>
        {unitWords(unit) === '' ? null : <span className="spine-table__unit">{unit}</span>}
        <IndicatorAbout indicator={indicator} />
      </th>
      <FigureCell label="Here" figure={own.value} limits={own} indicator={indicator} isMain />
      <FigureCell label={restName} figure={rest} indicator={indicator} />
      {similar === null ? null : <FigureCell label="Places like it" figure={similar.value} indicator={indicator} />}
      <td className="spine-table__chart">
        <SpineLine indicator={indicator} />
      </td>
      <td className="spine-table__standing">
        <StandingSign standing={indicator.standing95} isFilled={isFilled} />
        {standingWords(indicator)}
        {among === null ? null : <span className="spine-table__among">{amongWords(among)}</span>}
      </td>
      <td className="spine-table__trend">
        <span className={`trend-mark trend-mark--${trend.standing ?? 'none'}`}>
          <span aria-hidden="true">{mark.sign}</span> {mark.words}
        </span>
      </td>
    </tr>
  );
};
