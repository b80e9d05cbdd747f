import { type SpatialWeights, withSelf } from './spatial-weights.ts';

export interface SmoothedRate {
  raw: number;
  smoothed: number;
  /** Raw rate over the rate of all areas together; null where nothing was counted anywhere. */
  toOverall: number | null;
}

export interface SmoothedRates {
  overall: number;
  /** Variance of the areas' true rates; 0 where the rates differ no more than chance would have it. */
  variance: number;
  rates: SmoothedRate[];
}

/**
 * Question: what are the rates of small areas, with the chance of small numbers taken out?
 * Formula: m = Σx/Σn; s² = Σ n (p−m)² / Σn; a = max(0, s² − m/n̄); rate = m + (p−m) a/(a + m/n_i).
 * Units: events per person (or per whatever n counts). Errors: RangeError for no areas, a count below 0, or people not above 0.
 * Source: Marshall, Applied Statistics 40 (1991) 283–294. Checked against: North Carolina, to 1e-6.
 */
export function empiricalBayesRates(counts: ArrayLike<number>, people: ArrayLike<number>): SmoothedRates {
  checkRates(counts, people);
  const all = Int32Array.from({ length: counts.length }, (_, area) => area);
  const { mean, variance } = priorOf(all, counts, people);
  const rates = Array.from(all, (area) => smoothedRate(area, counts, people, mean, variance, mean));
  return { overall: mean, variance, rates };
}

/** About which mean a neighbour's rate varies: that of the area which is smoothed, or the neighbour's own surroundings. */
export type LocalMean = 'of the area' | 'of each neighbour';

/**
 * Question: as empiricalBayesRates, drawn towards the surroundings of each area instead of the whole map.
 * Formula: the same, with m, s² and n̄ over the area and its neighbours. Marshall's s² is about the area's own local mean;
 * R's spdep by default takes each neighbour's local mean, which gives other figures: hence the choice, to be stored with them.
 * Islands have no surroundings: null. Units: as empiricalBayesRates. Errors: as there, and for a count of areas that differs.
 * Source: Marshall 1991. Checked against: North Carolina (each neighbour's mean), to 1e-6.
 */
export function localEmpiricalBayesRates(
  counts: ArrayLike<number>,
  people: ArrayLike<number>,
  weights: SpatialWeights,
  localMean: LocalMean = 'of the area',
): (SmoothedRate | null)[] {
  checkRates(counts, people);
  if (counts.length !== weights.areas) throw new RangeError('Give one count for each area.');
  const { starts, neighbours } = withSelf(weights);
  const around = Array.from({ length: counts.length }, (_, area) =>
    neighbours.subarray(starts[area], starts[area + 1]),
  );
  const overall = rateOf(
    Int32Array.from(counts, (_, area) => area),
    counts,
    people,
  );
  const means = Float64Array.from(around, (areas) => rateOf(areas, counts, people));
  const islands = new Set(weights.islands);
  return around.map((areas, area) => {
    if (islands.has(area)) return null;
    const { mean, variance } = priorOf(areas, counts, people, localMean === 'of the area' ? undefined : means);
    return smoothedRate(area, counts, people, mean, variance, overall);
  });
}

/** Errors: RangeError for no areas, a count below 0, people not above 0, or lists of different length. */
export function checkRates(counts: ArrayLike<number>, people: ArrayLike<number>): void {
  if (counts.length === 0) throw new RangeError('Give at least one area.');
  if (counts.length !== people.length) throw new RangeError('Give one number of people for each count.');
  for (let area = 0; area < counts.length; area += 1) {
    const count = counts[area] ?? NaN;
    const number = people[area] ?? NaN;
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError('Give counts of at least 0.');
    if (!(number > 0 && Number.isFinite(number))) throw new RangeError('Leave out areas where nobody lives.');
  }
}

function rateOf(areas: Int32Array, counts: ArrayLike<number>, people: ArrayLike<number>): number {
  let count = 0;
  let number = 0;
  for (const area of areas) {
    count += counts[area] ?? 0;
    number += people[area] ?? 0;
  }
  return count / number;
}

interface Prior {
  mean: number;
  variance: number;
}

function priorOf(areas: Int32Array, counts: ArrayLike<number>, people: ArrayLike<number>, means?: Float64Array): Prior {
  const mean = rateOf(areas, counts, people);
  let number = 0;
  let squares = 0;
  for (const area of areas) {
    const n = people[area] ?? 0;
    number += n;
    squares += n * ((counts[area] ?? 0) / n - (means?.[area] ?? mean)) ** 2;
  }
  return { mean, variance: Math.max(0, squares / number - mean / (number / areas.length)) };
}

function smoothedRate(
  area: number,
  counts: ArrayLike<number>,
  people: ArrayLike<number>,
  mean: number,
  variance: number,
  overall: number,
): SmoothedRate {
  const number = people[area] ?? 0;
  const raw = (counts[area] ?? 0) / number;
  const weight = variance === 0 ? 0 : variance / (variance + mean / number);
  return { raw, smoothed: mean + (raw - mean) * weight, toOverall: overall === 0 ? null : raw / overall };
}
