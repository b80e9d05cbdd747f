import type { ReactiveAnswer } from '../../server/features/reactive/contract.ts';
import { AxisMonths, AxisUp } from '../evaluations/charts/axes.tsx';
import { Chart } from '../evaluations/charts/chart.tsx';
import { bandPath, linePath } from '../evaluations/charts/paths.ts';
import { endsOf, extentOf, linear, roundTicks } from '../evaluations/charts/scales.ts';
import { figureWords, isNumber, monthName } from '../words.ts';
import { percentOf } from './share-rows.tsx';
import type { Figure } from '../../server/features/words/contract.ts';

type Month = ReactiveAnswer['months'][number];

const numberOr = (figure: Figure): number | null => (isNumber(figure) ? figure : null);

/** The reactive share of each month with its interval; a month that did not come leaves a gap. */
export function ReactiveMonths({ months, name }: { months: readonly Month[]; name: string }) {
  const [least, most] = extentOf(
    months.flatMap(({ share }) => [numberOr(share.value), numberOr(share.lower), numberOr(share.upper)]),
  );
  const ticks = roundTicks(least, most, 4).filter((tick) => tick >= 0 && tick <= 100);
  return (
    <Chart
      label={`Line of the reactive share by month in ${name}, with 95% intervals.`}
      height={() => 240}
      draw={(width, height) => {
        const [left, right, top, bottom] = [52, width - 8, 12, height - 30];
        const step = (right - left) / Math.max(1, months.length);
        const xOf = (index: number): number => left + (index + 0.5) * step;
        const yOf = linear(...endsOf(ticks), bottom, top);
        const place = (figure: Figure): number | null => (isNumber(figure) ? yOf(figure) : null);
        return (
          <>
            <AxisUp scale={yOf} ticks={ticks} left={left} right={right} format={percentOf} />
            <path
              className="chart-band"
              d={bandPath(
                months.map(({ share }, index) => ({
                  x: xOf(index),
                  lower: place(share.lower),
                  upper: place(share.upper),
                })),
              )}
            />
            <path
              className="chart-observed"
              d={linePath(months.map(({ share }, index) => ({ x: xOf(index), y: place(share.value) })))}
            />
            <AxisMonths months={months.map(({ month }) => month)} xOf={xOf} step={step} bottom={bottom} />
          </>
        );
      }}
      note={`${(ticks[0] ?? 0) > 0 ? 'The axis does not begin at 0%. ' : ''}A gap is a month for which not every dataset came, or whose counts are withheld.`}
      twin={{
        caption: `Reactive share by month, ${name}`,
        head: ['Month', 'Reactive share', '95% interval', 'Reactive', 'Planned', 'Mixed', 'Not decided'],
        rows: months.map(({ month, share, reactive, planned, mixed, undecided }) => [
          monthName(month),
          figureWords(share.value, percentOf),
          isNumber(share.lower) && isNumber(share.upper)
            ? `${percentOf(share.lower)} to ${percentOf(share.upper)}`
            : figureWords(share.lower),
          ...[reactive, planned, mixed, undecided].map((figure) => figureWords(figure)),
        ]),
      }}
    />
  );
}
