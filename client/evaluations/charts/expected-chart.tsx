import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import type { Figure } from '../../../server/features/words/contract.ts';
import { countWords, figureWords, isNumber, monthName } from '../../words.ts';
import { cellWords, numberWords } from '../numbers.ts';
import { AxisMonths, AxisUp, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { leftOutRuns } from './left-out.ts';
import { bandPath, linePath } from './paths.ts';
import { endsOf, linear, roundTicks } from './scales.ts';

interface Props {
  months: CoreProblem['months'];
  start: string;
  /** 'incidents' */
  unit: string;
  zone: string;
}

const numberOr = (figure: Figure): number | null => (isNumber(figure) ? figure : null);
const narrow = 520;

/** What happened and what comparison areas imply, month by month. */
export function ExpectedChart({ months, start, unit, zone }: Props) {
  const startIndex = months.findIndex(({ month }) => month >= start);
  const most = Math.max(
    1,
    ...months.flatMap(({ observed, upper, expected }) => [numberOr(observed) ?? 0, upper ?? 0, expected ?? 0]),
  );
  const ticks = roundTicks(0, most, 4).filter(Number.isInteger);
  return (
    <Chart
      label={labelOf(months, startIndex, unit, zone)}
      height={(width) => (width < narrow ? 300 : 340)}
      draw={(width, height) => {
        const [left, right, top, bottom] = [36, width - (width < narrow ? 8 : 84), 30, height - 30];
        const step = (right - left) / Math.max(months.length, 1);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        const place = (value: number | null): number | null => (value === null ? null : yOf(value));
        const xStart = startIndex < 0 ? null : left + startIndex * step;
        return (
          <>
            {xStart !== null && (
              <rect className="chart-after" x={xStart} y={top} width={right - xStart} height={bottom - top} />
            )}
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={countWords} />
            {leftOutRuns(months).map(({ kind, first, months: count }) => (
              <rect
                key={first}
                className={`chart-${kind}`}
                x={left + first * step}
                y={top}
                width={Math.max(step * count, 3)}
                height={bottom - top}
              />
            ))}
            <path
              className="chart-band"
              d={bandPath(
                months.map(({ lower, upper }, index) => ({ x: xOf(index), lower: place(lower), upper: place(upper) })),
              )}
            />
            <path
              className="chart-expected"
              d={linePath(months.map(({ expected }, index) => ({ x: xOf(index), y: place(expected) })))}
            />
            <path
              className="chart-observed"
              d={linePath(
                months.map(({ observed, leftOut }, index) => ({
                  x: xOf(index),
                  y: leftOut === null ? place(numberOr(observed)) : null,
                })),
              )}
            />
            {months.map(({ month, observed, leftOut }, index) =>
              index >= startIndex && startIndex >= 0 && isNumber(observed) && leftOut === null ? (
                <circle key={month} className="chart-observed-dot" cx={xOf(index)} cy={yOf(observed)} r={3} />
              ) : null,
            )}
            <AxisMonths months={months.map(({ month }) => month)} xOf={xOf} step={step} bottom={bottom} />
            {xStart !== null && (
              <>
                <path className="chart-start" d={`M${xStart.toFixed(1)} ${String(top - 8)}V${String(bottom)}`} />
                <StartText x={xStart} width={width} month={months[startIndex]?.month ?? start} y={top - 12} />
              </>
            )}
            <Ends months={months} xOf={xOf} yOf={yOf} width={width} startIndex={startIndex} top={top} bottom={bottom} />
          </>
        );
      }}
      note={<Key />}
      twin={{
        caption: `${zone}: ${unit} observed and expected by month`,
        head: ['Month', 'Observed', 'Expected', '95% interval, from', 'to', 'Left out'],
        words: [5],
        rows: months.map(({ month, observed, expected, lower, upper, leftOut }) => [
          monthName(month),
          figureWords(observed),
          ...[expected, lower, upper].map((value) => cellWords(value, (number) => numberWords(number, 1))),
          leftOut ?? '',
        ]),
      }}
    />
  );
}

const roomForStart = 150;

function StartText({ x, y, width, month }: { x: number; y: number; width: number; month: string }) {
  const fits = width - x > roomForStart;
  return (
    <ChartText x={x} y={y} anchor={fits ? 'start' : 'end'} kind="chart-text--strong">
      Start, {monthName(month)}
    </ChartText>
  );
}

interface EndsProps {
  months: CoreProblem['months'];
  xOf: (index: number) => number;
  yOf: (value: number) => number;
  width: number;
  startIndex: number;
  top: number;
  bottom: number;
}

const apart = 18;

/** The lines' own names at their ends, never over each other; on a phone the key below says them. */
function Ends({ months, xOf, yOf, width, top, bottom }: EndsProps) {
  if (width < narrow) return null;
  const observed = months.findLast((month) => isNumber(month.observed) && month.leftOut === null);
  const expected = months.findLast((month) => month.expected !== null);
  if (observed === undefined || expected === undefined) return null;
  const middle = [yOf(numberOr(observed.observed) ?? 0), yOf(expected.expected ?? 0)] as const;
  const push = Math.max(0, apart - Math.abs(middle[0] - middle[1])) / 2;
  const lower = middle[0] >= middle[1] ? 1 : -1;
  const inside = (y: number): number => Math.min(bottom, Math.max(top + 8, y)) + 5;
  const x = xOf(months.length - 1) + 10;
  return (
    <>
      <ChartText x={x} y={inside(middle[0] + lower * push)} kind="chart-text--observed">
        observed
      </ChartText>
      <ChartText x={x} y={inside(middle[1] - lower * push)} kind="chart-text--expected">
        expected
      </ChartText>
    </>
  );
}

function Key() {
  return (
    <ul className="chart-key">
      <li>
        <svg width="28" height="14" aria-hidden="true">
          <path className="chart-observed" d="M1 7h26" />
          <circle className="chart-observed-dot" cx="14" cy="7" r="3" />
        </svg>
        observed
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true">
          <rect className="chart-band" width="28" height="14" />
          <path className="chart-expected" d="M1 7h26" />
        </svg>
        expected, with its 95% interval
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true">
          <rect className="chart-left-out" width="28" height="14" />
        </svg>
        left out
      </li>
    </ul>
  );
}

const labelOf = (months: CoreProblem['months'], startIndex: number, unit: string, zone: string): string => {
  const after = startIndex < 0 ? [] : months.slice(startIndex).filter(({ leftOut }) => leftOut === null);
  const below = after.filter(
    ({ observed, expected }) => isNumber(observed) && expected !== null && observed < expected,
  ).length;
  return `Line chart of ${unit} a month in ${zone}, observed and expected. After the start, ${String(below)} of ${String(after.length)} months lie below what was expected.`;
};
