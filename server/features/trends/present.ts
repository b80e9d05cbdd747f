import {
  presentLimits,
  presentQuestion,
  roundCount,
  sayAbout,
  sayPeriod,
  sentencesOf,
  unitOfCount,
} from '../demand/present-words.ts';
import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import type { TrendAnswer } from './contract.ts';
import { rules, sayChange, sayLacking, sayMethod, sayQuarter, saySignal } from './present-words.ts';
import type { Trend } from './service.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
const tenthOrNull = (value: number | null): number | null => (value === null ? null : tenth(value));

export const roundPercent = ({ value, lower, upper }: PublishedRate): PublishedRate => ({
  value: rounded(value, 1),
  lower: rounded(lower, 1),
  upper: rounded(upper, 1),
});

export function presentTrend(trend: Trend): TrendAnswer {
  const { area, series, change, chart, lastQuarter } = trend;
  const { asked, footprint } = area;
  const signals = chart?.signals ?? [];
  const yearOf = (year: NonNullable<Trend['change']>['earlier']) => ({
    period: year.period,
    count: roundCount(year.count),
    rate: presentLimits(year.rate),
  });
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}, ${footprint.name}, by month, ${sayPeriod(asked.period)}`,
    unit: unitOfCount,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    sentence: sentencesOf(sayChange(trend), sayQuarter(trend), sayLacking(trend)),
    footprint: { kind: asked.kind, code: footprint.code, name: footprint.name, people: footprint.people },
    months: trend.months.map(({ month, count, rolling }, t) => ({
      month,
      count: roundCount(count),
      rolling: roundCount(rolling),
      lacking: series.comparable.lacking[t] ?? [],
      expected: tenthOrNull(chart?.expected[t] ?? null),
      lower: tenthOrNull(chart?.limits[t]?.lower ?? null),
      upper: tenthOrNull(chart?.limits[t]?.upper ?? null),
      signal: signals.find((signal) => signal.month === month)?.rule ?? null,
    })),
    leftOut: [...series.comparable.leftOut, ...asked.leftOut].map(({ name }) => name),
    marks: trend.marks.map(({ kind, from, to, text, dataset, category }) => ({
      kind,
      from,
      to,
      text,
      dataset,
      category,
    })),
    change:
      change === null
        ? null
        : {
            earlier: yearOf(change.earlier),
            later: yearOf(change.later),
            percent: roundPercent(change.percent),
            isBeyondChance: change.isBeyondChance,
            months: change.months,
            dispersion: Math.round(change.dispersion * 100) / 100,
            sentence: sayChange(trend),
          },
    whyNoChange: trend.whyNoChange,
    chart:
      chart === null
        ? null
        : {
            method: sayMethod(chart),
            rules,
            signals: signals.map((signal) => ({ month: signal.month, rule: signal.rule, text: saySignal(signal) })),
          },
    whyNoChart: trend.whyNoChart,
    lastQuarter:
      lastQuarter === null
        ? null
        : {
            period: lastQuarter.period,
            count: roundCount(lastQuarter.count),
            expected: tenth(lastQuarter.expected),
            upper: lastQuarter.upper,
            p: lastQuarter.p,
            isAbove: lastQuarter.isAbove,
            sentence: sayQuarter(trend),
          },
    whyNoQuarter: trend.whyNoQuarter,
  };
}
