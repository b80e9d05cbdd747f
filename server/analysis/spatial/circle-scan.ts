import { randomFor } from '../../statistics/random.ts';
import { type ScanCluster, spatialScan } from '../../statistics/spatial-scan.ts';

export interface CircleScanInput {
  /** One entry an area: metres on the plane, whole cases, people above 0. */
  xs: Float64Array;
  ys: Float64Array;
  cases: Float64Array;
  people: Float64Array;
  share: number;
  simulations: number;
  seed: number;
  mostClusters: number;
}

/** Kulldorff’s scan over the areas of a map; see spatialScan. */
export function circleScan({ xs, ys, cases, people, seed, ...settings }: CircleScanInput): ScanCluster[] {
  const areas = Array.from(xs, (x, at) => ({
    x,
    y: ys[at] ?? NaN,
    cases: cases[at] ?? NaN,
    population: people[at] ?? NaN,
  }));
  return spatialScan(areas, settings, randomFor(seed, 'spatial scan'));
}
