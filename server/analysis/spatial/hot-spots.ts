import type { LocalP, LocalPermutations } from '../../statistics/conditional-permutation.ts';
import { clearOfQuiet } from '../../statistics/clear-of-quiet.ts';
import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import { localGStarPermutation } from '../../statistics/getis-ord-permutation.ts';
import { localGStar } from '../../statistics/getis-ord.ts';
import { localMoran, localMoranPermutation } from '../../statistics/local-moran.ts';
import { moranPermutation } from '../../statistics/moran.ts';
import { type Random, randomFor } from '../../statistics/random.ts';
import { rowStandardised, type SpatialWeights, withSelf } from '../../statistics/spatial-weights.ts';
import { timesSurroundings } from '../../statistics/wider-surroundings.ts';
import type { Spot } from '../../features/hotspots/contract.ts';

export interface HotSpotsInput {
  statistic: 'gi' | 'moran';
  /** One finite value an area: what is tested. Areas without one are left out before. */
  values: Float64Array;
  /** Where the areas are: the values are then rates above 0, and tested against their wider surroundings. */
  around?: { xs: Float64Array; ys: Float64Array } | null;
  /** Weight 1 for a neighbour, no area its own. */
  weights: SpatialWeights;
  permutations: number;
  seed: number;
  /** False-discovery rate. */
  q: number;
  /** For Moran’s I of the whole map: rates standardised as Assunção and Reis do, or the values themselves. Null: not asked. */
  whole: Float64Array | null;
  /** How often an area’s smaller tail is met before it stops; 400 when left out. Less where many maps are asked at once. */
  stopAfter?: number;
}

export interface HotSpots {
  /** What was tested, for people to read: the value, or how many times that of its wider surroundings. */
  values: Float64Array;
  z: (number | null)[];
  /** Two-sided, by permutation. */
  p: (number | null)[];
  q: (number | null)[];
  spots: Spot[];
  whole: { moran: number; expected: number; p: number } | null;
}

/**
 * An area stops once its smaller tail was met so often: its p is then known to 5% of itself. Those that no dealing, or few,
 * come near take all, and they are the findings.
 */
const usualStop = 400;
/** The whole map has one p, not hundreds to be corrected: three digits are enough. */
const wholePermutations = 999;

/** Which areas lie hot or cold beyond chance, and whether the map as a whole is more than chance. */
export function hotSpots(input: HotSpotsInput): HotSpots {
  const values = shownOf(input);
  // Twice and half the surroundings are equally far from them.
  const tested = input.around == null ? values : values.map(Math.log);
  const marks = input.statistic === 'gi' ? byGStar(tested, input) : byMoran(tested, input);
  return { values, ...marks, whole: wholeOf(input) };
}

function shownOf({ values, around }: HotSpotsInput): Float64Array {
  if (around == null) return values;
  const { xs, ys } = around;
  const places = Array.from(xs, (x, area) => ({ x, y: ys[area] ?? NaN }));
  return timesSurroundings(values, places);
}

type Marks = Pick<HotSpots, 'z' | 'p' | 'q' | 'spots'>;

function byGStar(tested: Float64Array, { weights, q, ...dealing }: HotSpotsInput): Marks {
  const around = withSelf(weights);
  const z = localGStar(tested, around);
  const p = localGStarPermutation(tested, around, often(dealing), streamsOf(dealing));
  const { spots, ...numbers } = marked(z, p, q, (area) => ((z[area] ?? 0) > 0 ? 'hot' : 'cold'));
  return { ...numbers, spots: ownHighToo(tested, weights, spots) };
}

const sideOf: Partial<Record<Spot, 1 | -1>> = { hot: 1, cold: -1 };

/** Gi* marks neighbourhoods: of those, the areas that are themselves high (or low) are the spot, the others lie beside it. */
function ownHighToo(tested: Float64Array, weights: SpatialWeights, byNeighbourhood: readonly Spot[]): Spot[] {
  const beyond = byNeighbourhood.map((spot) => sideOf[spot] ?? (spot === 'island' ? null : 0));
  const [hot, cold] = [clearOfQuiet(tested, weights, beyond, 1), clearOfQuiet(tested, weights, beyond, -1)];
  return byNeighbourhood.map((spot, area): Spot => {
    if (spot === 'island') return spot;
    if (hot[area] === 'in it') return 'hot';
    if (cold[area] === 'in it') return 'cold';
    if (hot[area] === 'beside it') return 'beside hot';
    return cold[area] === 'beside it' ? 'beside cold' : 'not beyond chance';
  });
}

function byMoran(tested: Float64Array, { weights, q, ...dealing }: HotSpotsInput): Marks {
  const mean = rowStandardised(weights);
  const local = localMoran(tested, mean);
  const p = localMoranPermutation(tested, mean, often(dealing), streamsOf(dealing));
  const z = local.map((one) => one?.z ?? null);
  return marked(z, p, q, (area) => quadrantSpot[local[area]?.quadrant ?? 'none']);
}

type Dealing = Pick<HotSpotsInput, 'statistic' | 'permutations' | 'seed' | 'stopAfter'>;
const often = ({ permutations, stopAfter = usualStop }: Dealing): LocalPermutations => ({
  most: permutations,
  stopAfter,
});
const streamsOf =
  ({ seed, statistic }: Dealing) =>
  (area: number): Random =>
    randomFor(seed, `hot spot ${statistic} ${area}`);

const quadrantSpot = {
  'high among high': 'hot',
  'low among low': 'cold',
  'high among low': 'high among low',
  'low among high': 'low among high',
  none: 'not beyond chance',
} as const;

function marked(z: Marks['z'], ps: (LocalP | null)[], level: number, spotOf: (area: number) => Spot): Marks {
  const p = ps.map((one) => one?.twoSided ?? null);
  const q = benjaminiHochberg(p);
  const spots = q.map((one, area): Spot => {
    if (one === null) return 'island';
    return one <= level ? spotOf(area) : 'not beyond chance';
  });
  return { z, p, q, spots };
}

function wholeOf({ whole, weights, seed }: HotSpotsInput): HotSpots['whole'] {
  if (whole === null) return null;
  const found = moranPermutation(whole, rowStandardised(weights), wholePermutations, randomFor(seed, 'whole map'));
  if (found === null) return null;
  return { moran: found.index, expected: -1 / (weights.areas - 1), p: found.pTwoSided };
}
