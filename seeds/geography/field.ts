import { mean, standardDeviation } from 'simple-statistics';
import type { Random } from '../../server/statistics/random.ts';
import { distanceKm, type PointKm } from './plane.ts';

/** Brings numbers to mean 0 and standard deviation 1. */
export function standardise(values: readonly number[]): number[] {
  const given = [...values];
  const [middle, deviation] = [mean(given), standardDeviation(given)];
  return given.map((value) => (value - middle) / deviation);
}

/**
 * A smooth random surface over the bricks, standardised: neighbours are alike, bricks several reaches apart are not.
 * Sums hills and hollows round randomly chosen bricks, evened out so that a dense city, where many hills meet, is no more
 * extreme than a village.
 */
export function smoothField(random: Random, middles: readonly PointKm[], hills: number, reachKm: number): number[] {
  const values = middles.map(() => 0);
  const overlaps = middles.map(() => 0.05);
  for (let hill = 0; hill < hills; hill += 1) {
    const top = middles[Math.floor(random.uniform() * middles.length)] ?? [0, 0];
    const height = random.normal();
    const reach = reachKm * (0.5 + random.uniform());
    middles.forEach((point, brick) => {
      const away = distanceKm(point, top) / reach;
      if (away >= 3) return;
      const share = Math.exp(-away * away);
      values[brick] = (values[brick] ?? 0) + height * share;
      overlaps[brick] = (overlaps[brick] ?? 0) + share * share;
    });
  }
  return standardise(values.map((value, brick) => value / Math.sqrt(overlaps[brick] ?? 1)));
}
