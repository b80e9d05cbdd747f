import { mean, standardDeviation } from 'simple-statistics';
import type { Measured } from './choose-areas.ts';
import type { ComparisonAnswer } from './contract.ts';
import { measuresOf } from './measures.ts';

/** The zone against the mean of its comparison areas before the start, with the gap in their standard deviations. */
export function balanceOf(
  zone: Measured,
  kept: readonly Measured[],
  months: readonly string[],
): ComparisonAnswer['balance'] {
  const all = [zone, ...kept];
  const measures = measuresOf(
    all.map(({ area }) => area),
    months,
    all.map(({ series }) => series),
  );
  return measures.flatMap(({ name, unit, values: [own, ...theirs] }) => {
    const known = theirs.filter((value) => value !== null);
    if (own === undefined || own === null || known.length < 2) return [];
    const [middle, spread] = [mean(known), standardDeviation(known)];
    const standardisedDifference = spread === 0 ? null : (own - middle) / spread;
    return [{ measure: name, unit, zone: own, comparison: middle, standardisedDifference }];
  });
}
