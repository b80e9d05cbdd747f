import { useId } from 'react';
import { countWords, monthName, plural } from '../words.ts';
import type { MarkShown } from './marks-shown.ts';
import { trendShape, type TrendPoint, type TrendShape } from './trend-shape.ts';

interface Props {
  points: readonly TrendPoint[];
  /** What the line is of, for those who cannot see it. */
  label: string;
  /** In units that are near to pixels on the screen, so that its text is no smaller than the page's. */
  width: number;
  height: number;
  hasAxes: boolean;
  /** What happened to the figures in these months: a break as a line, a shock as a band. */
  marks?: readonly MarkShown[];
}

const roomForEnd = 40;
const roomForScale = 30;
const roomForYears = 22;

/** What the line says, in words: where it ends, where it has no months. */
export const trendWords = (label: string, points: readonly TrendPoint[], marks: readonly MarkShown[] = []): string => {
  const { end, gaps } = trendShape(points, 1, 1);
  if (!end) return `${label}: no month is available.`;
  const missing = gaps.filter(({ kind }) => kind === 'missing').reduce((sum, { months }) => sum + months, 0);
  const withheld = gaps.filter(({ kind }) => kind === 'withheld').reduce((sum, { months }) => sum + months, 0);
  return [
    `${label}: ${countWords(end.count)} in ${monthName(end.month)}.`,
    missing > 0 ? `${plural(missing, 'month')} not available.` : '',
    withheld > 0 ? `${plural(withheld, 'month')} withheld.` : '',
    ...marks.map(({ words }) => words),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** Counts by month: the line stops at a gap, and the gap is dotted (no file) or hatched (withheld). */
export function TrendLine({ points, label, width, height, hasAxes, marks = [] }: Props) {
  const id = useId();
  const left = hasAxes ? roomForScale : 0;
  const top = 8;
  const plotWidth = width - left - roomForEnd;
  const shape = trendShape(points, plotWidth, height);
  const whole = height + top + (hasAxes ? roomForYears : 4);
  return (
    <svg
      className="trend-line"
      viewBox={`0 0 ${String(width)} ${String(whole)}`}
      role="img"
      aria-label={trendWords(label, points, marks)}
    >
      <defs>
        <pattern id={`${id}-missing`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="3" cy="3" r="1" className="trend-dot" />
        </pattern>
        <pattern id={`${id}-withheld`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="trend-hatch" />
        </pattern>
      </defs>
      <g transform={`translate(${String(left)} ${String(top)})`}>
        {hasAxes && <Axes shape={shape} plotWidth={plotWidth} height={height} />}
        {shape.gaps.map(({ kind, x, width: gapWidth }) => (
          <rect key={x} x={x} y={0} width={gapWidth} height={height} fill={`url(#${id}-${kind})`} />
        ))}
        <Marks marks={marks} step={plotWidth / Math.max(points.length, 1)} height={height} />
        <path className="trend-zero" d={`M0 ${String(height)}H${String(plotWidth)}`} />
        {shape.runs.map((run) => (
          <Run key={String(run[0]?.[0])} run={run} />
        ))}
        {shape.end && (
          <>
            <circle className="trend-end" cx={shape.end.x} cy={shape.end.y} r={3.5} />
            <text className="trend-text trend-last" x={shape.end.x + 8} y={shape.end.y + 4}>
              {countWords(shape.end.count)}
            </text>
          </>
        )}
      </g>
    </svg>
  );
}

function Marks({ marks, step, height }: { marks: readonly MarkShown[]; step: number; height: number }) {
  return marks.map(({ kind, start, end, words }) =>
    kind === 'break' ? (
      <path key={words} className="trend-break" d={`M${(start * step).toFixed(1)} 0V${String(height)}`} />
    ) : (
      <rect key={words} className="trend-shock" x={start * step} y={0} width={(end - start) * step} height={height} />
    ),
  );
}

function Run({ run }: { run: TrendShape['runs'][number] }) {
  const [only] = run;
  // A single month between two gaps has no length to draw a line of.
  if (run.length === 1 && only) return <circle className="trend-alone" cx={only[0]} cy={only[1]} r={2} />;
  return <path className="trend-run" d={`M${run.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`} />;
}

const leastMonthsOfALabel = 6;

function Axes({ shape, plotWidth, height }: { shape: TrendShape; plotWidth: number; height: number }) {
  return (
    <g aria-hidden="true">
      {shape.ticks.map(({ value, y }) => {
        // Nothing happens half a time: a half on the scale would only puzzle.
        return Number.isInteger(value) ? (
          <g key={value}>
            <path className="trend-grid" d={`M0 ${String(y)}H${String(plotWidth)}`} />
            <text className="trend-text" x={-6} y={y + 4} textAnchor="end">
              {countWords(value)}
            </text>
          </g>
        ) : null;
      })}
      {shape.years.map(({ year, x, width: yearWidth, months }, index) => (
        <g key={year}>
          {index > 0 && <path className="trend-tick" d={`M${x.toFixed(1)} ${String(height)}v6`} />}
          {months >= leastMonthsOfALabel && (
            <text className="trend-text" x={x + yearWidth / 2} y={height + 18} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
