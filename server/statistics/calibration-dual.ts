import { CholeskyDecomposition, Matrix } from 'ml-matrix';

export type Distance = 'bounded' | 'linear' | 'raking';

export interface DualSolution {
  weights: Float64Array;
  multipliers: number[];
  /** Largest distance of a weighted total from its target. */
  residual: number;
  steps: number;
}

/** Weight as a multiple of its base, at u = x'λ. */
const multipleOf: Record<Distance, (u: number) => number> = {
  bounded: (u) => Math.max(0, 1 + u),
  linear: (u) => 1 + u,
  raking: Math.exp,
};
/** The function whose slope is that multiple, and the slope of the multiple. */
const integralOf: Record<Distance, (u: number) => number> = {
  bounded: (u) => Math.max(0, 1 + u) ** 2 / 2,
  linear: (u) => (1 + u) ** 2 / 2,
  raking: Math.exp,
};
const bendOf: Record<Distance, (u: number) => number> = {
  bounded: (u) => (u > -1 ? 1 : 0),
  linear: () => 1,
  raking: Math.exp,
};

const near = 1e-12;

/**
 * Semismooth Newton on the dual: minimise Σ d F(x'λ) − T'λ, whose slope is Σ w x − T. Null where no λ was found, which for
 * these convex problems means that no weights of the kind reach the targets.
 */
export function solveDual(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  base: ArrayLike<number>,
  distance: Distance,
): DualSolution | null {
  const constraints = targets.length;
  // Columns of one size, so that a total of thousands does not drown a share.
  const sizes = targets.map(
    (_, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k] ?? NaN) ** 2, 0) / rows.length) || 1,
  );
  const x = rows.map((row) => Float64Array.from(row, (value, k) => value / (sizes[k] ?? NaN)));
  const goal = targets.map((target, k) => target / (sizes[k] ?? NaN));
  const allowed = goal.map(
    (target, k) =>
      near * (Math.abs(target) + x.reduce((s, row, i) => s + (base[i] ?? NaN) * Math.abs(row[k] ?? NaN), 0)),
  );
  const at = (lambda: Float64Array) => {
    const u = x.map((row) => row.reduce((sum, value, k) => sum + value * (lambda[k] ?? NaN), 0));
    const slope = Float64Array.from(goal, (target) => -target);
    let value = 0;
    x.forEach((row, i) => {
      const weight = (base[i] ?? NaN) * multipleOf[distance](u[i] ?? NaN);
      value += (base[i] ?? NaN) * integralOf[distance](u[i] ?? NaN);
      for (let k = 0; k < constraints; k += 1) slope[k] = (slope[k] ?? NaN) + weight * (row[k] ?? NaN);
    });
    goal.forEach((target, k) => (value -= target * (lambda[k] ?? NaN)));
    const off = slope.reduce((most, here, k) => Math.max(most, Math.abs(here) / (allowed[k] ?? NaN)), 0);
    return { lambda, u, slope, value, off };
  };

  let here = at(new Float64Array(constraints));
  for (let step = 0; step < 100; step += 1) {
    if (here.off <= 1) {
      const weights = Float64Array.from(here.u, (u, i) => (base[i] ?? NaN) * multipleOf[distance](u));
      const residual = here.slope.reduce((most, slope, k) => Math.max(most, Math.abs(slope) * (sizes[k] ?? NaN)), 0);
      return {
        weights,
        multipliers: [...here.lambda].map((value, k) => value / (sizes[k] ?? NaN)),
        residual,
        steps: step,
      };
    }
    const move = newtonStep(
      x,
      here.u.map((u, i) => (base[i] ?? NaN) * bendOf[distance](u)),
      here.slope,
    );
    if (move === null) return null;
    const fall = here.slope.reduce((sum, slope, k) => sum + slope * (move[k] ?? NaN), 0);
    let share = 1;
    let next = at(here.lambda.map((value, k) => value + (move[k] ?? NaN)));
    const better = (): boolean => next.value <= here.value + 1e-4 * share * fall || next.off <= here.off / 2;
    while (!(Number.isFinite(next.value) && better())) {
      share /= 2;
      if (share < 1e-10) return null;
      next = at(here.lambda.map((value, k) => value + share * (move[k] ?? NaN)));
    }
    here = next;
  }
  return null;
}

/** −H⁻¹ slope, H with as little added to its diagonal as makes it regular: idle units and repeated constraints are no error. */
function newtonStep(x: readonly Float64Array[], bends: readonly number[], slope: Float64Array): number[] | null {
  const count = slope.length;
  const hessian = Matrix.zeros(count, count);
  x.forEach((row, i) => {
    if (bends[i] === 0) return;
    for (let k = 0; k < count; k += 1)
      for (let l = 0; l <= k; l += 1)
        hessian.set(k, l, hessian.get(k, l) + (bends[i] ?? NaN) * (row[k] ?? NaN) * (row[l] ?? NaN));
  });
  let trace = 0;
  for (let k = 0; k < count; k += 1) {
    trace += hessian.get(k, k);
    for (let l = 0; l < k; l += 1) hessian.set(l, k, hessian.get(k, l));
  }
  const size = trace > 0 ? trace / count : 1;
  for (let added = 1e-13; added < 1e3; added *= 100) {
    const damped = hessian.clone();
    for (let k = 0; k < count; k += 1) damped.set(k, k, damped.get(k, k) + added * size);
    const cholesky = new CholeskyDecomposition(damped);
    if (!cholesky.isPositiveDefinite()) continue;
    const step = cholesky.solve(Matrix.columnVector([...slope].map((value) => -value))).to1DArray();
    if (step.every(Number.isFinite)) return step;
  }
  return null;
}
