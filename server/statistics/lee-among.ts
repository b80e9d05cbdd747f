import { deviations, sumOfSquares } from './deviations.ts';
import { leeDealer } from './lee-dealer.ts';
import type { Random } from './random.ts';
import { dot, spatialLag } from './spatial-lag.ts';
import type { SpatialWeights } from './spatial-weights.ts';

export interface LeePair {
  first: number;
  second: number;
  /** Null where a variable of the pair is alike everywhere. */
  index: number | null;
  /** Mean over the dealings: what the pair’s likeness within areas gives on any map. */
  expected: number | null;
  /** Twice the smaller of the two tails, at most 1. */
  pTwoSided: number | null;
  permutations: number;
}

export interface LeePermutations {
  most: number;
  /**
   * After each so many a pair stops that is clear either way: no dealing came near it, or at least `stopAfter` passed it on
   * both sides. Its p is then known as well as it need be. Without it, every pair takes all.
   */
  settleAfter?: number;
  stopAfter?: number;
}

/**
 * Question: of several demands, which pairs are high in the same neighbourhoods beyond what chance would make of them?
 * Formula: leePermutation for every pair, with one dealing of whole areas for all pairs at once: each area keeps all its
 * values, so a pair meets just the dealings that it would alone, for the price of one lag a variable.
 * Null as leeL. Units: none. Errors: RangeError as leeL, for fewer than two variables, and for fewer than one permutation.
 * Source: Lee, Journal of Geographical Systems 3 (2001) 369–385; stopping: Besag and Clifford, Biometrika 78 (1991) 301–304.
 * Checked against: leeL to 1e-12, and the mean of leeMoments.
 */
export function leeAmong(
  variables: readonly ArrayLike<number>[],
  weights: SpatialWeights,
  { most, settleAfter = most, stopAfter = 10 }: LeePermutations,
  random: Random,
): LeePair[] {
  if (variables.length < 2) throw new RangeError('Give at least two variables.');
  if (!(most >= 1 && settleAfter >= 1)) throw new RangeError('Give at least one permutation.');
  const scaled = scaledForLee(variables, weights);
  const tallies: Tally[] = pairsOf(variables.length)
    .filter(([first, second]) => scaled[first] !== null && scaled[second] !== null)
    .map(([first, second]) => ({ first, second, seen: 0, above: 0, below: 0, sum: 0, dealt: 0 }));
  let open = tallies;
  let dealer = leeDealer(scaled, open, weights);
  open.forEach((tally, at) => (tally.seen = dealer.products[at] ?? 0));
  for (let dealing = 1; dealing <= most && open.length > 0; dealing += 1) {
    dealer.deal(random);
    open.forEach((tally, at) => count(tally, dealer.products[at] ?? 0));
    if (dealing % settleAfter !== 0 || dealing === most) continue;
    const still = open.filter(({ above, below }) => {
      const smaller = Math.min(above, below);
      return smaller > 0 && smaller < stopAfter;
    });
    // A dealer of fewer pairs begins from the true map again, which is as good a beginning as any.
    if (still.length < open.length) dealer = leeDealer(scaled, still, weights);
    open = still;
  }
  return pairsOf(variables.length).map(([first, second]) => {
    const tally = tallies.find((one) => one.first === first && one.second === second);
    if (tally === undefined) {
      return { first, second, index: null, expected: null, pTwoSided: null, permutations: 0 };
    }
    const { seen, above, below, sum, dealt } = tally;
    const pTwoSided = Math.min(1, (2 * (Math.min(above, below) + 1)) / (dealt + 1));
    return { first, second, index: seen, expected: sum / dealt, pTwoSided, permutations: dealt };
  });
}

/** Every two of so many, in order: 0 1, 0 2 … 1 2 … */
export const pairsOf = (count: number): [first: number, second: number][] =>
  Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (__, after): [number, number] => [first, first + after + 1]),
  ).flat();

interface Tally {
  first: number;
  second: number;
  seen: number;
  above: number;
  below: number;
  sum: number;
  dealt: number;
}

function count(tally: Tally, value: number): void {
  // The same sum in another order differs in its last bits, and is a tie.
  const same = 1e-12 * Math.max(1, Math.abs(tally.seen));
  if (value >= tally.seen - same) tally.above += 1;
  if (value <= tally.seen + same) tally.below += 1;
  tally.sum += value;
  tally.dealt += 1;
}

/** Deviations so scaled that the sum of products of two lags is L; null where all values are alike. */
function scaledForLee(variables: readonly ArrayLike<number>[], weights: SpatialWeights): (Float64Array | null)[] {
  const rowSums = spatialLag(weights, new Float64Array(weights.areas).fill(1));
  const rows = dot(rowSums, rowSums);
  return variables.map((values) => {
    const z = deviations(values, weights.areas);
    const squares = sumOfSquares(z, values);
    if (squares === 0 || rows === 0) return null;
    const scale = Math.sqrt(weights.areas / rows / squares);
    return z.map((value) => scale * value);
  });
}
