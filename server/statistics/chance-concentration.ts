import type { LorenzPoint } from './concentration.ts';
import type { Estimate } from './newcombe.ts';
import { logGamma, normalWidth } from './distributions.ts';

/** What chance would deal to areas: how many areas would get each number of incidents, on average. */
export interface ChanceCounts {
  areas: number;
  incidents: number;
  expected: Float64Array;
  /** At place x: the expected number of areas with x incidents. */
  histogram: Float64Array;
}

/** Counts further than this from their mean, in standard deviations, are too rare to matter. */
const reach = 8;

/**
 * Question: how would so many incidents lie, if every person had the same rate and nothing but chance were at work?
 * Formula: the count of each area is Poisson with its share of the people times the incidents; the expected number of areas
 * with x incidents is the sum of those probabilities.
 * Units: people, and incidents. Errors: RangeError for no areas, people below 0 or nobody, and no incidents.
 * Source: Levin, Rosenfeld and Deckard, Journal of Research in Crime and Delinquency 54 (2017) 400–425; Bernasco and
 * Steenbeek, Journal of Quantitative Criminology 33 (2017) 451–467: where incidents are fewer than areas they lie in few
 * areas whatever happens.
 * Checked against: 2,000 draws by chance, and areas of one expected incident by hand.
 */
export function chanceCounts(people: ArrayLike<number>, incidents: number): ChanceCounts {
  let whole = 0;
  for (let area = 0; area < people.length; area += 1) whole += people[area] ?? 0;
  if (!(whole > 0)) throw new RangeError('Give at least one area where somebody lives.');
  if (!(incidents > 0 && Number.isFinite(incidents))) throw new RangeError('Give at least one incident.');
  const expected = Float64Array.from(people, (number) => {
    if (!(number >= 0)) throw new RangeError('Give numbers of people of at least 0.');
    return (number / whole) * incidents;
  });
  const histogram = new Float64Array(lastOf(Math.max(...expected)) + 1);
  for (const mean of expected) {
    eachCount(mean, (count, share) => {
      histogram[count] = (histogram[count] ?? 0) + share;
    });
  }
  return { areas: people.length, incidents, expected, histogram };
}

/**
 * Question: which smallest share of the areas would then hold this share of the incidents, and between which limits?
 * Formula: take the counts of the histogram from the largest down, c of those at the last count t, until they hold the share
 * q. The share of areas varies as the mean of g(X) = w(X) − (w(X) − q) X/t, w = 1 above t, c at t, 0 below, with the total
 * held: variance Σ Var g(Xᵢ) − (Σ Cov(g(Xᵢ), Xᵢ))²/ΣE(Xᵢ), over the areas squared; the limits are those of the normal.
 * Units: shares 0 to 1. Errors: RangeError for a share that is not between 0 and 1.
 * Source: as chanceCounts; the variance by influence functions, as for L-statistics (Serfling, Approximation Theorems, 1980).
 * Checked against: the mean and the spread of 2,000 draws by chance.
 */
export function smallestShareByChance(chance: ChanceCounts, share: number, confidence = 0.95): Estimate {
  if (!(share > 0 && share < 1)) throw new RangeError('Give a share between 0 and 1.');
  const { areas, incidents, expected, histogram } = chance;
  const wanted = share * incidents;
  let last = histogram.length - 1;
  let held = 0;
  let taken = 0;
  for (; last > 1 && held + last * (histogram[last] ?? 0) < wanted; last -= 1) {
    held += last * (histogram[last] ?? 0);
    taken += histogram[last] ?? 0;
  }
  const atLast = histogram[last] ?? 0;
  const part = atLast === 0 ? 0 : Math.min(1, (wanted - held) / (last * atLast));
  const value = (taken + part * atLast) / areas;
  const error = Math.sqrt(varianceOf(expected, incidents, share, last, part)) / areas;
  const width = normalWidth(confidence) * error;
  return { value, lower: Math.max(0, value - width), upper: Math.min(1, value + width) };
}

/** The curve that chance would give on average, the areas with the most first, in at most so many points. */
export function chanceCurve({ areas, incidents, histogram }: ChanceCounts, mostPoints: number): LorenzPoint[] {
  const steps = Math.min(areas, mostPoints - 1);
  let count = histogram.length - 1;
  let [taken, held] = [0, 0];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const wanted = (step * areas) / steps;
    while (count > 0 && taken + (histogram[count] ?? 0) < wanted) {
      taken += histogram[count] ?? 0;
      held += count * (histogram[count] ?? 0);
      count -= 1;
    }
    return { areas: wanted / areas, demand: Math.min(1, (held + Math.max(0, wanted - taken) * count) / incidents) };
  });
}

function varianceOf(expected: Float64Array, incidents: number, share: number, last: number, part: number): number {
  let variance = 0;
  let together = 0;
  for (const mean of expected) {
    let [first, square, product] = [0, 0, 0];
    eachCount(mean, (count, chance) => {
      const weight = count > last ? 1 : count === last ? part : 0;
      const effect = weight - ((weight - share) * count) / last;
      first += chance * effect;
      square += chance * effect * effect;
      product += chance * effect * count;
    });
    variance += square - first * first;
    together += product - first * mean;
  }
  return Math.max(0, variance - (together * together) / incidents);
}

const lastOf = (mean: number): number => Math.ceil(mean + reach * Math.sqrt(mean) + reach);

/** Poisson probabilities of the counts that matter, from the lowest up. */
function eachCount(mean: number, visit: (count: number, share: number) => void): void {
  if (mean === 0) {
    visit(0, 1);
    return;
  }
  const first = Math.max(0, Math.floor(mean - reach * Math.sqrt(mean)));
  const last = lastOf(mean);
  let share = Math.exp(first * Math.log(mean) - mean - logGamma(first + 1));
  for (let count = first; count <= last; count += 1) {
    visit(count, share);
    share *= mean / (count + 1);
  }
}
