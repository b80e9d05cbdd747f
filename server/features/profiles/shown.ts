import { mayBeShown } from './estimate.ts';
import type { Group } from './groups.ts';
import type { Measure, Sums } from './measure.ts';
import { onceForBoth } from './once-for-both.ts';

/** The figures of all areas of a group that may be shown, without their limits. */
export interface Shown {
  /** NaN where an area has none. */
  values: Float64Array;
  counts: Float64Array;
  /** What the counts are of; NaN where nothing was counted that a funnel could place. */
  sizes: Float64Array;
}

/** The same for every area of a group, so they are made once: spread and funnel are of the same figures. */
export const shownOf = onceForBoth(made);

/** Only figures that may be shown: neither a spread nor a funnel must give away what is withheld. */
function made(measure: Measure, group: Group): Shown {
  const { facts } = measure;
  const sumsAt = measure.of(group);
  const empty = (): Float64Array => new Float64Array(group.codes.length).fill(NaN);
  const [values, counts, sizes] = [empty(), empty(), empty()];
  for (let area = 0; area < group.codes.length; area += 1) {
    const sums = sumsAt(area);
    const value = plainValue(measure, sums);
    if (value === null) continue;
    if (facts.withheldUpTo > 0 && !mayBeShown(facts, sums)) continue;
    values[area] = value;
    if (sums.counts.length === 0 || !(sums.denominator > 0)) continue;
    counts[area] = countOf(sums);
    sizes[area] = sums.denominator;
  }
  return { values, counts, sizes };
}

function countOf({ counts }: Sums): number {
  let count = 0;
  for (const one of counts) count += one.count;
  return count;
}

/** The figure without its limits, which cost ten times as much and are not asked for here. */
function plainValue({ facts, leastKnown }: Measure, sums: Sums): number | null {
  const { counts, denominator, known, missing, printed } = sums;
  if (missing !== null || known < leastKnown - almost) return null;
  if (printed !== null) return printed.value;
  if (counts.length === 0 || !(denominator > 0)) return null;
  let weighted = 0;
  for (const { count, weight } of counts) weighted += count * weight;
  if (facts.statistic === 'mean') return weighted / denominator;
  const value = (weighted / denominator) * facts.per;
  return facts.statistic === 'proportion' ? Math.min(facts.per, value) : value;
}
const almost = 1e-9;
