import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import { monthName } from '../../words.ts';
import { cellWords, numberWords } from '../numbers.ts';
import { AxisMonths, AxisUp } from './axes.tsx';
import { Chart } from './chart.tsx';
import { linePath } from './paths.ts';
import { endsOf, extentOf, linear, roundTicks } from './scales.ts';

/** The zone and the areas that, weighted together, imitate it before the start. */
export function SyntheticChart({
  months,
  start,
  sentence,
}: {
  months: CoreProblem['synthetic']['months'];
  start: string;
  sentence: string;
}) {
  const ticks = roundTicks(...extentOf(months.flatMap(({ zone, synthetic }) => [zone, synthetic])), 4);
  const startIndex = months.findIndex(({ month }) => month >= start);
  const oneDecimal = (value: number): string => numberWords(value, 1);
  const format = ticks.every(Number.isInteger)
    ? numberWords
    : (value: number): string => numberWords(value, 2).replace(/0$/, '');
  return (
    <Chart
      label={`Line chart of the zone and its synthetic control by month. ${sentence}`}
      height={() => 240}
      draw={(width, height) => {
        const [left, right, top, bottom] = [46, width - 8, 16, height - 30];
        const step = (right - left) / Math.max(1, months.length);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        const place = (value: number | null): number | null => (value === null ? null : yOf(value));
        const xStart = left + startIndex * step;
        return (
          <>
            {startIndex >= 0 && (
              <rect className="chart-after" x={xStart} y={top} width={right - xStart} height={bottom - top} />
            )}
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={(value) => format(value)} />
            <path
              className="chart-expected"
              d={linePath(months.map(({ synthetic }, index) => ({ x: xOf(index), y: place(synthetic) })))}
            />
            <path
              className="chart-observed"
              d={linePath(months.map(({ zone }, index) => ({ x: xOf(index), y: place(zone) })))}
            />
            <AxisMonths months={months.map(({ month }) => month)} xOf={xOf} step={step} bottom={bottom} />
            {startIndex >= 0 && (
              <path className="chart-start" d={`M${xStart.toFixed(1)} ${String(top)}V${String(bottom)}`} />
            )}
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <svg width="28" height="14" aria-hidden="true">
              <path className="chart-observed" d="M1 7h26" />
            </svg>
            the zone
          </li>
          <li>
            <svg width="28" height="14" aria-hidden="true">
              <path className="chart-expected" d="M1 7h26" />
            </svg>
            its synthetic control
          </li>
          <li>1: an average month before the start</li>
        </ul>
      }
      twin={{
        caption: 'The zone and its synthetic control by month',
        head: ['Month', 'Zone', 'Synthetic control'],
        rows: months.map(({ month, zone, synthetic }) => [
          monthName(month),
          cellWords(zone, oneDecimal),
          cellWords(synthetic, oneDecimal),
        ]),
      }}
    />
  );
}
