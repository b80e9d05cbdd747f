/** Inner products of points: of point i with point j at [i * size + j]. */
export interface Products {
  size: number;
  values: Float64Array;
}

export interface Mixture {
  /** One weight for each of the points that were offered, in their order; at least 0, sum 1. */
  weights: Float64Array;
  /** Bound on how far the squared distance is above its minimum, as a share of the points' mean squared distance. */
  gap: number;
}

/** Stops when no step can gain more than this share of the points' mean squared distance. */
const tolerance = 1e-14;

/** Inner products of points around their mean point: a mixture's distance does not see the shift, rounding does. */
export function productsOf(points: readonly ArrayLike<number>[]): Products {
  const size = points.length;
  const length = points[0]?.length ?? 0;
  const middle = new Float64Array(length);
  for (const point of points)
    for (let at = 0; at < length; at += 1) middle[at] = (middle[at] ?? NaN) + (point[at] ?? 0) / size;
  const around = points.map((point) => Float64Array.from(middle, (mean, at) => (point[at] ?? 0) - mean));
  const values = new Float64Array(size * size);
  around.forEach((a, i) => {
    for (let j = 0; j <= i; j += 1) {
      const b = around[j] ?? [];
      let sum = 0;
      for (let at = 0; at < length; at += 1) sum += (a[at] ?? NaN) * (b[at] ?? NaN);
      values[i * size + j] = sum;
      values[j * size + i] = sum;
    }
  });
  return { size, values };
}

/**
 * Question: which mixture of these points comes nearest to the target?
 * Formula: minimise w'Qw − 2c'w + ridge·w'w over w ≥ 0, Σw = 1, with Q the products among the points and c those with the
 * target. Wolfe's active set: from the nearest point, add the point of steepest descent, move to the best mixture of those
 * in hand, drop who would go below 0. It ends after finitely many steps at the exact minimum, whatever the rank of Q.
 * Where several mixtures are equally near, the one reached is the same each time.
 * Units: the ridge is in squared units of the points. Errors: RangeError where no points are offered.
 * Source: P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976) 128–149.
 * Checked against: a plain projected-gradient version, and published weights of synthetic controls.
 */
export function nearestMixture(products: Products, target: number, from: readonly number[], ridge = 0): Mixture {
  const { size, values } = products;
  const count = from.length;
  if (count === 0) throw new RangeError('Give at least one point to mix.');
  const toTarget = Float64Array.from(from, (point) => values[point * size + target] ?? NaN);
  const own = values[target * size + target] ?? NaN;
  const product = (a: number, b: number): number =>
    (values[(from[a] ?? NaN) * size + (from[b] ?? NaN)] ?? NaN) -
    (toTarget[a] ?? NaN) -
    (toTarget[b] ?? NaN) +
    own +
    (a === b ? ridge : 0);

  const weights = new Float64Array(count);
  const slope = new Float64Array(count);
  let scale = 0;
  let nearest = 0;
  for (let at = 0; at < count; at += 1) {
    scale += product(at, at) / count;
    if (product(at, at) < product(nearest, nearest)) nearest = at;
  }
  if (!(scale > 0)) return { weights: weights.fill(1 / count), gap: 0 };
  let held: number[] = [nearest];
  const rows: Float64Array[] = [];
  weights[nearest] = 1;
  factor(rows, held, product, scale, 0);

  let before = Infinity;
  let refused = -1;
  for (let step = 0; step < 20 * count + 100; step += 1) {
    const { value, steepest } = descend(weights, held, slope);
    const gap = Math.max(0, value - (slope[steepest] ?? NaN)) / scale;
    if (gap <= tolerance || steepest === refused || value >= before) return { weights, gap };
    before = value;
    held.push(steepest);
    if (!factor(rows, held, product, scale, held.length - 1)) {
      held.pop();
      refused = steepest;
      before = Infinity;
      continue;
    }
    for (;;) {
      const best = balanced(rows, held.length);
      const share = shareAllowed(weights, held, best);
      held.forEach(
        (point, at) =>
          (weights[point] = (weights[point] ?? NaN) + share * ((best[at] ?? NaN) - (weights[point] ?? NaN))),
      );
      if (share >= 1) break;
      const kept = held.filter((point) => (weights[point] ?? NaN) > 1e-15);
      const first = held.findIndex((point) => (weights[point] ?? NaN) <= 1e-15);
      for (const point of held) if ((weights[point] ?? NaN) <= 1e-15) weights[point] = 0;
      held = kept;
      factor(rows, held, product, scale, first);
    }
  }
  const { value, steepest } = descend(weights, held, slope);
  return { weights, gap: Math.max(0, value - (slope[steepest] ?? NaN)) / scale };

  function descend(weights: Float64Array, held: number[], slope: Float64Array) {
    let shift = own;
    for (const at of held) shift -= (weights[at] ?? NaN) * (toTarget[at] ?? NaN);
    let value = 0;
    let steepest = 0;
    for (let at = 0; at < count; at += 1) {
      const row = (from[at] ?? NaN) * size;
      let sum = shift - (toTarget[at] ?? NaN) + ridge * (weights[at] ?? NaN);
      for (const other of held) sum += (weights[other] ?? NaN) * (values[row + (from[other] ?? NaN)] ?? NaN);
      slope[at] = sum;
      value += sum * (weights[at] ?? NaN);
      if (sum < (slope[steepest] ?? NaN)) steepest = at;
    }
    return { value, steepest };
  }
}

/**
 * Cholesky rows of (products + scale) among the held points, from row `first` on. The added constant makes the matrix
 * regular wherever no held point is a mixture of the others; false where one is.
 */
function factor(
  rows: Float64Array[],
  held: readonly number[],
  product: (a: number, b: number) => number,
  scale: number,
  first: number,
): boolean {
  rows.length = first;
  for (let i = first; i < held.length; i += 1) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (rows[j] ?? []);
      let sum = product(held[i] ?? NaN, held[j] ?? NaN) + scale;
      for (let k = 0; k < j; k += 1) sum -= (row[k] ?? NaN) * (other[k] ?? NaN);
      if (j < i) row[j] = sum / (other[j] ?? NaN);
      else if (sum > 1e-14 * scale) row[j] = Math.sqrt(sum);
      else return false;
    }
    rows.push(row);
  }
  return true;
}

/** The weights, of either sign, that minimise the distance with sum 1. */
function balanced(rows: readonly Float64Array[], count: number): Float64Array {
  const solution = new Float64Array(count).fill(1);
  for (let i = 0; i < count; i += 1) {
    const row = rows[i] ?? [];
    for (let k = 0; k < i; k += 1) solution[i] = (solution[i] ?? NaN) - (row[k] ?? NaN) * (solution[k] ?? NaN);
    solution[i] = (solution[i] ?? NaN) / (row[i] ?? NaN);
  }
  for (let i = count - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < count; k += 1)
      solution[i] = (solution[i] ?? NaN) - ((rows[k] ?? [])[i] ?? NaN) * (solution[k] ?? NaN);
    solution[i] = (solution[i] ?? NaN) / ((rows[i] ?? [])[i] ?? NaN);
  }
  let sum = 0;
  for (const part of solution) sum += part;
  for (let i = 0; i < count; i += 1) solution[i] = (solution[i] ?? NaN) / sum;
  return solution;
}

/** How much of the way to the best weights can be gone before one of them falls below 0. */
function shareAllowed(weights: Float64Array, held: readonly number[], best: Float64Array): number {
  let share = 1;
  held.forEach((point, at) => {
    if ((best[at] ?? NaN) <= 0)
      share = Math.min(share, (weights[point] ?? NaN) / ((weights[point] ?? NaN) - (best[at] ?? NaN)));
  });
  return share;
}
