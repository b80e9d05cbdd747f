import { publishCount, publishEstimate, type PublishedRate, publishRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { annualRatePer1000 } from '../../statistics/annual-rate.ts';
import { compareYears, fewestPairs } from '../../statistics/year-change.ts';
import type { Period } from '../words/contract.ts';
import { addMonths } from '../words/months.ts';
import { isUsable } from './chart.ts';
import type { Mark } from './marks.ts';
import { type AreaSeries, upTo } from './series.ts';

interface Year {
  period: Period;
  count: Published<Figure>;
  rate: PublishedRate;
}
export interface Change {
  earlier: Year;
  later: Year;
  percent: PublishedRate;
  isBeyondChance: boolean;
  /** Calendar months of the later year that are compared, in order. */
  months: string[];
  dispersion: number;
}

const yearMonths = 12;

/** The last 12 months against the 12 before, over the calendar months that both have; or why not, in words. */
export function changeOf(
  series: AreaSeries,
  marks: readonly Mark[],
  people: number | null,
): { change: Change } | { why: string } {
  const { months, counts, comparable } = series;
  const first = months.length - 2 * yearMonths;
  if (first < 0) {
    return { why: 'Two years that share no month are needed for a change: ask for at least 24 months.' };
  }
  const broken = marks.find(({ kind, from }) => kind === 'break' && from > (months[first] ?? ''));
  if (broken !== undefined) {
    return { why: `The way of counting changed between the two years, so they cannot be compared: ${broken.text}` };
  }
  const usable = isUsable(series, marks);
  const both = Array.from({ length: yearMonths }, (_, at) => first + at).filter(
    (t) => usable[t] === true && usable[t + yearMonths] === true,
  );
  if (both.length < fewestPairs) {
    return {
      why: `Only ${String(both.length)} calendar months came whole in both years; at least ${String(fewestPairs)} are needed for a change.`,
    };
  }
  const pairs = both.map((t) => ({ earlier: counts[t] ?? 0, later: counts[t + yearMonths] ?? 0 }));
  const compared = compareYears(pairs);
  const until = addMonths(months.at(-1) ?? '', 1);
  const yearOf = (count: number, period: Period): Year => {
    const published = publishCount(count, upTo(comparable.datasets));
    const rate = people === null || people <= 0 ? null : annualRatePer1000([{ count, months: both.length }], people);
    return { period, count: published, rate: publishRate(rate, published) };
  };
  const middle = addMonths(until, -yearMonths);
  const earlier = yearOf(compared.earlier, { from: addMonths(until, -2 * yearMonths), to: middle });
  const later = yearOf(compared.later, { from: middle, to: until });
  if (earlier.count === '[c]' || later.count === '[c]') {
    return { why: 'One of the two years is withheld to protect people, so how it changed is not told.' };
  }
  const percent = (ratio: number): number => 100 * (ratio - 1);
  return {
    change: {
      earlier,
      later,
      dispersion: compared.dispersion,
      isBeyondChance: compared.p !== null && compared.p < 0.05,
      percent: publishEstimate(
        compared.ratio === null
          ? null
          : {
              value: percent(compared.ratio.value),
              lower: percent(compared.ratio.lower),
              upper: percent(compared.ratio.upper),
            },
        [earlier.count, later.count],
      ),
      months: both.map((t) => months[t + yearMonths] ?? ''),
    },
  };
}
