import { binomialDraw } from './binomial-draw.ts';
import { logRateRatio, poolSums } from './placebo-in-space.ts';
import type { PrePost } from './pre-post-totals.ts';
import type { Random } from './random.ts';

export interface PowerAtEffect {
  /** Share of incidents taken away, 0 to 1. */
  reduction: number;
  /** Share of areas in which the test would have found it, at the level given. */
  power: number;
  trials: number;
}

export interface PlaceboPower {
  byEffect: PowerAtEffect[];
  /** Smallest reduction that is found in 80 of 100 areas, between two tried ones in proportion; null if none is. */
  detectable: number | null;
}

/**
 * Question: how large would an effect have to be for the placebo test to find it?
 * Formula: in each area of the pool in turn each incident after the start is taken away with probability r, and the area is
 * ranked by |S| among all others, as in placeboInSpace; power is the share of areas with p ≤ level. At r = 0 it is the
 * share of false alarms.
 * Units: reductions and power as shares. Fractional counts are thinned in their whole part.
 * Errors: RangeError as placeboInSpace, and for reductions outside 0 to 1 (1 left out), a level outside 0 to 1 and no repeats.
 * Source: 4.10 of the evaluation method: simulation on the real counts, as in Black, Hollingsworth, Nunes and Simon 2022.
 * Checked against: placeboInSpace on thinned counts, and the size at r = 0.
 */
export function placeboPower(
  areas: readonly PrePost[],
  pool: readonly number[],
  /** One stream for each area, reduction (its place) and repeat. */
  streamOf: (area: number, reduction: number, repeat: number) => Random,
  { reductions = usualReductions, level = 0.05, repeats = 1 } = {},
): PlaceboPower {
  const [first, ...others] = pool;
  if (first === undefined) throw new RangeError('Give at least 3 areas.');
  const counts = areas[first] ?? { before: NaN, after: NaN };
  const rest = poolSums(areas, first, others);
  if (reductions.some((one) => !(one >= 0 && one < 1))) throw new RangeError('Give reductions from 0 to below 1.');
  if (!(level > 0 && level < 1 && repeats >= 1)) throw new RangeError('Give a level between 0 and 1, and a repeat.');
  const all = { before: rest.before + counts.before, after: rest.after + counts.after };
  const sizes = new Float64Array(pool.length);
  const byEffect = reductions.map((reduction, at): PowerAtEffect => {
    let found = 0;
    for (const place of pool) {
      const area = areas[place] as PrePost;
      const others = { before: all.before - area.before, after: all.after - area.after };
      placeboSizes(areas, pool, place, others, sizes);
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const taken = binomialDraw(Math.floor(area.after), reduction, streamOf(place, at, repeat));
        const size = Math.abs(logRateRatio({ before: area.before, after: area.after - taken }, others));
        let rank = 1;
        pool.forEach((one, index) => {
          if (one !== place && (sizes[index] ?? 0) >= size - 1e-12) rank += 1;
        });
        if (rank / pool.length <= level + 1e-12) found += 1;
      }
    }
    const trials = pool.length * repeats;
    return { reduction, power: found / trials, trials };
  });
  return { byEffect, detectable: crossing(byEffect) };
}

const usualReductions: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** The effect changes the treated area alone, and it is in no placebo's pool: the placebos are worked out once an area. */
function placeboSizes(
  areas: readonly PrePost[],
  pool: readonly number[],
  treated: number,
  sums: PrePost,
  into: Float64Array,
): void {
  pool.forEach((place, at) => {
    if (place === treated) return;
    const area = areas[place] as PrePost;
    const rest = { before: sums.before - area.before, after: sums.after - area.after };
    into[at] = Math.abs(logRateRatio(area, rest));
  });
}

function crossing(byEffect: readonly PowerAtEffect[]): number | null {
  let before: PowerAtEffect | undefined;
  for (const one of [...byEffect].sort((a, b) => a.reduction - b.reduction)) {
    if (one.power >= 0.8) {
      if (before === undefined) return one.reduction;
      const part = (0.8 - before.power) / (one.power - before.power);
      return before.reduction + part * (one.reduction - before.reduction);
    }
    before = one;
  }
  return null;
}
