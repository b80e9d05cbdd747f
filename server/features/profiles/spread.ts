import { linearQuantile } from '../../statistics/linear-quantile.ts';
import type { Group } from './groups.ts';
import { mayBeShown } from './estimate.ts';
import type { Measure } from './measure.ts';

export interface Spread {
  lowest: number;
  quarter: number;
  middle: number;
  threeQuarters: number;
  highest: number;
  of: number;
}

const fewestAreas = 2;

/** How the figures of areas lie among each other; null where fewer than two may be shown. */
export function spreadOf(measure: Measure, group: Group): Spread | null {
  const known = spreads.get(measure) ?? new WeakMap<Group, Spread | null>();
  spreads.set(measure, known);
  const spread = known.has(group) ? (known.get(group) ?? null) : made(measure, group);
  known.set(group, spread);
  return spread;
}

/** The same for every area of a group, so it is made once. */
const spreads = new WeakMap<Measure, WeakMap<Group, Spread | null>>();

function made(measure: Measure, group: Group): Spread | null {
  const values = valuesOf(measure, group);
  if (values.length < fewestAreas) return null;
  values.sort();
  const at = (share: number): number => linearQuantile(values, share);
  return {
    lowest: at(0),
    quarter: at(0.25),
    middle: at(0.5),
    threeQuarters: at(0.75),
    highest: at(1),
    of: values.length,
  };
}

/** Only figures that may be shown: a spread must not give away what is withheld. */
function valuesOf(measure: Measure, group: Group): Float64Array {
  const { facts } = measure;
  const sumsAt = measure.of(group);
  const values = new Float64Array(group.codes.length);
  let many = 0;
  for (let area = 0; area < group.codes.length; area += 1) {
    const sums = sumsAt(area);
    const value = plainValue(measure, sums);
    if (value === null) continue;
    if (facts.withheldUpTo > 0 && !mayBeShown(facts, sums)) continue;
    values[many] = value;
    many += 1;
  }
  return values.subarray(0, many);
}

/** The figure without its limits, which cost ten times as much and are not asked for here. */
function plainValue({ facts, leastKnown }: Measure, sums: ReturnType<ReturnType<Measure['of']>>): number | null {
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
