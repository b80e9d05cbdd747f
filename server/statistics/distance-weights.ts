import { type SpatialWeights, weightsFrom } from './spatial-weights.ts';

/** A place on a plane, in metres or another unit of length. */
export interface PlanarPoint {
  x: number;
  y: number;
}

/**
 * Question: which areas are near which, and by how much?
 * Formula: w_ij = d_ij^−power where 0 < d_ij ≤ furthest (with power 0, 1 also where d_ij is 0), else 0.
 * Units: as the points. Errors: RangeError for a distance not above 0, a place that is not finite, a power below 0, and two
 * areas at one place when power is above 0 (the weight would be infinite).
 * Source: Getis and Ord, Geographical Analysis 24 (1992) 189–206. Checked against: the distance bands of their example.
 */
export function distanceWeights(points: readonly PlanarPoint[], furthest: number, power = 0): SpatialWeights {
  if (!(furthest > 0)) throw new RangeError('Give a distance above 0.');
  if (!(power >= 0)) throw new RangeError('Give a power of at least 0.');
  const limit = furthest * furthest;
  const xs = Float64Array.from(points, ({ x }) => x);
  const ys = Float64Array.from(points, ({ y }) => y);
  if (![...xs, ...ys].every(Number.isFinite)) throw new RangeError('Give places that are finite.');
  return weightsFrom(points.length, (area) => {
    const near: { neighbour: number; weight: number }[] = [];
    const x = xs[area] ?? 0;
    const y = ys[area] ?? 0;
    for (let other = 0; other < xs.length; other += 1) {
      const squared = ((xs[other] ?? 0) - x) ** 2 + ((ys[other] ?? 0) - y) ** 2;
      if (other === area || squared > limit) continue;
      if (squared === 0 && power > 0) throw new RangeError('Give areas at different places, or a power of 0.');
      near.push({ neighbour: other, weight: power === 0 ? 1 : squared ** (-power / 2) });
    }
    return near;
  });
}
