import type { ReactNode } from 'react';
import { percentWords, type Range } from '../numbers.ts';
import { AxisAcross, ChartText } from './axes.tsx';
import { Chart, type Twin } from './chart.tsx';
import { wrapped } from './paths.ts';
import { domainOf } from './domain.ts';
import { endsOf, linear, roundTicks, thinned, type Scale } from './scales.ts';

export interface IntervalRow extends Range {
  key: string;
  name: string;
  /** Filled and strong: what the chart is about, or what is more than chance. */
  isStrong: boolean;
  marker?: 'dot' | 'diamond' | 'span';
  /** A line above this row: what follows sums up what came before. */
  isSum?: boolean;
  /** A wider span behind the row, for example how far weights can move it. */
  behind?: { lower: number; upper: number } | null;
}

interface Props {
  rows: readonly IntervalRow[];
  label: string;
  twin: Twin;
  format?: (value: number) => string;
  /** What lies left and right of no change. */
  sides?: readonly [string, string];
  note?: ReactNode;
}

const narrow = 480;
const valueRoom = 64;

/** Estimates with their intervals on one scale, one below the other. */
export function IntervalRows({ rows, label, twin, format = percentWords, sides, note }: Props) {
  const ticks = roundTicks(...domainOf(rows), 5);
  const layout = (
    width: number,
  ): { left: number; tops: number[]; heights: number[]; names: string[][]; end: number } => {
    const left = width < narrow ? 16 : Math.min(260, Math.round(width * 0.38));
    const names = rows.map(({ name }) => wrapped(name, width < narrow ? width - valueRoom : left - 12));
    const heights = names.map((lines) =>
      width < narrow ? lines.length * 18 + 24 : Math.max(32, lines.length * 18 + 12),
    );
    const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, high) => sum + high, 6));
    return { left, tops, heights, names, end: heights.reduce((sum, high) => sum + high, 6) };
  };
  return (
    <Chart
      label={label}
      height={(width) => layout(width).end + (sides ? 50 : 30)}
      draw={(width) => {
        const { left, tops, heights, names, end } = layout(width);
        const right = width - (width < narrow ? 12 : valueRoom + 8);
        const scale = linear(...endsOf(ticks), left + 8, right - 8);
        return (
          <>
            <AxisAcross scale={scale} ticks={thinned(ticks, right - left, 64)} top={2} bottom={end} format={format} />
            {rows.map((row, index) => {
              const [top, high, lines] = [tops[index] ?? 0, heights[index] ?? 0, names[index] ?? []];
              const middle = width < narrow ? top + high - 13 : top + high / 2;
              const firstLine = width < narrow ? top + 14 : middle - ((lines.length - 1) * 18) / 2 + 5;
              const kind = row.isStrong ? 'chart-text--ink chart-text--strong' : 'chart-text--ink';
              return (
                <g key={row.key}>
                  {row.isSum === true && <path className="chart-rule" d={`M0 ${String(top)}H${String(width)}`} />}
                  <Mark row={row} scale={scale} y={middle} ends={endsOf(ticks)} />
                  {lines.map((line, order) => (
                    <ChartText key={order} x={0} y={firstLine + order * 18} kind={kind}>
                      {line}
                    </ChartText>
                  ))}
                  <ChartText x={width - 2} y={width < narrow ? firstLine : middle + 5} anchor="end" kind={kind}>
                    {row.marker === 'span' ? '' : format(row.value)}
                  </ChartText>
                </g>
              );
            })}
            {sides && (
              <>
                <ChartText
                  x={Math.max(left, scale(0) - 10)}
                  y={end + 40}
                  anchor={scale(0) - left > 90 ? 'end' : 'start'}
                >
                  ← {sides[0]}
                </ChartText>
                {right - scale(0) > 60 && (
                  <ChartText x={Math.max(scale(0) + 10, scale(0) - left > 90 ? 0 : left + 100)} y={end + 40}>
                    {sides[1]} →
                  </ChartText>
                )}
              </>
            )}
          </>
        );
      }}
      note={note}
      twin={twin}
    />
  );
}

function Mark({ row, scale, y, ends }: { row: IntervalRow; scale: Scale; y: number; ends: readonly [number, number] }) {
  const strength = row.isStrong ? 'mark mark--strong' : 'mark';
  const inside = (value: number): number => scale(Math.min(ends[1], Math.max(ends[0], value)));
  const x = inside(row.value);
  const [lower, upper] = [row.lower, row.upper];
  const hasInterval = lower !== null && upper !== null;
  if (row.marker === 'diamond' && hasInterval) {
    const corners = [at(inside(lower), y), at(x, y - 9), at(inside(upper), y), at(x, y + 9)];
    return <path className={`${strength} mark__diamond`} d={`M${corners.join('L')}Z`} />;
  }
  return (
    <g className={strength}>
      {row.behind && (
        <rect
          className="mark__behind"
          x={inside(row.behind.lower)}
          y={y - 9}
          width={Math.max(2, inside(row.behind.upper) - inside(row.behind.lower))}
          height={18}
        />
      )}
      {hasInterval && (
        <>
          <path className="mark__line" d={`M${at(inside(lower), y)}H${inside(upper).toFixed(1)}`} />
          {lower < ends[0] && <path className="mark__beyond" d={`M${at(inside(lower) - 2, y)}l9 -6v12Z`} />}
          {upper > ends[1] && <path className="mark__beyond" d={`M${at(inside(upper) + 2, y)}l-9 -6v12Z`} />}
        </>
      )}
      {row.marker !== 'span' && <circle className="mark__dot" cx={x} cy={y} r={6} />}
    </g>
  );
}

const at = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
