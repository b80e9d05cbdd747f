import type { PlanPreview } from '../../../server/features/evaluations/contract.ts';
import { shareWords } from '../../words.ts';
import { numberWords } from '../numbers.ts';
import { AxisAcross, AxisUp, ChartText } from './axes.tsx';
import { Chart } from './chart.tsx';
import { linePath } from './paths.ts';
import { endsOf, linear, roundTicks, thinned } from './scales.ts';

type Power = NonNullable<PlanPreview['power']>;

const enough = 0.8;
const percent = (value: number): string => `${numberWords(value)}%`;

/** How often falls of each size would be found. */
export function PowerChart({ power }: { power: Power }) {
  const most = Math.max(10, ...power.curve.map(({ fallPercent }) => fallPercent));
  const ticks = roundTicks(0, most, 5);
  return (
    <Chart
      label={power.sentence}
      height={() => 230}
      draw={(width, height) => {
        const [left, right, top, bottom] = [48, width - 16, 12, height - 46];
        const scale = linear(...endsOf(ticks), left, right);
        const yOf = linear(0, 1, bottom, top);
        const x = scale(power.smallestPercent);
        const isInside = power.smallestPercent <= (ticks.at(-1) ?? 0);
        return (
          <>
            <AxisUp
              scale={yOf}
              ticks={[0, 0.25, 0.5, 0.75, 1]}
              left={left}
              right={right}
              format={(value) => percent(value * 100)}
            />
            <AxisAcross
              scale={scale}
              ticks={thinned(ticks, right - left, 50)}
              top={bottom}
              bottom={bottom}
              format={percent}
            />
            <path
              className="chart-observed"
              d={linePath(
                power.curve.map(({ fallPercent, power: share }) => ({ x: scale(fallPercent), y: yOf(share) })),
              )}
            />
            {isInside && (
              <>
                <path
                  className="chart-guide"
                  d={`M${String(left)} ${String(yOf(enough))}H${x.toFixed(1)}V${String(bottom)}`}
                />
                <circle className="placebo-dot--zone" cx={x} cy={yOf(enough)} r={6} />
                <ChartText
                  x={x + (x > width * 0.6 ? -12 : 12)}
                  y={yOf(enough) + 5}
                  anchor={x > width * 0.6 ? 'end' : 'start'}
                  kind="chart-text--zone"
                >
                  {percent(power.smallestPercent)}
                </ChartText>
              </>
            )}
            <ChartText x={right} y={height - 6} anchor="end">
              fall in the zone →
            </ChartText>
          </>
        );
      }}
      note="Up: how often a fall of that size would be found."
      twin={{
        caption: 'How often a fall would be found',
        head: ['Fall', 'Found'],
        rows: power.curve.map(({ fallPercent, power: share }) => [percent(fallPercent), shareWords(share)]),
      }}
    />
  );
}
