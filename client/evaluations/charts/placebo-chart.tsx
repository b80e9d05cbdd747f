import type { CoreProblem } from '../../../server/features/runs/contract.ts';
import { plural } from '../../words.ts';
import { percentWords } from '../numbers.ts';
import { asLarge } from './as-large.ts';
import { AxisAcross, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { dotStacks, dotWidthFor } from './dot-stacks.ts';
import { endsOf, extentOf, linear, roundTicks, thinned } from './scales.ts';

type Placebo = CoreProblem['placebo'];

const height = 280;
const [top, bottom] = [64, height - 52];
const roomForTick = 58;

/** Where the zone's change lies among the changes of areas in which nothing began. */
export function PlaceboChart({ placebo, zone }: { placebo: Placebo; zone: string }) {
  const own = placebo.values.find(({ isZone }) => isZone);
  const [least, most] = extentOf([...placebo.values.map(({ percent }) => percent), 0]);
  const ticks = roundTicks(least, most, 6);
  const large = asLarge(placebo.values, placebo.rank);
  return (
    <Chart
      label={`Dots of ${plural(placebo.areas, 'area')} by their change in the same months. ${own === undefined ? '' : `${zone}: ${percentWords(own.percent)}. `}${placebo.sentence}`}
      height={() => height}
      draw={(width) => {
        const scale = linear(...endsOf(ticks), 20, width - 20);
        const place = ({ percent }: Placebo['values'][number]): number => scale(percent);
        const dot = dotWidthFor(placebo.values, place, bottom - top);
        const { dots } = dotStacks(placebo.values, place, dot, ({ isZone }) => isZone);
        const shown = thinned(ticks, width - 40, roomForTick);
        return (
          <>
            <AxisAcross scale={scale} ticks={shown} top={top - 12} bottom={bottom} format={percentWords} />
            <path className="chart-base" d={`M8 ${String(bottom)}H${String(width - 8)}`} />
            {dots.map(({ item, x, level }) => {
              if (item.isZone) return null;
              const y = bottom - dot / 2 - level * dot;
              const kind = large.has(item.code) ? 'placebo-dot placebo-dot--large' : 'placebo-dot';
              return <circle key={item.code} className={kind} cx={x} cy={y} r={dot / 2 - 0.75} />;
            })}
            {dots.map(({ item, x, level }) =>
              item.isZone ? (
                <ZoneMark
                  key={item.code}
                  x={x}
                  y={bottom - dot / 2 - level * dot}
                  name={zone}
                  percent={item.percent}
                  width={width}
                />
              ) : null,
            )}
            <ChartText x={4} y={height - 8}>
              ← fewer
            </ChartText>
            <ChartText x={width - 4} y={height - 8} anchor="end">
              more →
            </ChartText>
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <circle className="placebo-dot--zone" cx="7" cy="7" r="6" />
            </svg>
            {zone}
          </li>
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <circle className="placebo-dot" cx="7" cy="7" r="5.5" />
            </svg>
            changed less
          </li>
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <circle className="placebo-dot placebo-dot--large" cx="7" cy="7" r="5.5" />
            </svg>
            changed at least as much
          </li>
        </ul>
      }
      twin={{
        caption: 'Change in the same months, by area',
        head: ['Area', 'Change', 'At least as large as the zone’s'],
        words: [2],
        rows: placebo.values
          .toSorted((a, b) => a.percent - b.percent)
          .map(({ code, name, percent, isZone }) => [
            isZone ? `${name} (the zone)` : name,
            percentWords(percent),
            large.has(code) ? 'yes' : 'no',
          ]),
      }}
    />
  );
}

const roomForName = 120;

function ZoneMark({
  x,
  y,
  name,
  percent,
  width,
}: {
  x: number;
  y: number;
  name: string;
  percent: number;
  width: number;
}) {
  const anchor = x < roomForName / 2 ? 'start' : x > width - roomForName / 2 ? 'end' : 'middle';
  return (
    <g>
      <path className="placebo-stem" d={`M${x.toFixed(1)} 44V${y.toFixed(1)}`} />
      <circle className="placebo-dot--zone" cx={x} cy={y} r={8} />
      <ChartText x={x} y={18} anchor={anchor} kind="chart-text--zone">
        {name}
      </ChartText>
      <ChartText x={x} y={37} anchor={anchor} kind="chart-text--zone chart-text--large">
        {percentWords(percent)}
      </ChartText>
    </g>
  );
}
