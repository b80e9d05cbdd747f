import type { SharedPair } from '../../analysis/spatial/shared-load.ts';
import { benjaminiHochberg, holm } from '../../statistics/false-discovery.ts';
import { hotOverlap, type HotOverlap } from '../../statistics/hot-overlap.ts';
import type { Hot } from './shared-areas.ts';

export interface JudgedPair extends SharedPair {
  /** Of Lee’s L: Benjamini and Hochberg over all pairs. */
  q: number | null;
  /** Of the rank correlation: Holm over all pairs. */
  adjustedP: number | null;
  /** High in the same areas, beyond what two demands would be that each lie in patches of their own. */
  isTogether: boolean;
  /** And high together in whole neighbourhoods, beyond what the areas one by one would give. */
  isInNeighbourhoods: boolean;
  /** Null where no area is known for both. */
  overlap: HotOverlap | null;
}

/**
 * Which pairs lie in the same places beyond chance. The correlation that allows for patches decides, because dealing areas,
 * as Lee’s test does, often calls two patchy maps alike that have nothing to do with each other. Holm rather than Benjamini and
 * Hochberg, because each finding names two agencies: where most pairs are together, a tenth wrong would fall on the few that
 * are not.
 */
export function judgePairs(pairs: readonly SharedPair[], hot: readonly Hot[], level: number): JudgedPair[] {
  const adjusted = holm(pairs.map(({ pCorrelation }) => pCorrelation));
  const qs = benjaminiHochberg(pairs.map(({ pLee }) => pLee));
  return pairs.map((pair, at) => {
    const [q, adjustedP] = [qs[at] ?? null, adjusted[at] ?? null];
    const isTogether = (pair.lee ?? 0) > 0 && (pair.correlation ?? 0) > 0 && adjustedP !== null && adjustedP <= level;
    return {
      ...pair,
      q,
      adjustedP,
      isTogether,
      isInNeighbourhoods: isTogether && q !== null && q <= level && (pair.lee ?? 0) > (pair.expected ?? 0),
      overlap: overlapOf(hot[pair.first] ?? [], hot[pair.second] ?? []),
    };
  });
}

const overlapOf = (first: Hot, second: Hot): HotOverlap | null =>
  first.some((one, area) => one !== null && (second[area] ?? null) !== null) ? hotOverlap(first, second) : null;
