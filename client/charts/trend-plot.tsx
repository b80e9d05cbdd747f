import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { addMonths } from '../months.ts';
import { axisTicks } from './axis.ts';
import { isNumber } from '../words.ts';
import type { TrendProps } from './trend.tsx';
import { missingRuns } from './trend-gaps.ts';

const startOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
const endOf = (month: string): Date => startOf(addMonths(month, 1));
const middleOf = (month: string): Date => new Date((startOf(month).getTime() + endOf(month).getTime()) / 2);

const heightPixels = 150;
const svgNames = 'http://www.w3.org/2000/svg';

/** Dots for months that never came: the same pattern as on the map. */
const dotsPattern = (id: string) => (): SVGElement => {
  const pattern = document.createElementNS(svgNames, 'pattern');
  const size = { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse' };
  for (const [name, value] of Object.entries(size)) pattern.setAttribute(name, value);
  const dot = document.createElementNS(svgNames, 'circle');
  for (const [name, value] of Object.entries({ cx: '3', cy: '3', r: '0.9', fill: '#8a9296' })) {
    dot.setAttribute(name, value);
  }
  pattern.append(dot);
  const definitions = document.createElementNS(svgNames, 'defs');
  definitions.append(pattern);
  return definitions;
};

const drawTrend = ({ months, span }: TrendProps, width: number): SVGSVGElement | HTMLElement => {
  const points = months.map(({ month, count }) => ({ at: middleOf(month), count: isNumber(count) ? count : NaN }));
  const last = points.findLast(({ count }) => Number.isFinite(count));
  const ticks = axisTicks(Math.max(0, ...points.map(({ count }) => count || 0)), 3);
  const gaps = missingRuns(months).map(({ first, last: end }) => ({ from: startOf(first), to: endOf(end) }));
  const firstMonth = months[0]?.month ?? span.first;
  const lastMonth = months.at(-1)?.month ?? span.last;
  const dots = 'trend-missing';
  const plot = Plot.plot({
    width,
    height: heightPixels,
    marginLeft: 40,
    marginRight: 16,
    marginTop: 20,
    marginBottom: 28,
    className: 'trend-plot',
    x: { type: 'utc', domain: [startOf(firstMonth), endOf(lastMonth)], label: null, ticks: 'year', tickFormat: '%Y' },
    y: { domain: [0, ticks.at(-1) ?? 1], ticks: ticks.filter(Number.isInteger), label: null, grid: true },
    marks: [
      dotsPattern(dots),
      Plot.rectX([{ from: startOf(span.first), to: endOf(span.last) }], { x1: 'from', x2: 'to', fill: '#e8f1f8' }),
      Plot.rectX(gaps, { x1: 'from', x2: 'to', fill: `url(#${dots})` }),
      Plot.ruleY([0], { stroke: '#0b0c0c' }),
      Plot.lineY(points, { x: 'at', y: 'count', stroke: '#12436d', strokeWidth: 2 }),
      ...(last === undefined
        ? []
        : [
            Plot.dot([last], { x: 'at', y: 'count', r: 4, fill: '#12436d' }),
            Plot.text([last], {
              x: 'at',
              y: 'count',
              text: 'count',
              dy: -12,
              fontWeight: 600,
              stroke: '#ffffff',
              strokeWidth: 4,
              fill: '#0b0c0c',
            }),
          ]),
    ],
  });
  // Plot brings an inline style element, which the page's security policy refuses; charts.css says the same.
  for (const style of plot.querySelectorAll('style')) style.remove();
  return plot;
};

const TrendPlot = (props: TrendProps): ReactElement => {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const { months, span } = props;
  useEffect(() => {
    if (holder.current === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0));
    });
    watcher.observe(holder.current);
    return () => {
      watcher.disconnect();
    };
  }, []);
  useEffect(() => {
    if (width > 0) holder.current?.replaceChildren(drawTrend({ months, span }, width));
  }, [months, span, width]);
  return <div ref={holder} className="trend__plot" aria-hidden="true" />;
};

export default TrendPlot;
