import type { RunRecord } from '../../../server/features/runs/contract.ts';
import { monthName, plural } from '../../words.ts';
import { AxisMonths, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { shortened } from './paths.ts';

type Coverage = RunRecord['coverage'];
const narrow = 560;
const words = { received: 'received', missing: '[x] not available', none: 'not yet begun' } as const;

/** Which months came, by dataset, and which were left out of the estimate. */
export function MonthsStrip({ coverage, start }: { coverage: Coverage; start: string }) {
  const { months, datasets, leftOut } = coverage;
  const out = new Map(leftOut.map(({ month, reason }) => [month, reason]));
  const startIndex = months.findIndex((month) => month >= start);
  const rows = [...datasets.map(({ name }) => name), 'Left out of the estimate'];
  const rowHigh = (width: number): number => (width < narrow ? 48 : 40);
  return (
    <Chart
      label={`${coverage.sentence} ${plural(leftOut.length, 'month')} left out, of ${plural(datasets.length, 'dataset')}.`}
      height={(width) => rows.length * rowHigh(width) + 54}
      draw={(width, height) => {
        const left = width < narrow ? 0 : 210;
        const step = (width - left - 2) / Math.max(1, months.length);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const high = rowHigh(width);
        const gap = step > 6 ? 1 : 0.4;
        const yOf = (row: number): number => 24 + row * high + (width < narrow ? 22 : 8);
        const xStart = left + startIndex * step;
        return (
          <>
            {rows.map((name, row) => (
              <g key={name}>
                {shortened(name, width < narrow ? width : left - 10, width < narrow ? 1 : 2).map(
                  (line, order, lines) => (
                    <ChartText
                      key={order}
                      x={0}
                      y={width < narrow ? yOf(row) - 6 : yOf(row) + 16 + (order - (lines.length - 1) / 2) * 17}
                      kind="chart-text--ink"
                    >
                      {line}
                    </ChartText>
                  ),
                )}
                <path className="chart-grid" d={`M${String(left)} ${String(yOf(row) + 11)}H${String(width)}`} />
              </g>
            ))}
            {datasets.map(({ code, states }, row) =>
              states.map((state, index) =>
                state === 'none' ? null : (
                  <rect
                    key={`${code} ${String(index)}`}
                    className={`strip-cell strip-cell--${state}`}
                    x={left + index * step}
                    y={yOf(row)}
                    width={Math.max(1, step - gap)}
                    height={22}
                  />
                ),
              ),
            )}
            {months.map((month, index) => {
              if (!out.has(month)) return null;
              const [x, y, wide] = [left + index * step, yOf(datasets.length), Math.max(5, step - gap)];
              return (
                <g key={month} className="strip-out">
                  <rect x={x + 1} y={y + 1} width={wide - 2} height={20} />
                  <path d={`M${(x + 1).toFixed(1)} ${String(y + 1)}l${(wide - 2).toFixed(1)} 20`} />
                </g>
              );
            })}
            {startIndex >= 0 && (
              <>
                <path className="chart-start" d={`M${xStart.toFixed(1)} 18V${String(height - 28)}`} />
                <ChartText
                  x={xStart + (xStart > width * 0.7 ? 0 : 4)}
                  y={14}
                  anchor={xStart > width * 0.7 ? 'end' : 'start'}
                  kind="chart-text--strong"
                >
                  Start, {monthName(months[startIndex] ?? start)}
                </ChartText>
              </>
            )}
            <AxisMonths months={months} xOf={xOf} step={step} bottom={height - 28} />
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <svg width="16" height="16" aria-hidden="true">
              <rect className="strip-cell--received" width="16" height="16" />
            </svg>
            received
          </li>
          <li>
            <svg width="16" height="16" aria-hidden="true">
              <rect className="strip-cell--missing" x="0.5" y="0.5" width="15" height="15" />
            </svg>
            [x] not available
          </li>
          <li>
            <svg width="16" height="16" aria-hidden="true" className="strip-out">
              <rect x="1" y="1" width="14" height="14" />
              <path d="M1 1l14 14" />
            </svg>
            left out
          </li>
        </ul>
      }
      twin={{
        caption: 'Months by dataset',
        head: ['Month', ...datasets.map(({ name }) => name), 'Left out because'],
        words: datasets.map((_, index) => index + 1).concat(datasets.length + 1),
        rows: months.map((month, index) => [
          monthName(month),
          ...datasets.map(({ states }) => words[states[index] ?? 'none']),
          out.get(month) ?? '',
        ]),
      }}
    />
  );
}
