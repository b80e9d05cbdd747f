import { clusteredCorrelations } from '../../statistics/clustered-correlation.ts';
import { leeAmong } from '../../statistics/lee-among.ts';
import { randomFor } from '../../statistics/random.ts';
import { binaryWeights, type NeighbourLists, rowStandardised, withSelf } from '../../statistics/spatial-weights.ts';
import { hotSpots } from './hot-spots.ts';

export interface SharedLoadInput {
  /** For each demand one value an area, two demands or more. */
  values: readonly Float64Array[];
  /** Every area has a neighbour. */
  neighbours: NeighbourLists;
  permutations: number;
  /** Pairs that are clear after so many stop there. */
  settleAfter: number;
  seed: number;
  /** False-discovery rate of hot areas. */
  level: number;
  /** Where the areas are: an area is hot against its wider surroundings. */
  around: { xs: Float64Array; ys: Float64Array };
}

export interface SharedLoad {
  pairs: SharedPair[];
  /** For each demand: whether each area is hot, as on the map of hot spots; null where it cannot be said. */
  hot: (boolean | null)[][];
}

export interface SharedPair {
  first: number;
  second: number;
  lee: number | null;
  /** Mean of Lee’s L over dealings. */
  expected: number | null;
  pLee: number | null;
  permutations: number;
  correlation: number | null;
  effectiveAreas: number | null;
  pCorrelation: number | null;
}

/** Many maps at once: an area’s p is then known to a seventh of itself. */
const stopAfter = 50;

/**
 * Every two demands of a map: alike in the same neighbourhoods, and alike within areas once their own patches are allowed
 * for; and where each of them is hot.
 */
export function sharedLoad({
  values,
  neighbours,
  permutations,
  settleAfter,
  seed,
  level,
  around,
}: SharedLoadInput): SharedLoad {
  const contiguity = binaryWeights(neighbours);
  const lee = leeAmong(
    values,
    rowStandardised(withSelf(contiguity)),
    { most: permutations, settleAfter },
    randomFor(seed, 'shared load'),
  );
  const correlated = clusteredCorrelations(values, contiguity);
  return {
    pairs: lee.map(({ first, second, index, expected, pTwoSided, permutations: dealt }, at) => ({
      first,
      second,
      lee: index,
      expected,
      pLee: pTwoSided,
      permutations: dealt,
      correlation: correlated[at]?.correlation ?? null,
      effectiveAreas: correlated[at]?.effectiveAreas ?? null,
      pCorrelation: correlated[at]?.p ?? null,
    })),
    hot: values.map((one) => {
      const asked = { statistic: 'gi', values: one, around, weights: contiguity, whole: null, stopAfter } as const;
      // Neighbourhoods, whether the area itself is high or not: agencies need not meet at the same door.
      const { q, z } = hotSpots({ ...asked, permutations, seed, q: level });
      return q.map((one, area) => (one === null ? null : one <= level && (z[area] ?? 0) > 0));
    }),
  };
}
