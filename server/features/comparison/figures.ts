import { publishDerived, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import { type Figure, notAvailable, type Published, withheld } from '../../disclosure/published.ts';
import { ratioOfRates } from '../../statistics/ratio-of-rates.ts';
import { compareTwo } from '../../statistics/two-figures.ts';
import { estimateOf, publishEstimated, whyNoFigure } from '../profiles/estimate.ts';
import { type Measure, noSums, restOf, type Sums } from '../profiles/measure.ts';
import type { ComparedAreas, Pair, Side } from './areas.ts';

export interface Value extends PublishedRate {
  count: Published<Figure>;
  note: string | null;
}

/** First less other, or first over other, of a pair with nobody in common. */
export interface Difference extends PublishedRate {
  against: string;
  /** Two-sided; null where there is no interval or nothing may be told. */
  p: number | null;
}

export interface RowFacts {
  code: string;
  name: string;
  unit: string;
  period: string;
  source: string;
  goodDirection: 'up' | 'down' | 'none';
  decimals: number;
  caveat: string | null;
}

export interface Row extends RowFacts {
  values: Value[];
  reference: Value | null;
  differences: (Difference | null)[];
  ratios: (Difference | null)[];
}

/** A figure of one side of a pair: as it may be shown, and whether it has limits. */
export interface Sided {
  value: PublishedRate;
  counts: readonly Published<Figure>[];
}

/** One measure over all areas, and over the sides of the pairs. */
export function rowOf(measure: Measure, { areas, groups, pairs }: ComparedAreas): Row {
  const { code, name, unit, source, goodDirection, decimals, caveat } = measure.facts;
  const sums = groups.map((group) => measure.of(group)(0));
  const sided = ({ at, less }: Side): Sided => {
    const own = sums[at] ?? noSums;
    const told = toldOf(measure, less === null ? own : without(own, measure.of(less)(0)));
    return { value: told, counts: [told.count, told.denominator].filter((one) => one !== notAvailable) };
  };
  return {
    code,
    name,
    unit,
    source,
    goodDirection,
    decimals,
    caveat,
    period: measure.period,
    values: areas.map((_, at) => valueOf(measure, sums[at] ?? noSums)),
    reference: measure.whole === null ? null : valueOf(measure, measure.whole),
    ...differencesOf(pairs, sided),
  };
}

/** The rest of an area holds nothing that its sender withheld only where the whole area does not. */
const without = (own: Sums, part: Sums): Sums =>
  own.missing !== null ? own : part.missing !== null ? part : (restOf(own, part) ?? noSums);

/** @param sided the figure of a side of a pair */
export function differencesOf(
  pairs: readonly (Pair | null)[],
  sided: (side: Side) => Sided,
): Pick<Row, 'differences' | 'ratios'> {
  const both = pairs.map((pair) => (pair === null ? null : { pair, a: sided(pair.first), b: sided(pair.other) }));
  return {
    differences: both.map((one) => (one === null ? null : differenceOf(one.a, one.b, one.pair.against))),
    ratios: both.map((one) => (one === null ? null : ratioOf(one.a, one.b, one.pair.against))),
  };
}

const toldOf = (measure: Measure, sums: Sums) => publishEstimated(measure.facts, sums, estimateOf(measure, sums));

function valueOf(measure: Measure, sums: Sums): Value {
  const told = toldOf(measure, sums);
  const { value, lower, upper, count } = told;
  return { value, lower, upper, count, note: whyNoFigure(measure, sums, told) };
}

type Limits = Record<'value' | 'lower' | 'upper', number>;
const limitsOf = ({ value, lower, upper }: PublishedRate): Limits | null =>
  typeof value === 'number' && typeof lower === 'number' && typeof upper === 'number' ? { value, lower, upper } : null;

/** Null where either side has no figure; [c] where either is withheld. */
function differenceOf(a: Sided, b: Sided, against: string): Difference | null {
  const counts = [...a.counts, ...b.counts];
  const hidden = hiddenBy(a, b, against);
  if (hidden !== undefined) return hidden;
  const [one, other] = [limitsOf(a.value), limitsOf(b.value)];
  if (one !== null && other !== null) {
    const compared = compareTwo(one, other);
    return { ...publishEstimate(compared, counts), against, p: compared.p };
  }
  const [first, second] = [a.value.value, b.value.value];
  const value = typeof first === 'number' && typeof second === 'number' ? first - second : null;
  return { value: publishDerived(value, counts), lower: notAvailable, upper: notAvailable, against, p: null };
}

function ratioOf(a: Sided, b: Sided, against: string): Difference | null {
  const hidden = hiddenBy(a, b, against);
  if (hidden !== undefined) return hidden;
  const [one, other] = [limitsOf(a.value), limitsOf(b.value)];
  if (one === null || other === null || one.lower < 0 || other.lower < 0) return null;
  const ratio = ratioOfRates(one, other);
  if (ratio === null) return null;
  return { ...publishEstimate(ratio, [...a.counts, ...b.counts]), against, p: null };
}

/** Undefined where both sides may be told. */
function hiddenBy(a: Sided, b: Sided, against: string): Difference | null | undefined {
  const values = [a.value.value, b.value.value, ...a.counts, ...b.counts];
  if (values.includes(withheld)) return { value: withheld, lower: withheld, upper: withheld, against, p: null };
  return values.includes(notAvailable) ? null : undefined;
}
