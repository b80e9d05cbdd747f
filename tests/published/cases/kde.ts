import { kernelDensity } from '../../../server/statistics/kernel-density.ts';
import type { PublishedCase } from '../check.ts';

interface Expected {
  recomputed: { quartic_h600: number[]; gaussian_h600: number[] };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'kde',
  page: 'kernel-density.md',
  checks: ({ json, csv }) => {
    const { recomputed, tolerance } = json() as Expected;
    const events = csv().map((row) => ({ x: Number(row.x), y: Number(row.y), weight: Number(row.w) }));
    const places = csv('grid.csv').map((row) => ({ x: Number(row.gx), y: Number(row.gy) }));
    const quartic = kernelDensity(events, places, 600);
    const gaussian = kernelDensity(events, places, 600, 'gaussian');
    return places.flatMap((_, at) => [
      { what: 'quartic', expected: recomputed.quartic_h600[at] ?? NaN, ours: quartic[at] ?? NaN, tolerance },
      { what: 'Gaussian', expected: recomputed.gaussian_h600[at] ?? NaN, ours: gaussian[at] ?? NaN, tolerance },
    ]);
  },
};
