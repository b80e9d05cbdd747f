import type { PrePost } from './pre-post-totals.ts';

export interface PlaceboOptions {
  /** The one-sided p that was registered before looking; without it there is none. */
  oneSided?: 'reduction' | 'increase';
  /** Divide each statistic by its standard error, so that small areas do not rank high for being small. */
  studentised?: boolean;
  /** Over-dispersion of each area (places as in `areas`), for the standard error; 1 where it is not given. */
  dispersions?: readonly number[];
  /** Which areas a placebo is compared with. The usual choice leaves the treated area out, since an effect in it would
   *  move every placebo. */
  placebosAgainst?: 'the pool' | 'the pool and the treated area';
}

export interface PlaceboRank {
  /** Places of the areas, the treated one first. */
  areas: number[];
  /** The statistic of each of them, in the same order. */
  statistics: number[];
  /** Of the treated area: log rate ratio (divided by its standard error when studentised). */
  statistic: number;
  /** 1 = the most extreme of all; ties count against the treated area. */
  rank: number;
  /** Two-sided. */
  p: number;
  oneSidedP: number | null;
  /** No test of so many areas can give less. */
  smallestP: number;
}

/**
 * Question: is the change in the treated area larger than the changes that areas show in which nothing was done?
 * Formula: Sᵢ = log[((b+½)(c+½)) / ((a+½)(d+½))], a and b the area's counts before and after, c and d those of all other
 * areas of the pool, from which the treated area is left out. p = #{|Sⱼ| ≥ |S treated|} / J, the treated area among the J.
 * Units: natural logarithm of a ratio of rates. Counts may be fractional.
 * Errors: RangeError for fewer than 2 areas in the pool, an area that is not there or is named twice, the treated area in
 * its own pool, a count below 0, and a dispersion that is not above 0.
 * Source: Abadie, Diamond and Hainmueller 2010 (JASA 105: 493–505) for the ranking; Fisher's randomisation test; one half
 * added to each count after Haldane and Anscombe.
 * Checked against: a permutation of 15 districts worked out in R, to 1e-9.
 */
export function placeboInSpace(
  areas: readonly PrePost[],
  treated: number,
  pool: readonly number[],
  options: PlaceboOptions = {},
): PlaceboRank {
  const sums = poolSums(areas, treated, pool);
  const zone = areas[treated] as PrePost;
  const withZone = options.placebosAgainst === 'the pool and the treated area';
  const all = withZone ? { before: sums.before + zone.before, after: sums.after + zone.after } : sums;
  const statistic = statisticOf(zone, sums, treated, options);
  const statistics = [statistic];
  for (const place of pool) {
    const area = areas[place] as PrePost;
    const rest = { before: all.before - area.before, after: all.after - area.after };
    statistics.push(statisticOf(area, rest, place, options));
  }
  const rank = countAtLeast(statistics.map(Math.abs), Math.abs(statistic));
  const count = statistics.length;
  const towards = options.oneSided === 'reduction' ? -1 : 1;
  const oneSided = countAtLeast(
    statistics.map((one) => one * towards),
    statistic * towards,
  );
  return {
    areas: [treated, ...pool],
    statistics,
    statistic,
    rank,
    p: rank / count,
    oneSidedP: options.oneSided === undefined ? null : oneSided / count,
    smallestP: 1 / count,
  };
}

/** Log ratio of an area's change to that of the others, one half added to each count so that a zero has an answer. */
export function logRateRatio(area: PrePost, others: PrePost): number {
  return Math.log(((area.after + 0.5) * (others.before + 0.5)) / ((area.before + 0.5) * (others.after + 0.5)));
}

/** Counts before and after of the whole pool. Errors: as of placeboInSpace. */
export function poolSums(areas: readonly PrePost[], treated: number, pool: readonly number[]): PrePost {
  if (pool.length < 2) throw new RangeError('Give at least 2 areas to compare with.');
  if (new Set([treated, ...pool]).size !== pool.length + 1) throw new RangeError('Give each area once.');
  const sums = { before: 0, after: 0 };
  for (const place of [treated, ...pool]) {
    const area = areas[place];
    if (area === undefined) throw new RangeError(`Give counts for area ${place}.`);
    if (!(area.before >= 0 && area.after >= 0)) throw new RangeError('Give counts of at least 0.');
    if (place === treated) continue;
    sums.before += area.before;
    sums.after += area.after;
  }
  return sums;
}

function statisticOf(area: PrePost, others: PrePost, place: number, options: PlaceboOptions): number {
  const ratio = logRateRatio(area, others);
  if (options.studentised !== true) return ratio;
  const dispersion = options.dispersions?.[place] ?? 1;
  if (!(dispersion > 0)) throw new RangeError('Give dispersions above 0.');
  const inverses =
    1 / (area.before + 0.5) + 1 / (area.after + 0.5) + 1 / (others.before + 0.5) + 1 / (others.after + 0.5);
  return ratio / Math.sqrt(dispersion * inverses);
}

/** Two ways to one number differ in the last bits; they are a tie all the same. */
const tie = 1e-12;

function countAtLeast(values: readonly number[], size: number): number {
  let count = 0;
  for (const value of values) if (value >= size - tie) count += 1;
  return count;
}
