import { useId } from 'react';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { AxisMonths, AxisUp } from '../evaluations/charts/axes.tsx';
import { Chart } from '../evaluations/charts/chart.tsx';
import { bandPath, linePath } from '../evaluations/charts/paths.ts';
import { endsOf, linear, roundTicks } from '../evaluations/charts/scales.ts';
import { cellWords, numberWords } from '../evaluations/numbers.ts';
import { countWords, figureWords, isNumber, monthName } from '../words.ts';
import { blanksOf, figureOf, markPlaces, mostOf, stretchesOf, type TrendView } from './shape.ts';
import { TrendKey } from './trend-key.tsx';

interface Props {
  answer: TrendAnswer;
  view: TrendView;
  /** The period that the page is about, shaded. */
  span: { first: string; last: string };
}

const figures = (value: number): string => countWords(Math.round(value * 10) / 10);

/** Months as a line that stops where a month did not come, with the limits of its control chart and what is on record. */
export function TrendChart({ answer, view, span }: Props) {
  const id = useId();
  const { months } = answer;
  const ticks = roundTicks(0, mostOf(months, view), 4).filter(Number.isInteger);
  const signals = new Map(answer.chart?.signals.map((signal) => [signal.month, signal.text]));
  const spanAt = [
    months.findIndex(({ month }) => month >= span.first),
    months.findIndex(({ month }) => month === span.last),
  ];
  return (
    <Chart
      label={`${answer.title}. ${answer.sentence}`}
      height={(width) => (width < 520 ? 260 : 300)}
      draw={(width, height) => {
        const [left, right, top, bottom] = [52, width - 12, 12, height - 30];
        const step = (right - left) / Math.max(months.length, 1);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        const place = (value: number | null): number | null => (value === null ? null : yOf(value));
        const [spanFrom = -1, spanTo = -1] = spanAt;
        return (
          <>
            <Patterns id={id} />
            {spanFrom >= 0 && spanTo >= spanFrom && (
              <rect
                className="chart-after"
                x={left + spanFrom * step}
                y={top}
                width={(spanTo + 1 - spanFrom) * step}
                height={bottom - top}
              />
            )}
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={figures} />
            {blanksOf(months, view).map(({ kind, first, months: count }) => (
              <rect
                key={first}
                fill={`url(#${id}-${kind})`}
                x={left + first * step}
                y={top}
                width={step * count}
                height={bottom - top}
              />
            ))}
            {view === 'months' && (
              <>
                {stretchesOf(answer).map(({ from, to }) => {
                  const places = months.slice(from, to).map((month, index) => ({ ...month, x: xOf(from + index) }));
                  return (
                    <g key={from}>
                      <path
                        className="chart-band"
                        d={bandPath(
                          places.map(({ x, lower, upper }) => ({ x, lower: place(lower), upper: place(upper) })),
                        )}
                      />
                      <path
                        className="chart-expected"
                        d={linePath(places.map(({ x, expected }) => ({ x, y: place(expected) })))}
                      />
                    </g>
                  );
                })}
              </>
            )}
            {markPlaces(months, answer.marks).map(({ kind, text, from, to }) =>
              kind === 'break' ? (
                <path
                  key={text}
                  className="trend-panel__break"
                  d={`M${(left + from * step).toFixed(1)} ${String(top)}V${String(bottom)}`}
                />
              ) : (
                <rect
                  key={text}
                  className="trend-panel__shock"
                  x={left + from * step}
                  y={top}
                  width={Math.max(3, (to - from) * step)}
                  height={bottom - top}
                />
              ),
            )}
            <path
              className="chart-observed"
              d={linePath(
                months.map((month, index) => {
                  const figure = figureOf(month, view);
                  return { x: xOf(index), y: isNumber(figure) ? yOf(figure) : null };
                }),
              )}
            />
            {view === 'months' &&
              months.map(({ month, count, lacking }, index) =>
                isNumber(count) && (lacking.length > 0 || signals.has(month)) ? (
                  <circle
                    key={month}
                    className={signals.has(month) ? 'trend-panel__signal' : 'trend-panel__part'}
                    cx={xOf(index)}
                    cy={yOf(count)}
                    r={signals.has(month) ? 6 : 4}
                  />
                ) : null,
              )}
            <AxisMonths months={months.map(({ month }) => month)} xOf={xOf} step={step} bottom={bottom} />
          </>
        );
      }}
      note={<TrendKey answer={answer} view={view} id={id} />}
      twin={{
        caption: answer.title,
        head: [
          'Month',
          'Count',
          '12 months to here',
          'Expected',
          'Limits, from',
          'to',
          'What stands out',
          'Did not come',
        ],
        words: [6, 7],
        rows: months.map((month) => [
          monthName(month.month),
          ...[month.count, month.rolling].map((figure) => figureWords(figure, figures)),
          ...[month.expected, month.lower, month.upper].map((value) =>
            cellWords(value, (number) => numberWords(number, Number.isInteger(number) ? 0 : 1)),
          ),
          signals.get(month.month) ?? '',
          month.count === '[x]' ? 'nothing came' : month.lacking.join(', '),
        ]),
      }}
    />
  );
}

/** Dots where nothing came, a hatch where it is withheld: as on maps. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-missing`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1" className="trend-panel__dot" />
      </pattern>
      <pattern id={`${id}-withheld`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" className="trend-panel__hatch" />
      </pattern>
    </defs>
  );
}
