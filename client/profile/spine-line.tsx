import type { ReactElement } from 'react';
import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { shapePath } from '../compare/looks.ts';
import { spinePlaces } from './spine-scale.ts';
import { isFarOut, standingMarks } from './standing-marks.ts';

const widthPixels = 340;
const heightPixels = 40;
const edgePixels = 9;
const markPixels = 6.5;

/** One indicator on its line: range and middle half of the areas, the rest of everything, the interval and the figure. */
export const SpineLine = ({ indicator }: { indicator: ProfileIndicator }): ReactElement | null => {
  const places = spinePlaces(indicator);
  if (places === null) return null;
  const x = (place: number): number => edgePixels + place * (widthPixels - 2 * edgePixels);
  const middle = heightPixels / 2;
  const bar = ([from, to]: [number, number], high: number, className: string): ReactElement => (
    <rect
      x={x(from).toFixed(1)}
      y={middle - high / 2}
      width={Math.max(1, x(to) - x(from)).toFixed(1)}
      height={high}
      className={className}
    />
  );
  const look = standingMarks[indicator.standing95];
  const isFilled = isFarOut(indicator) || indicator.standing95 === 'similar';
  return (
    <svg className="spine-line" viewBox={`0 0 ${String(widthPixels)} ${String(heightPixels)}`} aria-hidden="true">
      {places.range === null ? null : bar(places.range, 16, 'spine-line__range')}
      {places.quarters === null ? null : bar(places.quarters, 16, 'spine-line__quarters')}
      <path d={`M${x(0.5).toFixed(1)} 0V${String(heightPixels)}`} className="spine-line__rest" />
      {places.similar === null ? null : (
        <path d={`M${x(places.similar).toFixed(1)} ${middle - 11}v22`} className="spine-line__similar" />
      )}
      {places.interval === null ? null : (
        <path
          d={`M${x(places.interval[0]).toFixed(1)} ${String(middle)}H${x(places.interval[1]).toFixed(1)}`}
          className="spine-line__interval"
        />
      )}
      <path
        d={shapePath(look.shape, x(places.value), middle, markPixels)}
        fill={isFilled ? look.colour : '#ffffff'}
        stroke={look.colour}
        fillRule="evenodd"
        className="spine-line__mark"
      />
    </svg>
  );
};
