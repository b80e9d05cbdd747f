import { useId } from 'react';
import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import { AxisUp, ChartText } from '../evaluations/charts/axes.tsx';
import { Chart } from '../evaluations/charts/chart.tsx';
import { endsOf, linear, roundTicks } from '../evaluations/charts/scales.ts';
import { numberWords } from '../evaluations/numbers.ts';
import { countWords, figureWords, isNumber, listWords } from '../words.ts';

interface Props {
  title: string;
  times: DriversAnswer['when']['months'];
}

const roomForName = 32;

/** Bars of what was counted, and a line across each where all areas together would lead one to expect it. */
export function TimesChart({ title, times }: Props) {
  const id = useId();
  const most = Math.max(1, ...times.flatMap(({ count, expected }) => [isNumber(count) ? count : 0, expected]));
  const ticks = roundTicks(0, most, 3).filter(Number.isInteger);
  const above = times.filter(
    ({ count, expected, isBeyondChance }) => isBeyondChance === true && isNumber(count) && count > expected,
  );
  const said =
    above.length === 0
      ? 'None is above it by more than chance.'
      : `Above it by more than chance: ${listWords(above.map(({ name }) => name))}.`;
  return (
    <>
      <h4>{title}</h4>
      <Chart
        label={`${title}: counts, and what all areas together lead one to expect. ${said}`}
        height={() => 200}
        draw={(width, height) => {
          const [left, right, top, bottom] = [52, width - 8, 10, height - 28];
          const step = (right - left) / Math.max(1, times.length);
          const yOf = linear(...endsOf(ticks), bottom, top);
          const every = Math.ceil(roomForName / Math.max(step, 1));
          return (
            <>
              <defs>
                <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <path d="M0 0V6" className="drivers-panel__hatch" />
                </pattern>
              </defs>
              <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={countWords} />
              {times.map(({ name, count, expected, isBeyondChance }, index) => {
                const x = left + index * step;
                const strength =
                  isBeyondChance === true ? 'drivers-panel__bar drivers-panel__bar--strong' : 'drivers-panel__bar';
                return (
                  <g key={name}>
                    {isNumber(count) ? (
                      <rect
                        className={strength}
                        x={x + step * 0.15}
                        y={yOf(count)}
                        width={step * 0.7}
                        height={Math.max(0, bottom - yOf(count))}
                      />
                    ) : (
                      <rect fill={`url(#${id})`} x={x + step * 0.15} y={top} width={step * 0.7} height={bottom - top} />
                    )}
                    {isNumber(count) && (
                      <path
                        className="drivers-panel__expected"
                        d={`M${(x + step * 0.05).toFixed(1)} ${yOf(expected).toFixed(1)}h${(step * 0.9).toFixed(1)}`}
                      />
                    )}
                    {index % every === 0 && (
                      <ChartText x={x + step / 2} y={bottom + 18} anchor="middle">
                        {name.slice(0, name.includes(':') ? 2 : 3)}
                      </ChartText>
                    )}
                  </g>
                );
              })}
            </>
          );
        }}
        note={
          <ul className="chart-key">
            <li>
              <svg width="28" height="14" aria-hidden="true">
                <rect className="drivers-panel__bar" x="7" width="14" height="14" />
              </svg>
              counted
            </li>
            <li>
              <svg width="28" height="14" aria-hidden="true">
                <rect className="drivers-panel__bar drivers-panel__bar--strong" x="7" width="14" height="14" />
              </svg>
              beyond chance
            </li>
            <li>
              <svg width="28" height="14" aria-hidden="true">
                <path className="drivers-panel__expected" d="M1 7h26" />
              </svg>
              as all areas together are spread over time
            </li>
          </ul>
        }
        twin={{
          caption: title,
          head: ['When', 'Count', 'Expected', 'Beyond chance'],
          words: [3],
          rows: times.map(({ name, count, expected, isBeyondChance }) => [
            name,
            figureWords(count),
            numberWords(expected, 1),
            isBeyondChance === null ? '' : isBeyondChance ? 'yes' : 'no',
          ]),
        }}
      />
    </>
  );
}
