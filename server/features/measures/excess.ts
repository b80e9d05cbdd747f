import { type PublishedRate, publishCount, publishDerived, publishEstimate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { Interval } from '../../statistics/byar.ts';
import { twoSided } from '../../statistics/distributions.ts';
import { exactPoissonInterval } from '../../statistics/exact-poisson.ts';
import { funnelOverDispersion } from '../../statistics/funnel-over-dispersion.ts';
import { poissonChance } from '../../statistics/poisson-chance.ts';
import { whatCame, withheldUpToOf } from '../demand/figures.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { Refusal } from '../../refusal.ts';
import { type Judged, judge } from './beyond-chance.ts';
import { type Measured, type MeasuredArea, plain } from './measured.ts';
import { countsOver, placedOver } from './totals.ts';

/** What was counted in each area and what the rate of all areas together would give there; null where it cannot be said. */
export interface Compared {
  counts: Float64Array;
  published: Published<Figure>[];
  /** Null where the area has no bricks, or nobody lives there. */
  expected: (number | null)[];
  pValues: (number | null)[];
}

/** All months of a dataset came for all areas, so the sum over datasets and months is the area's share of the people. */
export function compareWithWhole(panel: DemandPanel): Compared {
  const { catalogue, asked, areas } = panel;
  const came = new Set(whatCame(asked.feeds).map(({ dataset }) => dataset.id));
  const placed = placedOver(catalogue, asked.scope, came, asked.period);
  if (placed === 0)
    throw new Refusal('not-possible', 'None were recorded in these months, so there is nothing to compare.');
  const people = catalogue.people;
  if (people === null || people <= 0)
    throw new Refusal('not-possible', 'This needs the number of people of every small area: load one first.');
  const counts = countsOver(panel, came, asked.period);
  const upTo = withheldUpToOf(whatCame(asked.feeds));
  const published = areas.map((area, at) => publishCount(area.has_bricks ? (counts[at] ?? 0) : null, upTo));
  const expected = areas.map((area) =>
    area.has_bricks && area.people !== null && area.people > 0 ? (area.people / people) * placed : null,
  );
  const pValues = expected.map((one, at) =>
    one === null || typeof published[at] !== 'number' ? null : poissonChance(counts[at] ?? 0, one),
  );
  return { counts, published, expected, pValues };
}

export function judgeAgainstWhole({ counts, expected, pValues }: Compared): Pick<Measured, 'judged' | 'allowing'> {
  const isUp = (area: number): boolean => (counts[area] ?? 0) > (expected[area] ?? 0);
  return { judged: judge(pValues, isUp), allowing: allowingOf(counts, expected, pValues, isUp) };
}

/** Areas differ by more than chance in any case: those that stand out even so. */
function allowingOf(
  counts: Float64Array,
  expected: readonly (number | null)[],
  pValues: readonly (number | null)[],
  isUp: (area: number) => boolean,
): Measured['allowing'] {
  const known = pValues.flatMap((p, area) => (p === null ? [] : [area]));
  if (known.length < 3) return null;
  const { phi, tau2, adjustedZ } = funnelOverDispersion(
    known.map((area) => ({ observed: counts[area] ?? 0, expected: expected[area] ?? 0 })),
  );
  if (tau2 === 0) return null;
  const wider = new Array<number | null>(pValues.length).fill(null);
  known.forEach((area, at) => {
    const z = adjustedZ[at] ?? 0;
    // Within 1.9 standard deviations an area is never found; its p need not be exact.
    wider[area] = Math.abs(z) < 1.9 ? 1 : twoSided(z);
  });
  const { up, down }: Judged = judge(wider, isUp);
  return { phi, up, down };
}

const known = (make: (count: number) => Interval): ((count: number) => Interval) => {
  const made = new Map<number, Interval>();
  return (count) => {
    const interval = made.get(count) ?? make(count);
    made.set(count, interval);
    return interval;
  };
};

/** Incidents above what the rate of all areas together would give, with the exact limits of the count. */
export function excess(panel: DemandPanel): Measured {
  const compared = compareWithWhole(panel);
  const intervalOf = known((count) => exactPoissonInterval(count));
  const figures = compared.published.map((count, at): MeasuredArea => {
    const expected = compared.expected[at] ?? null;
    const observed = compared.counts[at] ?? 0;
    if (expected === null || typeof count !== 'number') return figureOf(count, null);
    const { lower, upper } = intervalOf(observed);
    return figureOf(count, { value: observed - expected, lower: lower - expected, upper: upper - expected });
  });
  // All areas together are what is compared with: their own excess is 0 by definition and has no limits.
  const whole = { value: publishDerived(0, []), lower: publishDerived(null, []), upper: publishDerived(null, []) };
  return { ...plain, figures, whole, ...judgeAgainstWhole(compared) };
}

export const figureOf = (
  count: Published<Figure>,
  estimate: { value: number; lower: number | null; upper: number | null } | null,
): MeasuredArea => {
  const { value, lower, upper }: PublishedRate = publishEstimate(estimate, [count]);
  return { count, value, lower, upper };
};
