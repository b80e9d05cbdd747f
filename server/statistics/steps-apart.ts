import type { SpatialWeights } from './spatial-weights.ts';

export interface StepsApart {
  /** Ordered pairs of areas so many steps apart; at 0 each area with itself. */
  pairs: number[];
  /** For each variable: the mean product of deviations of areas so many steps apart. */
  covariances: number[][];
}

/**
 * Question: how alike are areas one, two, three … steps apart?
 * Formula: C(k) = Σ z_i z_j / N_k over ordered pairs whose shortest way over neighbours takes k steps; C(0) = Σ z² / n.
 * Areas with no way between them are in no class. Units: of the values, squared.
 * Errors: RangeError where a variable has not one value for each area.
 * Source: Clifford, Richardson and Hémon, Biometrics 45 (1989) 123–134. Checked against: a line of areas by hand.
 */
export function stepsApart(
  centred: readonly Float64Array[],
  { areas, starts, neighbours }: SpatialWeights,
): StepsApart {
  if (centred.some((z) => z.length !== areas)) throw new RangeError('Give one value for each area.');
  const count = centred.length;
  const values = new Float64Array(areas * count);
  centred.forEach((z, at) => {
    for (let area = 0; area < areas; area += 1) values[area * count + at] = z[area] ?? 0;
  });
  const pairs: number[] = [];
  const sums: Float64Array[] = [];
  const metFrom = new Int32Array(areas).fill(-1);
  const queue = new Int32Array(areas);
  const ring = new Float64Array(count);
  for (let from = 0; from < areas; from += 1) {
    metFrom[from] = from;
    queue[0] = from;
    let ringStart = 0;
    let queued = 1;
    for (let steps = 0; ringStart < queued; steps += 1) {
      const ringEnd = queued;
      ring.fill(0);
      for (let place = ringStart; place < ringEnd; place += 1) {
        const area = queue[place] ?? 0;
        for (let at = 0; at < count; at += 1) ring[at] = (ring[at] ?? 0) + (values[area * count + at] ?? 0);
        for (let at = starts[area] ?? 0; at < (starts[area + 1] ?? 0); at += 1) {
          const next = neighbours[at] ?? 0;
          if (metFrom[next] === from) continue;
          metFrom[next] = from;
          queue[queued] = next;
          queued += 1;
        }
      }
      pairs[steps] = (pairs[steps] ?? 0) + ringEnd - ringStart;
      const sum = (sums[steps] ??= new Float64Array(count));
      for (let at = 0; at < count; at += 1)
        sum[at] = (sum[at] ?? 0) + (values[from * count + at] ?? 0) * (ring[at] ?? 0);
      ringStart = ringEnd;
    }
  }
  return {
    pairs,
    covariances: centred.map((_, at) => sums.map((sum, steps) => (sum[at] ?? 0) / (pairs[steps] ?? 1))),
  };
}
