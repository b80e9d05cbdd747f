import type { ReactElement } from 'react';
import { lookOf, shapePath } from './looks.ts';
import type { RowMark } from './row-marks.ts';
import { placeOf, roomyTicks, timesWords, type TimesAxis } from './times-axis.ts';

const widthPixels = 320;
const heightPixels = 44;
const edgePixels = 10;
const markPixels = 6;
const wordPixels = 58;
/** Few areas share one line, as a dumbbell; more would hide each other. */
const mostOnOneLine = 4;
const lanePixels = 4.5;

const across = (times: number, axis: TimesAxis): number =>
  edgePixels + placeOf(times, axis) * (widthPixels - 2 * edgePixels);

/** What the multiples are of, and where the same, half and twice lie. */
export const TimesTicks = ({ axis }: { axis: TimesAxis }): ReactElement => (
  <svg className="times-chart" viewBox={`0 0 ${String(widthPixels)} 22`} aria-hidden="true">
    {roomyTicks(axis, widthPixels - 2 * edgePixels, wordPixels).map((tick) => (
      <text
        key={tick}
        x={across(tick, axis)}
        y={16}
        textAnchor={across(tick, axis) < 30 ? 'start' : across(tick, axis) > widthPixels - 30 ? 'end' : 'middle'}
        className={tick === 1 ? 'times-chart__same' : 'times-chart__tick'}
      >
        {tick === 1 ? 'the same' : timesWords(tick)}
      </text>
    ))}
  </svg>
);

/** The areas of one row on the axis, each with its interval; the numbers stand in the row itself. */
export const TimesChart = ({
  marks,
  areas,
  axis,
}: {
  marks: readonly RowMark[];
  /** How many areas there are, those without a figure included. */
  areas: number;
  axis: TimesAxis;
}): ReactElement => {
  const lane = areas <= mostOnOneLine ? 0 : lanePixels;
  const yOf = (area: number): number => heightPixels / 2 + (area - (areas - 1) / 2) * lane;
  const places = marks.map(({ times }) => across(times, axis));
  // The area in question is drawn last, over the others.
  const fromBehind = marks.toReversed();
  return (
    <svg className="times-chart" viewBox={`0 0 ${String(widthPixels)} ${String(heightPixels)}`} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <path
          key={tick}
          d={`M${across(tick, axis).toFixed(1)} 0V${String(heightPixels)}`}
          className={tick === 1 ? 'times-chart__whole' : 'times-chart__grid'}
        />
      ))}
      {places.length > 1 && lane === 0 ? (
        <path
          d={`M${Math.min(...places).toFixed(1)} ${String(heightPixels / 2)}H${Math.max(...places).toFixed(1)}`}
          className="times-chart__span"
        />
      ) : null}
      {fromBehind.map(({ area, lower, upper }) =>
        lower === null || upper === null ? null : (
          <path
            key={area}
            d={`M${across(lower, axis).toFixed(1)} ${yOf(area).toFixed(1)}H${across(upper, axis).toFixed(1)}`}
            stroke={lookOf(area).colour}
            className="times-chart__interval"
          />
        ),
      )}
      {fromBehind.map(({ area, times }) => (
        <path
          key={area}
          d={shapePath(lookOf(area).shape, across(times, axis), yOf(area), markPixels)}
          fill={lookOf(area).colour}
          fillRule="evenodd"
          className="times-chart__mark"
        />
      ))}
    </svg>
  );
};
