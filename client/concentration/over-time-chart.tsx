import type { ConcentrationAnswer } from '../../server/features/concentration/contract.ts';
import { AxisUp, ChartText } from '../evaluations/charts/axes.tsx';
import { Chart } from '../evaluations/charts/chart.tsx';
import { endsOf, linear, roundTicks } from '../evaluations/charts/scales.ts';
import { linePath } from '../evaluations/charts/paths.ts';
import { lastBefore } from '../months.ts';
import { figureWords, isNumber, monthShort, periodWords } from '../words.ts';
import { chanceWords, percentOf, shareWords } from './shares-words.ts';

type Year = ConcentrationAnswer['overTime'][number];

const nameOf = ({ period }: Year): string => periodWords(period.from, lastBefore(period.to));

/** The share of areas that holds half of the demand, year by year, beside the interval that chance would give. */
export function OverTimeChart({ answer }: { answer: ConcentrationAnswer }) {
  const years = answer.overTime;
  const values = years.flatMap(({ half, halfByChance }) => [half, halfByChance.upper].filter(isNumber));
  const ticks = roundTicks(0, Math.max(1, ...values), 4);
  return (
    <Chart
      label="Percent of areas that holds half of the demand by year, beside what chance alone would give."
      height={() => 220}
      draw={(width, height) => {
        const [left, right, top, bottom] = [50, width - 8, 12, height - 34];
        const step = (right - left) / years.length;
        const xOf = (year: number): number => left + (year + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        return (
          <>
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={percentOf} />
            {years.map(({ halfByChance: { lower, upper } }, year) =>
              isNumber(lower) && isNumber(upper) ? (
                <rect
                  key={year}
                  className="chart-band"
                  x={xOf(year) - step * 0.3}
                  y={yOf(upper)}
                  width={step * 0.6}
                  height={Math.max(4, yOf(lower) - yOf(upper))}
                />
              ) : null,
            )}
            <path
              className="chart-observed"
              d={linePath(years.map(({ half }, year) => ({ x: xOf(year), y: isNumber(half) ? yOf(half) : null })))}
            />
            {years.map(({ half, period }, year) => (
              <g key={period.from}>
                {isNumber(half) && <circle className="chart-observed-dot" cx={xOf(year)} cy={yOf(half)} r={5} />}
                <ChartText x={xOf(year)} y={height - 10} anchor="middle">
                  {step > 90 ? `to ${monthShort(lastBefore(period.to))}` : lastBefore(period.to).slice(0, 4)}
                </ChartText>
              </g>
            ))}
          </>
        );
      }}
      note={
        <ul className="chart-key">
          <li>
            <svg width="28" height="14" aria-hidden="true">
              <path className="chart-observed" d="M1 7h26" />
            </svg>
            half of the demand lies in
          </li>
          <li>
            <svg width="28" height="14" aria-hidden="true">
              <rect className="chart-band" y="3" width="28" height="8" />
            </svg>
            what chance alone would give (95% interval)
          </li>
        </ul>
      }
      twin={{
        caption: 'Percent of areas that hold a quarter and half of the demand by year',
        head: ['Year', 'Months that came', 'Incidents', 'A quarter', 'by chance', 'Half', 'by chance'],
        rows: years.map((year) => [
          nameOf(year),
          `${String(year.monthsReceived)} of 12`,
          figureWords(year.count),
          shareWords(year.quarter),
          chanceWords(year.quarterByChance),
          shareWords(year.half),
          chanceWords(year.halfByChance),
        ]),
      }}
    />
  );
}
