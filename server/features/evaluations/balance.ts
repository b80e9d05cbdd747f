import { comparisonBalance } from '../../statistics/comparison-balance.ts';
import type { Measured } from './choose-areas.ts';
import type { ComparisonAnswer } from './contract.ts';
import { featuresOf, measuresOf } from './measures.ts';

/** The zone against the mean of its comparison areas before the start, with the gap in their standard deviations. */
export function balanceOf(
  zone: Measured,
  kept: readonly Measured[],
  months: readonly string[],
): ComparisonAnswer['balance'] {
  if (kept.length < 2) return [];
  const all = [zone, ...kept];
  const measures = measuresOf(
    all.map(({ area }) => area),
    months,
    all.map(({ series }) => series),
  ).filter(({ values }) => values[0] != null && values.filter((one) => one !== null).length > 1);
  const [area = [], ...candidates] = featuresOf(measures, false);
  const counts = kept.map(({ before }) => before);
  const { table } = comparisonBalance({ area, candidates, counts, keep: kept.length, largestShare: 1 });
  return table.flatMap(({ feature, area: own, chosen, differenceAfter }) => {
    const measure = measures[feature];
    if (measure === undefined) return [];
    const { name, unit } = measure;
    return [{ measure: name, unit, zone: own, comparison: chosen, standardisedDifference: differenceAfter }];
  });
}
