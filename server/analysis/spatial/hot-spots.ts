import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import { localGStarPermutation } from '../../statistics/getis-ord-permutation.ts';
import { localGStar } from '../../statistics/getis-ord.ts';
import { localMoran, localMoranPermutation } from '../../statistics/local-moran.ts';
import { moranPermutation } from '../../statistics/moran.ts';
import { type Random, randomFor } from '../../statistics/random.ts';
import { rowStandardised, type SpatialWeights, withSelf } from '../../statistics/spatial-weights.ts';
import type { Spot } from '../../features/hotspots/contract.ts';

export interface HotSpotsInput {
  statistic: 'gi' | 'moran';
  /** One finite value an area: what is tested. Areas without one are left out before. */
  values: Float64Array;
  /** Weight 1 for a neighbour, no area its own. */
  weights: SpatialWeights;
  permutations: number;
  seed: number;
  /** False-discovery rate. */
  q: number;
  /** For Moran’s I of the whole map: rates standardised as Assunção and Reis do, or the values themselves. Null: not asked. */
  whole: Float64Array | null;
  /** How often an area’s smaller tail is met before it stops; 1,000 when left out. Less where many maps are asked at once. */
  stopAfter?: number;
}

export interface HotSpots {
  z: (number | null)[];
  /** Two-sided, by permutation. */
  p: (number | null)[];
  q: (number | null)[];
  spots: Spot[];
  whole: { moran: number; expected: number; p: number } | null;
}

/**
 * An area stops once its smaller tail was met so often: its p is then known to 3% of itself and, with 99,999 dealings, is
 * above 0.02, where no finding lies.
 */
const usualStop = 1_000;
/** The whole map has one p, not hundreds to be corrected: four digits are enough. */
const wholePermutations = 9_999;

/** Which areas lie hot or cold beyond chance, and whether the map as a whole is more than chance. */
export function hotSpots(input: HotSpotsInput): HotSpots {
  const { statistic, values, weights, permutations, seed, q: level, stopAfter = usualStop } = input;
  const streamOf = (area: number): Random => randomFor(seed, `hot spot ${statistic} ${area}`);
  const often = { most: permutations, stopAfter };
  if (statistic === 'gi') {
    const around = withSelf(weights);
    const z = localGStar(values, around);
    const p = localGStarPermutation(values, around, often, streamOf).map((one) => one?.twoSided ?? null);
    return marked(z, p, level, (area) => ((z[area] ?? 0) > 0 ? 'hot' : 'cold'), wholeOf(input));
  }
  const mean = rowStandardised(weights);
  const local = localMoran(values, mean);
  const p = localMoranPermutation(values, mean, often, streamOf).map((one) => one?.twoSided ?? null);
  const z = local.map((one) => one?.z ?? null);
  return marked(z, p, level, (area) => quadrantSpot[local[area]?.quadrant ?? 'none'], wholeOf(input));
}

const quadrantSpot = {
  'high among high': 'hot',
  'low among low': 'cold',
  'high among low': 'high among low',
  'low among high': 'low among high',
  none: 'not beyond chance',
} as const;

function marked(
  z: HotSpots['z'],
  p: HotSpots['p'],
  level: number,
  spotOf: (area: number) => Spot,
  whole: HotSpots['whole'],
): HotSpots {
  const q = benjaminiHochberg(p);
  const spots = q.map((one, area): Spot => {
    if (one === null) return 'island';
    return one <= level ? spotOf(area) : 'not beyond chance';
  });
  return { z, p, q, spots, whole };
}

function wholeOf({ whole, weights, seed }: HotSpotsInput): HotSpots['whole'] {
  if (whole === null) return null;
  const found = moranPermutation(whole, rowStandardised(weights), wholePermutations, randomFor(seed, 'whole map'));
  if (found === null) return null;
  return { moran: found.index, expected: -1 / (weights.areas - 1), p: found.pTwoSided };
}
