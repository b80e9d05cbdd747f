import { mean, sampleStandardDeviation } from 'simple-statistics';

export interface BalanceRow {
  /** Place of the feature. */
  feature: number;
  area: number;
  candidates: number;
  chosen: number;
  /** (area − mean) / standard deviation over all candidates; null where all candidates are alike. */
  differenceBefore: number | null;
  differenceAfter: number | null;
}

export interface ComparisonBalance {
  /** Places of the candidates, nearest first, with their distance. */
  ranking: { candidate: number; distance: number }[];
  chosen: number[];
  /** Too large a part of the count for the pool that was left: with the share that each would have had. */
  tooLarge: { candidate: number; share: number }[];
  table: BalanceRow[];
}

export interface BalanceInput {
  /** Features of the area, and of each candidate, in one order: mean count, slope, season, people by area, deprivation … */
  area: readonly number[];
  candidates: readonly (readonly number[])[];
  /** Count before of each candidate, for the cap. */
  counts: readonly number[];
  keep: number;
  /** No chosen area may have more than this share of the chosen areas' count (0.2). */
  largestShare?: number;
}

/**
 * Question: which candidates are most like the area in what was known before, and how like are they?
 * Formula: distance = √ mean over features of ((candidate − area) / s)², s over all candidates; the nearest are kept. Then
 * the largest area whose share of the kept count is above the cap gives way to the next nearest, until none is. The table
 * gives standardised mean differences for all candidates and for the chosen.
 * Units: features in their own, distances in standard deviations.
 * Errors: RangeError for features of different length, values that are not finite, fewer candidates than are to be kept or
 * than the cap needs, and where the cap leaves too few.
 * Source: Rosenbaum and Rubin 1985 (The American Statistician 39: 33–38); Stuart 2010 for standardised differences.
 * Checked against: small tables by hand.
 */
export function comparisonBalance(input: BalanceInput): ComparisonBalance {
  const { area, candidates, counts, keep, largestShare = 0.2 } = input;
  if (candidates.some((one) => one.length !== area.length))
    throw new RangeError('Give the same features of every area.');
  if (![area, ...candidates].every((one) => one.every(Number.isFinite))) throw new RangeError('Give finite features.');
  if (counts.length !== candidates.length) throw new RangeError('Give a count for each candidate.');
  if (!(keep >= 2 && keep * largestShare >= 1)) throw new RangeError('Give more areas to keep, or a higher cap.');
  if (candidates.length < keep) throw new RangeError(`Give at least ${keep} candidates.`);
  const spreads = area.map((_, feature) => sampleStandardDeviation(candidates.map((one) => one[feature] ?? 0)));
  const ranking = candidates
    .map((one, candidate) => ({ candidate, distance: distanceOf(one, area, spreads) }))
    .sort((a, b) => a.distance - b.distance || a.candidate - b.candidate);
  const { chosen, tooLarge } = underCap(ranking, counts, keep, largestShare);
  const table = area.map((value, feature): BalanceRow => {
    const all = mean(candidates.map((one) => one[feature] ?? 0));
    const kept = mean(chosen.map((candidate) => candidates[candidate]?.[feature] ?? 0));
    const spread = spreads[feature] ?? 0;
    return {
      feature,
      area: value,
      candidates: all,
      chosen: kept,
      differenceBefore: spread > 0 ? (value - all) / spread : null,
      differenceAfter: spread > 0 ? (value - kept) / spread : null,
    };
  });
  return { ranking, chosen, tooLarge, table };
}

/** A feature in which all candidates are alike cannot rank them. */
function distanceOf(one: readonly number[], area: readonly number[], spreads: readonly number[]): number {
  let [sum, used] = [0, 0];
  spreads.forEach((spread, feature) => {
    if (!(spread > 0)) return;
    sum += (((one[feature] ?? 0) - (area[feature] ?? 0)) / spread) ** 2;
    used += 1;
  });
  return used === 0 ? 0 : Math.sqrt(sum / used);
}

function underCap(
  ranking: ComparisonBalance['ranking'],
  counts: readonly number[],
  keep: number,
  largestShare: number,
): Pick<ComparisonBalance, 'chosen' | 'tooLarge'> {
  const waiting = ranking.map(({ candidate }) => candidate);
  const chosen = waiting.splice(0, keep);
  const tooLarge: ComparisonBalance['tooLarge'] = [];
  for (;;) {
    const whole = chosen.reduce((sum, candidate) => sum + (counts[candidate] ?? 0), 0);
    const largest = chosen.reduce((a, b) => ((counts[b] ?? 0) > (counts[a] ?? 0) ? b : a));
    const share = whole > 0 ? (counts[largest] ?? 0) / whole : 0;
    if (share <= largestShare + 1e-12) return { chosen, tooLarge };
    const next = waiting.shift();
    if (next === undefined) throw new RangeError('Give more candidates: one area has too large a share of the count.');
    tooLarge.push({ candidate: largest, share });
    chosen.splice(chosen.indexOf(largest), 1);
    chosen.push(next);
  }
}
