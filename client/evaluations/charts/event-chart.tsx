import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import { cellWords, percentWords } from '../numbers.ts';
import { AxisUp, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { bandPath } from './paths.ts';
import { endsOf, extentOf, linear, roundTicks } from './scales.ts';

type Quarters = CoreProblem['eventStudy']['quarters'];

const quarterName = (quarter: number): string =>
  quarter < 0 ? `${String(-quarter)} before the start` : `${String(quarter + 1)} after the start`;

/** Quarter by quarter before and after the start, against how much areas where nothing began moved. */
export function EventChart({ quarters, sentence }: { quarters: Quarters; sentence: string }) {
  const ticks = roundTicks(
    ...extentOf([
      0,
      ...quarters.flatMap(({ value, lower, upper, placeboLower, placeboUpper }) => [
        value,
        lower,
        upper,
        placeboLower,
        placeboUpper,
      ]),
    ]),
    5,
  );
  const firstAfter = quarters.findIndex(({ quarter }) => quarter >= 0);
  return (
    <Chart
      label={`Change by quarter against comparison areas, in percent. ${sentence}`}
      height={() => 280}
      draw={(width, height) => {
        const [left, right, top, bottom] = [62, width - 8, 28, height - 34];
        const step = (right - left) / Math.max(1, quarters.length);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        const place = (value: number | null): number | null => (value === null ? null : yOf(value));
        const xStart = left + Math.max(0, firstAfter) * step;
        const every = Math.ceil(28 / Math.max(step, 1));
        return (
          <>
            {firstAfter >= 0 && (
              <rect className="chart-after" x={xStart} y={top} width={right - xStart} height={bottom - top} />
            )}
            <path
              className="chart-placebos"
              d={bandPath(
                quarters.map(({ placeboLower, placeboUpper }, index) => ({
                  x: xOf(index),
                  lower: place(placeboLower),
                  upper: place(placeboUpper),
                })),
              )}
            />
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={percentWords} />
            {quarters.map(({ quarter, value, lower, upper }, index) => (
              <g key={quarter} className="mark mark--strong">
                {lower !== null && upper !== null && (
                  <path
                    className="mark__line"
                    d={`M${xOf(index).toFixed(1)} ${yOf(lower).toFixed(1)}V${yOf(upper).toFixed(1)}`}
                  />
                )}
                {quarter === -1 ? (
                  <rect className="mark__reference" x={xOf(index) - 5} y={yOf(value) - 5} width={10} height={10} />
                ) : (
                  <circle className="mark__dot" cx={xOf(index)} cy={yOf(value)} r={step < 14 ? 3.5 : 5} />
                )}
                {(quarter < 0 ? -quarter : quarter + 1) % every === 0 && (
                  <ChartText x={xOf(index)} y={bottom + 20} anchor="middle">
                    {quarter < 0 ? `−${String(-quarter)}` : `+${String(quarter + 1)}`}
                  </ChartText>
                )}
              </g>
            ))}
            {firstAfter >= 0 && (
              <>
                <path className="chart-start" d={`M${xStart.toFixed(1)} ${String(top - 6)}V${String(bottom)}`} />
                <ChartText
                  x={xStart + (xStart > width / 2 ? -6 : 6)}
                  y={16}
                  anchor={xStart > width / 2 ? 'end' : 'start'}
                  kind="chart-text--strong"
                >
                  Start
                </ChartText>
              </>
            )}
          </>
        );
      }}
      note="Quarters before (−) and after (+) the start; the square is the quarter that all others are compared with. Grey: how far areas in which nothing began moved."
      twin={{
        caption: 'Change by quarter against comparison areas',
        head: ['Quarter', 'Change', '95% interval, from', 'to', 'Areas where nothing began, from', 'to'],
        rows: quarters.map(({ quarter, value, lower, upper, placeboLower, placeboUpper }) => [
          quarterName(quarter),
          ...[value, lower, upper, placeboLower, placeboUpper].map((number) => cellWords(number, percentWords)),
        ]),
      }}
    />
  );
}
