import { publishCount, publishDerived, type PublishedRate } from '../../disclosure/publish.ts';
import { type Figure, type Published, withheld } from '../../disclosure/published.ts';
import type { Interval } from '../../statistics/byar.ts';
import { weightedCountRate } from '../../statistics/weighted-count-rate.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import type { Facts, Measure, Sums } from './measure.ts';

/** A figure as it is, before anybody may see it. */
export interface Estimated {
  value: number;
  at95: Interval | null;
  at998: Interval | null;
  /** Sum of the counts and what they are of; null where the publisher printed neither. */
  count: number | null;
  denominator: number | null;
  method: string | null;
}

/** A figure as it may be shown. */
export interface Told extends PublishedRate {
  count: Published<Figure>;
  denominator: Published<Figure>;
  lower998: Published<Figure>;
  upper998: Published<Figure>;
}

export const methodNames = {
  byar: 'Byar’s limits',
  exact: 'Exact Poisson limits, as the count is below 10',
  dobson: 'Byar’s limits of the counts, spread as Dobson does, as not every dataset came for every month',
  wilson: 'Wilson’s limits',
  printed: 'Limits as the publisher printed them',
} as const;

const confidences = [0.95, 0.998] as const;

/** @returns null where there is no figure: nobody to be of, or too little known */
export function estimateOf({ facts, leastKnown }: Pick<Measure, 'facts' | 'leastKnown'>, sums: Sums): Estimated | null {
  const { counts, denominator, known, missing, printed } = sums;
  if (missing !== null || known < leastKnown - almost) return null;
  const count = counts.length === 0 ? null : counts.reduce((sum, one) => sum + one.count, 0);
  if (printed !== null) {
    const limits = printed.lower === null || printed.upper === null ? null : [printed.lower, printed.upper];
    return {
      value: printed.value,
      count,
      denominator: count === null ? null : denominator,
      at95: limits === null ? null : { lower: limits[0] ?? NaN, upper: limits[1] ?? NaN },
      at998: null,
      method: limits === null ? null : methodNames.printed,
    };
  }
  if (count === null || !(denominator > 0)) return null;
  const made = { count, denominator };
  if (facts.statistic === 'mean') {
    return { value: count / denominator, at95: null, at998: null, method: null, count: null, denominator: null };
  }
  if (facts.statistic === 'proportion') {
    const share = Math.min(1, count / denominator);
    const [at95, at998] = confidences.map((confidence) =>
      scaled(wilsonInterval(share, denominator, confidence), facts.per),
    );
    return { value: share * facts.per, at95: at95 ?? null, at998: at998 ?? null, ...made, method: methodNames.wilson };
  }
  const scale = facts.per / denominator;
  const parts = counts.map((one) => ({ count: one.count, weight: one.weight * scale }));
  const [narrow, wide] = [weightedCountRate(parts, 0.95), weightedCountRate(parts, 0.998)];
  return { value: narrow.value, at95: narrow, at998: wide, ...made, method: methodNames[narrow.method] };
}

const almost = 1e-9;
const scaled = ({ lower, upper }: Interval, per: number): Interval => ({ lower: lower * per, upper: upper * per });

/** A share or a rate gives its counts away to anybody who knows the other one, so all are withheld together. */
export function publishEstimated(facts: Facts, sums: Sums, estimated: Estimated | null): Told {
  if (sums.missing === 'withheld') {
    const hidden = { value: withheld, lower: withheld, upper: withheld, lower998: withheld, upper998: withheld };
    return { count: withheld, denominator: withheld, ...hidden };
  }
  const [count, denominator] = publishCounts(facts, estimated?.count ?? null, estimated?.denominator ?? null);
  const from = [count, denominator].filter((one) => one === withheld);
  const show = (value: number | null | undefined): Published<Figure> => publishDerived(value ?? null, from);
  return {
    count,
    denominator,
    value: show(estimated?.value),
    lower: show(estimated?.at95?.lower),
    upper: show(estimated?.at95?.upper),
    lower998: show(estimated?.at998?.lower),
    upper998: show(estimated?.at998?.upper),
  };
}

/** Of a rate the denominator is people, whom everybody knows. */
function publishCounts(
  { withheldUpTo, statistic }: Facts,
  count: number | null,
  denominator: number | null,
): [Published<Figure>, Published<Figure>] {
  return [publishCount(count, withheldUpTo), publishCount(denominator, statistic === 'proportion' ? withheldUpTo : 0)];
}

/** Whether a figure that there is may be shown: as publishEstimated decides, without making its limits. */
export function mayBeShown(facts: Facts, { counts, denominator, missing, printed }: Sums): boolean {
  if (missing === 'withheld') return false;
  if (counts.length === 0 || (facts.statistic === 'mean' && printed === null)) return true;
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return !publishCounts(facts, count, denominator).includes(withheld);
}

/** Why an area has no figure, in a sentence; null where it has one or what is withheld says so itself. */
export function whyNoFigure({ facts, whyNone, leastKnown }: Measure, sums: Sums, told: Told): string | null {
  if (typeof told.value === 'number') return null;
  if (told.value === withheld)
    return 'Withheld, because a count in it is too small to be shown or its sender withheld it.';
  if (whyNone !== null) return whyNone;
  if (sums.missing === 'not-available' && sums.counts.length === 0) {
    return 'There is no figure of this area.';
  }
  if (sums.known < leastKnown - almost) {
    return leastKnown < 1
      ? `It is known of too few of the people here (${Math.round(sums.known * 100)}%).`
      : 'It is not known of every small area here, and a part would look like the whole.';
  }
  return facts.statistic === 'rate'
    ? 'Nobody is known to live here, so there is no rate.'
    : 'There is nobody and nothing here that it could be a share of.';
}
