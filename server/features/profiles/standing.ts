import type { Figure } from '../../disclosure/published.ts';
import { twoSided } from '../../statistics/distributions.ts';
import { poissonChance } from '../../statistics/poisson-chance.ts';
import type { Estimated } from './estimate.ts';
import type { Facts } from './measure.ts';

export type Standing = 'better' | 'worse' | 'higher' | 'lower' | 'similar' | 'not-compared';

/** Whether limits leave out what the figure is held against, and on which side. */
export function standingOf(
  { lower, upper }: { lower: Figure; upper: Figure },
  against: Figure,
  good: Facts['goodDirection'],
): Standing {
  if (typeof lower !== 'number' || typeof upper !== 'number' || typeof against !== 'number') return 'not-compared';
  if (lower <= against && upper >= against) return 'similar';
  const isHigher = lower > against;
  if (good === 'none') return isHigher ? 'higher' : 'lower';
  return isHigher === (good === 'up') ? 'better' : 'worse';
}

/**
 * How likely a figure at least as far from `against` is by chance, by the test that its limits are the other side of; null
 * where it has none.
 */
export function chanceOf(facts: Facts, own: Estimated, against: number): number | null {
  const { count, denominator, value, at95 } = own;
  if (count === null || denominator === null || at95 === null || !(denominator > 0)) return null;
  if (facts.statistic === 'proportion') {
    const expected = against / facts.per;
    if (!(expected > 0 && expected < 1)) return null;
    const share = value / facts.per;
    return twoSided((share - expected) / Math.sqrt((expected * (1 - expected)) / denominator));
  }
  // Of what is weighed by unequal months, as many counts as would give the rate that it is held against.
  const expected = value > 0 ? (count * against) / value : (against * denominator) / facts.per;
  return expected > 0 ? poissonChance(count, expected) : null;
}
