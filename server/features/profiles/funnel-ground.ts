import { estimateOf, publishEstimated } from './estimate.ts';
import { type FunnelShape, type Placed, shapeOf } from './funnel.ts';
import type { Group } from './groups.ts';
import type { Measure } from './measure.ts';
import { onceForBoth } from './once-for-both.ts';
import { shownOf } from './shown.ts';

/** The areas of a group about their centre, on which a funnel is drawn and by which a profile says who stands out. */
export interface FunnelGround {
  centre: number;
  /** In the order of the areas; null where one has no figure that may be shown. */
  placed: (Placed | null)[];
  /** How many are placed. */
  of: number;
  shape: FunnelShape;
}

export type NoFunnel =
  | { why: 'mean' | 'no-centre' | 'same-everywhere' }
  | { why: 'no-figure'; said: string }
  | { why: 'too-few'; of: number };

export const fewestAreas = 3;

/** The same for every area of a group, so it is made once. */
export const funnelGround = onceForBoth(made);

function made(measure: Measure, group: Group): FunnelGround | NoFunnel {
  const { facts, whole, whyNone } = measure;
  if (facts.statistic === 'mean') return { why: 'mean' };
  if (whyNone !== null) return { why: 'no-figure', said: whyNone };
  const centre = whole === null ? null : estimateOf(measure, whole);
  if (whole === null || centre === null) return { why: 'no-centre' };
  if (typeof publishEstimated(facts, whole, centre).value !== 'number') return { why: 'no-centre' };
  if (centre.value <= 0 || (facts.statistic === 'proportion' && centre.value >= facts.per)) {
    return { why: 'same-everywhere' };
  }
  const { values, counts, sizes } = shownOf(measure, group);
  const placed = Array.from(values, (value, at): Placed | null => {
    const [count, size] = [counts[at] ?? NaN, sizes[at] ?? NaN];
    return Number.isNaN(value) || Number.isNaN(size) ? null : { count, size, value };
  });
  const areas = placed.filter((one) => one !== null);
  if (areas.length < fewestAreas) return { why: 'too-few', of: areas.length };
  const shape = shapeOf(facts, centre.value, scaleOf(measure, centre.value), areas);
  return { centre: centre.value, placed, of: areas.length, shape };
}

/** How many cases one unit of value makes in one of size, over the months that came. */
function scaleOf({ facts, whole }: Measure, centre: number): number {
  if (facts.statistic === 'proportion' || whole === null || !(centre > 0)) return 1 / facts.per;
  const count = whole.counts.reduce((sum, one) => sum + one.count, 0);
  return count / (centre * whole.denominator);
}
