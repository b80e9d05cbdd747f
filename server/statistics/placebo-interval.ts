import { logRateRatio, poolSums } from './placebo-in-space.ts';
import type { PrePost } from './pre-post-totals.ts';

export interface PlaceboInterval {
  /** Effect that would put the area exactly level with the others; null where nothing was counted after. */
  estimate: number | null;
  /** Null: no effect, however large, can be ruled out on this side. */
  lower: number | null;
  upper: number | null;
}

/**
 * Question: which effects do the placebos not rule out?
 * Formula: an effect δ is taken back by shifting the area's count after by exp(−δ); it is kept while the two-sided p of
 * placeboInSpace is above 1 − confidence. With k the smallest number of placebos for which (1 + k)/J is above that, δ is kept
 * while |S(δ)| is at most the k-th largest |S| of the placebos, which solves for δ exactly.
 * Units: natural logarithm of a ratio of rates: 100 (exp(δ) − 1) is a change in per cent.
 * Errors: RangeError as placeboInSpace, and for a confidence outside 0 to 1. Limits are null where unbounded: with fewer
 * areas than 1/(1 − confidence) both, with no count after both, and the upper where even a count of 0 is kept.
 * Source: test inversion, as in Rosenbaum 2002, Observational Studies, 2.6; Firpo and Possebom 2018 (Journal of Causal
 * Inference 6) for placebos.
 * Checked against: the p of placeboInSpace on either side of each limit.
 */
export function placeboInterval(
  areas: readonly PrePost[],
  treated: number,
  pool: readonly number[],
  confidence = 0.95,
): PlaceboInterval {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  const sums = poolSums(areas, treated, pool);
  const zone = areas[treated] as PrePost;
  const level = ((zone.before + 0.5) * (sums.after + 0.5)) / (sums.before + 0.5);
  // The effect under which the area's statistic is this.
  const effectAt = (statistic: number): number | null => {
    const count = Math.exp(statistic) * level - 0.5;
    return count > 0 && zone.after > 0 ? Math.log(zone.after / count) : null;
  };
  const sizes = pool.map((place) => {
    const area = areas[place] as PrePost;
    return Math.abs(logRateRatio(area, { before: sums.before - area.before, after: sums.after - area.after }));
  });
  sizes.sort((a, b) => b - a);
  // (1 + k)/J > 1 − confidence; the tiny number keeps 2/40 from counting as above 0.05.
  const needed = Math.floor((1 - confidence) * (sizes.length + 1) + 1e-9);
  const limit = needed === 0 ? undefined : sizes[needed - 1];
  if (limit === undefined) return { estimate: effectAt(0), lower: null, upper: null };
  return { estimate: effectAt(0), lower: effectAt(limit), upper: effectAt(-limit) };
}
