import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { rollingYear } from '../../statistics/rolling-rate.ts';
import type { AreaMonths } from '../demand/area-months.ts';
import type { DemandService } from '../demand/service.ts';
import type { ShockService } from '../shocks/service.ts';
import type { FootprintKind } from '../words/contract.ts';
import type { TrendQuery } from './contract.ts';
import { type Change, changeOf } from './change.ts';
import { type Chart, chartOf, fewestChartMonths } from './chart.ts';
import { type Mark, marksOf, stretchesOf } from './marks.ts';
import { lastQuarterOf, type Quarter } from './quarter.ts';
import { type AreaSeries, seriesOf, upTo } from './series.ts';

export interface Trend {
  area: AreaMonths;
  series: AreaSeries;
  /** As they may be shown. */
  months: { month: string; count: Published<Figure>; rolling: Published<Figure> }[];
  marks: Mark[];
  change: Change | null;
  whyNoChange: string | null;
  chart: Chart | null;
  whyNoChart: string | null;
  lastQuarter: Quarter | null;
  whyNoQuarter: string | null;
}

/** How the demand of one area moves. Every figure that leaves here is published. */
export function trendService(demand: Pick<DemandService, 'areaMonths'>, shocks: Pick<ShockService, 'onRecord'>) {
  return {
    async trend(kind: FootprintKind, code: string, query: TrendQuery): Promise<Trend> {
      const area = await demand.areaMonths(kind, code, query);
      const series = seriesOf(area);
      const came = series.counts.filter((count) => count !== null).length;
      if (came === 1) {
        throw new Refusal('not-possible', 'Only one month came in this period; a trend needs at least two.');
      }
      const marks = marksOf(
        area.catalogue,
        await shocks.onRecord(),
        series.series,
        series.comparable.datasets,
        area.months,
      );
      const change = changeOf(series, marks, area.footprint.people);
      const quarter = lastQuarterOf(series, marks);
      return {
        area,
        series,
        marks,
        months: monthsOf(series, rollingOf(series, marks)),
        change: 'change' in change ? change.change : null,
        whyNoChange: 'why' in change ? change.why : null,
        ...chartOrWhy(series, marks),
        lastQuarter: 'quarter' in quarter ? quarter.quarter : null,
        whyNoQuarter: 'why' in quarter ? quarter.why : null,
      };
    },
  };
}
export type TrendService = ReturnType<typeof trendService>;

function chartOrWhy(series: AreaSeries, marks: readonly Mark[]): Pick<Trend, 'chart' | 'whyNoChart'> {
  if (series.published.some((count) => count === '[c]')) {
    const whyNoChart = 'Some months are withheld to protect people, so there is no control chart over them.';
    return { chart: null, whyNoChart };
  }
  const chart = chartOf(series, marks);
  const whyNoChart = `A control chart needs ${String(fewestChartMonths)} months that came whole, counted in one way.`;
  return { chart, whyNoChart: chart === null ? whyNoChart : null };
}

const monthsOf = (series: AreaSeries, rolling: readonly Published<Figure>[]): Trend['months'] =>
  series.published.flatMap((count, t) => {
    const [month, sum] = [series.months[t], rolling[t]];
    return month === undefined || sum === undefined ? [] : [{ month, count, rolling: sum }];
  });

/** Years of which every month came whole and in which the way of counting did not change. */
function rollingOf(series: AreaSeries, marks: readonly Mark[]): Published<Figure>[] {
  const whole = series.counts.map((count, t) => (series.comparable.isComplete[t] === true ? count : null));
  return stretchesOf(series.months, marks).flatMap(({ from, to }) =>
    rollingYear(whole.slice(from, to)).map((sum) => publishCount(sum, upTo(series.comparable.datasets))),
  );
}
