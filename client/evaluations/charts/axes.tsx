import type { ReactNode } from 'react';
import type { Scale } from './scales.ts';

interface AcrossProps {
  scale: Scale;
  ticks: readonly number[];
  /** Where the grid begins and ends. */
  top: number;
  bottom: number;
  format: (value: number) => string;
  /** Said more strongly: usually no change. */
  zero?: number;
}

/** Values from left to right: faint lines, the line of no change in ink, figures below. */
export function AxisAcross({ scale, ticks, top, bottom, format, zero = 0 }: AcrossProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            className={tick === zero ? 'chart-zero' : 'chart-grid'}
            d={`M${scale(tick).toFixed(1)} ${String(top)}V${String(bottom)}`}
          />
          <text className="chart-text" x={scale(tick)} y={bottom + 18} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

interface UpProps {
  scale: Scale;
  ticks: readonly number[];
  left: number;
  right: number;
  format: (value: number) => string;
  zero?: number;
}

/** Values from bottom to top. */
export function AxisUp({ scale, ticks, left, right, format, zero = 0 }: UpProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            className={tick === zero ? 'chart-zero' : 'chart-grid'}
            d={`M${String(left)} ${scale(tick).toFixed(1)}H${String(right)}`}
          />
          <text className="chart-text" x={left - 8} y={scale(tick) + 5} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Text with a casing of paper, so that it is read over lines. */
export function ChartText({
  x,
  y,
  anchor = 'start',
  kind = '',
  children,
}: {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  kind?: string;
  children: ReactNode;
}) {
  return (
    <text className={`chart-text chart-text--cased ${kind}`} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

interface MonthsProps {
  months: readonly string[];
  xOf: (index: number) => number;
  step: number;
  bottom: number;
}

const roomForYear = 46;

/** A tick at each January and the year beside it, where there is room. */
export function AxisMonths({ months, xOf, step, bottom }: MonthsProps) {
  const right = xOf(months.length - 1) + step / 2;
  const starts = months.flatMap((month, index) => (month.endsWith('-01') || index === 0 ? [{ month, index }] : []));
  return (
    <g>
      {starts.map(({ month, index }, order) => {
        const x = xOf(index) - step / 2;
        const next = starts[order + 1];
        const end = next === undefined ? right : xOf(next.index) - step / 2;
        return (
          <g key={month}>
            {month.endsWith('-01') && <path className="chart-tick" d={`M${x.toFixed(1)} ${String(bottom)}v6`} />}
            {end - x >= roomForYear && (
              <text className="chart-text" x={x + (month.endsWith('-01') ? 4 : 0)} y={bottom + 20}>
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
