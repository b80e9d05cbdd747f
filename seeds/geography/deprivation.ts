import type { Random } from '../../server/statistics/random.ts';
import { distanceKm, toPlane, type PointKm } from './plane.ts';
import { smoothField, standardise } from './field.ts';

/** Where the county is made poorer (or, below 0, better off) than chance would: [longitude, latitude, reach km, push]. */
const pushes: [number, number, number, number][] = [
  [-1.125, 52.632, 2.4, 1.4],
  [-1.168, 52.641, 1.1, 1.4],
  [-1.142, 52.578, 1.2, 1.2],
  [-1.196, 52.776, 0.9, 1.6],
  [-1.367, 52.722, 1.3, 1.2],
  [-1.375, 52.54, 1.1, 0.9],
  [-0.887, 52.766, 0.9, 0.7],
  [-1.098, 52.605, 1.6, -1.1],
  [-1.036, 52.58, 3, -0.9],
  [-0.7, 52.63, 9, -0.6],
];

/** A deprivation score for each brick, mean 0 and standard deviation 1; higher is more deprived. */
export function deprivationScores(random: Random, middles: readonly PointKm[]): number[] {
  const surface = smoothField(random, middles, 260, 1.6);
  return standardise(
    middles.map((middle, brick) => {
      const pushed = pushes.reduce((sum, [longitude, latitude, reachKm, push]) => {
        const away = distanceKm(middle, toPlane([longitude, latitude])) / reachKm;
        return sum + push * Math.exp(-away * away);
      }, 0);
      return 1.6 * pushed + 0.5 * (surface[brick] ?? 0) + 0.35 * random.normal();
    }),
  );
}

/** Ranks from 1, the highest score first. */
export function rankFromHighest(scores: readonly number[]): number[] {
  const order = scores.map((_, brick) => brick).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const ranks = scores.map(() => 0);
  order.forEach((brick, place) => (ranks[brick] = place + 1));
  return ranks;
}
