import { publishCount, publishDerived, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { chanceCounts, chanceCurve, smallestShareByChance } from '../../statistics/chance-concentration.ts';
import { concentrationOf, lorenzCurve, type LorenzPoint, smallestShare } from '../../statistics/concentration.ts';
import type { Estimate } from '../../statistics/newcombe.ts';

/** In percent of the areas. */
export interface Shares {
  count: Published<Figure>;
  quarter: Published<Figure>;
  half: Published<Figure>;
  quarterByChance: PublishedRate;
  halfByChance: PublishedRate;
  curve: LorenzPoint[];
  curveByChance: LorenzPoint[];
}

const mostPoints = 50;
const percent = (share: number): number => share * 100;
const inHundred = (curve: readonly LorenzPoint[]): LorenzPoint[] =>
  curve.map(({ areas, demand }) => ({ areas: percent(areas), demand: percent(demand) }));
const inPercent = ({ value, lower, upper }: Estimate): Estimate => ({
  value: percent(value),
  lower: percent(lower),
  upper: percent(upper),
});

/**
 * @param counts of each area; null where nothing came
 * @param people of each area; null where any is not known, so that nothing is said of chance
 */
export function sharesOf(counts: Float64Array | null, people: readonly number[] | null, withheldUpTo: number): Shares {
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  const count = publishCount(counts === null ? null : total, withheldUpTo);
  if (counts === null || total === 0) return { count, ...noShares(count) };
  const concentration = concentrationOf(counts);
  const chance = people === null ? null : chanceCounts(people, total);
  const byChance = (share: number): PublishedRate =>
    publishEstimate(chance === null ? null : inPercent(smallestShareByChance(chance, share)), [count]);
  // Read off an area whose own count is withheld, a share would tell that count.
  const publishShare = (wanted: number): Published<Figure> => {
    const share = smallestShare(concentration, wanted);
    const last = concentration.sorted[Math.max(0, Math.ceil(share * concentration.areas) - 1)] ?? null;
    return publishDerived(percent(share), [count, publishCount(last, withheldUpTo)]);
  };
  return {
    count,
    quarter: publishShare(0.25),
    half: publishShare(0.5),
    quarterByChance: byChance(0.25),
    halfByChance: byChance(0.5),
    curve:
      typeof count === 'number'
        ? inHundred(safeSteps(lorenzCurve(concentration, mostPoints), total, withheldUpTo))
        : [],
    curveByChance: typeof count === 'number' && chance !== null ? inHundred(chanceCurve(chance, mostPoints)) : [],
  };
}

function noShares(count: Published<Figure>): Omit<Shares, 'count'> {
  const none = publishDerived(null, [count]);
  const estimate = publishEstimate(null, [count]);
  return { quarter: none, half: none, quarterByChance: estimate, halfByChance: estimate, curve: [], curveByChance: [] };
}

/** A step of the curve that holds as few as are withheld would tell a count that is not shown: it is joined to another. */
function safeSteps<P extends { demand: number }>(curve: P[], total: number, withheldUpTo: number): P[] {
  if (withheldUpTo === 0) return curve;
  const isSafe = (from: P | undefined, to: P): boolean => {
    const step = Math.round((to.demand - (from?.demand ?? 0)) * total * 1e6) / 1e6;
    return step === 0 || step > withheldUpTo;
  };
  const kept: P[] = [];
  for (const point of curve) if (isSafe(kept.at(-1), point)) kept.push(point);
  const end = curve.at(-1);
  if (end !== undefined && kept.at(-1) !== end) {
    // The end is known in any case: what lies just before it has to go instead.
    while (kept.length > 1 && !isSafe(kept.at(-1), end)) kept.pop();
    kept.push(end);
  }
  return kept;
}
