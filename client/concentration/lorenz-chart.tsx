import { useState } from 'react';
import type { ConcentrationAnswer } from '../../server/features/concentration/contract.ts';
import { AxisAcross, AxisUp, ChartText } from '../evaluations/charts/axes.tsx';
import { Chart } from '../evaluations/charts/chart.tsx';
import { linear, thinned, type Scale } from '../evaluations/charts/scales.ts';
import { isNumber } from '../words.ts';
import { percentOf } from './shares-words.ts';

type Item = ConcentrationAnswer['items'][number];

const ticks = [0, 25, 50, 75, 100];
const whole = (value: number): string => `${String(value)}%`;
const nameOf = ({ agency }: Item): string => agency ?? 'all';

/** Areas from the most demand to the least, what they hold together, and what chance alone would give. */
export function LorenzChart({ answer }: { answer: ConcentrationAnswer }) {
  const drawn = answer.items.filter(({ curve }) => curve.length > 0);
  const [wanted, choose] = useState('all');
  const item = drawn.find((one) => nameOf(one) === wanted) ?? drawn[0];
  if (item === undefined) return null;
  return (
    <>
      {drawn.length > 1 && (
        <label className="concentration__choice">
          The curve of{' '}
          <select
            className="select"
            value={nameOf(item)}
            onChange={(event) => {
              choose(event.target.value);
            }}
          >
            {drawn.map((one) => (
              <option key={nameOf(one)} value={nameOf(one)}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Curve item={item} />
    </>
  );
}

function Curve({ item }: { item: Item }) {
  return (
    <Chart
      label={`Curve of ${item.name}: areas from the most demand to the least across, demand that they hold together up.`}
      height={(width) => Math.min(420, Math.max(260, width * 0.62))}
      draw={(width, height) => {
        const [left, right, top, bottom] = [50, width - 24, 14, height - 48];
        const [xOf, yOf] = [linear(0, 100, left, right), linear(0, 100, bottom, top)];
        return (
          <>
            <AxisAcross scale={xOf} ticks={thinned(ticks, right - left, 50)} top={top} bottom={bottom} format={whole} />
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={whole} />
            <path className="lorenz-even" d={`M${at(0, 0, xOf, yOf)}L${at(100, 100, xOf, yOf)}`} />
            <path className="chart-expected" d={pathOf(item.curveByChance, xOf, yOf)} />
            <path className="chart-observed" d={pathOf(item.curve, xOf, yOf)} />
            {isNumber(item.half) && (
              <>
                <path
                  className="chart-rule"
                  d={`M${String(left)} ${yOf(50).toFixed(1)}H${xOf(item.half).toFixed(1)}V${String(bottom)}`}
                />
                <circle className="chart-observed-dot" cx={xOf(item.half)} cy={yOf(50)} r={5} />
                <ChartText x={xOf(item.half) + 8} y={yOf(50) + 18} kind="chart-text--observed">
                  half in {percentOf(item.half)}
                </ChartText>
              </>
            )}
            <ChartText x={right} y={height - 6} anchor="end">
              areas, those with the most demand first
            </ChartText>
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <Line kind="chart-observed" /> demand
          </li>
          {item.curveByChance.length > 0 && (
            <li>
              <Line kind="chart-expected" /> what chance alone would give, were everybody’s rate the same
            </li>
          )}
          <li>
            <Line kind="lorenz-even" /> the same in every area
          </li>
        </ul>
      }
      twin={{
        caption: `Demand of ${item.name} that areas hold together`,
        head: ['Areas with the most demand', 'Demand', 'By chance'],
        rows: item.curve.map(({ areas, demand }) => [
          percentOf(areas),
          percentOf(demand),
          chanceAt(item.curveByChance, areas),
        ]),
      }}
    />
  );
}

const Line = ({ kind }: { kind: string }) => (
  <svg width="28" height="14" aria-hidden="true">
    <path className={kind} d="M1 7h26" />
  </svg>
);

const at = (areas: number, demand: number, xOf: Scale, yOf: Scale): string =>
  `${xOf(areas).toFixed(1)} ${yOf(demand).toFixed(1)}`;

const pathOf = (curve: Item['curve'], xOf: Scale, yOf: Scale): string =>
  curve.length === 0 ? '' : `M${curve.map(({ areas, demand }) => at(areas, demand, xOf, yOf)).join('L')}`;

/** Both curves have the same places across, but for steps that are withheld. */
const chanceAt = (curve: Item['curve'], areas: number): string => {
  const found = curve.find((point) => Math.abs(point.areas - areas) < 0.02);
  return found === undefined ? '' : percentOf(found.demand);
};
