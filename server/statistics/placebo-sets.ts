import { logRateRatio } from './placebo-in-space.ts';
import type { PrePost } from './pre-post-totals.ts';
import type { Random } from './random.ts';

export interface PlaceboSets {
  /** Mean log rate ratio of the zones. */
  statistic: number;
  /** Two-sided. */
  p: number;
  draws: number;
  /** The statistic of each random set, ascending. */
  statistics: Float64Array;
}

/**
 * Question: several zones together: is their mean change larger than that of as many areas picked at random?
 * Formula: mean of S over the K zones, each against the whole pool; the same for random K-sets of the pool, each member
 * against the pool without its set. p = (1 + #{|mean S of a set| ≥ |mean S of the zones|}) / (B + 1).
 * Units: natural logarithm of a ratio of rates.
 * Errors: RangeError for no zone, an area named twice or not there, a count below 0, a pool of fewer than K + 2 areas, and no
 * draws.
 * Source: Fisher's randomisation test; Phipson and Smyth 2010 for the 1 that is added.
 * Checked against: placeboInSpace for K = 1, in which case every area is drawn equally often.
 */
export function placeboSets(
  areas: readonly PrePost[],
  zones: readonly number[],
  pool: readonly number[],
  /** One stream a draw, so that no draw depends on how many were made before it. */
  streamOf: (draw: number) => Random,
  draws = 9999,
): PlaceboSets {
  if (zones.length === 0) throw new RangeError('Give at least one zone.');
  if (new Set([...zones, ...pool]).size !== zones.length + pool.length) throw new RangeError('Give each area once.');
  if (pool.length < zones.length + 2) throw new RangeError('Give a pool of at least 2 areas more than zones.');
  if (!(draws >= 1)) throw new RangeError('Give at least 1 draw.');
  const countsOf = (place: number): PrePost => {
    const area = areas[place];
    if (area === undefined || !(area.before >= 0 && area.after >= 0)) {
      throw new RangeError(`Give counts of at least 0 for area ${place}.`);
    }
    return area;
  };
  const candidates = pool.map(countsOf);
  const all = candidates.reduce((sum, one) => added(sum, one, 1), { before: 0, after: 0 });
  const statistic = meanOf(zones.map(countsOf), all);
  const statistics = new Float64Array(draws);
  const order = candidates.slice();
  let atLeast = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const set = drawSet(candidates, order, zones.length, streamOf(draw));
    const rest = set.reduce((sum, one) => added(sum, one, -1), all);
    const found = meanOf(set, rest);
    statistics[draw] = found;
    if (Math.abs(found) >= Math.abs(statistic) - 1e-12) atLeast += 1;
  }
  return { statistic, p: (1 + atLeast) / (draws + 1), draws, statistics: statistics.sort() };
}

/** The first places of a shuffle, started from one and the same order so that a draw depends on its stream alone. */
function drawSet(candidates: readonly PrePost[], order: PrePost[], size: number, random: Random): PrePost[] {
  candidates.forEach((one, at) => (order[at] = one));
  // The first numbers of neighbouring streams are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) random.uniform();
  for (let at = 0; at < size; at += 1) {
    const chosen = at + Math.floor(random.uniform() * (order.length - at));
    [order[at], order[chosen]] = [order[chosen] as PrePost, order[at] as PrePost];
  }
  return order.slice(0, size);
}

function added(sum: PrePost, one: PrePost, sign: 1 | -1): PrePost {
  return { before: sum.before + sign * one.before, after: sum.after + sign * one.after };
}

function meanOf(set: readonly PrePost[], others: PrePost): number {
  let sum = 0;
  for (const one of set) sum += logRateRatio(one, others);
  return sum / set.length;
}
