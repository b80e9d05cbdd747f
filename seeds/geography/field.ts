import type { Random } from '../random.ts';
import { distanceKm, type PointKm } from './plane.ts';

/** Brings numbers to mean 0 and standard deviation 1. */
export function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / deviation);
}

/**
 * A smooth random surface over the bricks, standardised: neighbours are alike, bricks several reaches apart are not.
 * Sums hills and hollows round randomly chosen bricks.
 */
export function smoothField(random: Random, middles: readonly PointKm[], hills: number, reachKm: number): number[] {
  const values = middles.map(() => 0);
  for (let hill = 0; hill < hills; hill += 1) {
    const top = middles[Math.floor(random.uniform() * middles.length)] ?? [0, 0];
    const height = random.normal();
    const reach = reachKm * (0.5 + random.uniform());
    middles.forEach((point, brick) => {
      const away = distanceKm(point, top) / reach;
      if (away < 3) values[brick] = (values[brick] ?? 0) + height * Math.exp(-away * away);
    });
  }
  return standardise(values);
}
