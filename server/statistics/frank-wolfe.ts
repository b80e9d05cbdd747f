import type { Mixture, Products } from './simplex-quadratic.ts';

export interface StoppingRule {
  /** Stops when one step lowers the objective (per row of the data) by no more than this. */
  leastDecrease: number;
  /** Rows of the data behind the products: the objective is counted per row. */
  rows: number;
  /** Steps before weights below a quarter of the largest are set to 0, and steps after that. */
  firstSteps?: number;
  steps?: number;
}

/**
 * Question: as nearestMixture, but stopped early in the way of the software that the published figures come from.
 * Formula: Frank–Wolfe steps with exact line search from equal weights; after 100 steps weights of at most a quarter of the
 * largest are dropped; then steps until one gains too little. It is not the minimum: use nearestMixture, unless a figure
 * must be compared with that software's.
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager, AER 111 (2021) 4088–4118, and their package synthdid (version 0.0.9).
 * Checked against: that package's estimates of California's Proposition 99 and of its 38 placebos.
 */
export function stoppedMixture(
  products: Products,
  target: number,
  from: readonly number[],
  ridge: number,
  rule: StoppingRule,
): Mixture {
  const start = new Float64Array(from.length).fill(1 / from.length);
  const first = descend(products, target, from, ridge, rule, start, rule.firstSteps ?? 100);
  const largest = Math.max(...first.weights);
  let sum = 0;
  const sparse = first.weights.map((weight) => (weight <= largest / 4 ? 0 : weight));
  for (const weight of sparse) sum += weight;
  const second = sparse.map((weight) => weight / sum);
  return descend(products, target, from, ridge, rule, second, rule.steps ?? 10_000);
}

function descend(
  { size, values }: Products,
  target: number,
  from: readonly number[],
  ridge: number,
  rule: StoppingRule,
  start: Float64Array,
  steps: number,
): Mixture {
  const count = from.length;
  const weights = start.slice();
  const toTarget = Float64Array.from(from, (point) => values[point * size + target] ?? NaN);
  const own = values[target * size + target] ?? NaN;
  const mixed = new Float64Array(count);
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1)
      mixed[i] = (mixed[i] ?? NaN) + (values[(from[i] ?? NaN) * size + (from[j] ?? NaN)] ?? NaN) * (weights[j] ?? NaN);
  let before = Infinity;
  let gap = 0;
  for (let step = 0; step < steps; step += 1) {
    let quadratic = 0;
    let squares = 0;
    let along = 0;
    let steepest = 0;
    let slope = Infinity;
    for (let i = 0; i < count; i += 1) {
      const here = (mixed[i] ?? NaN) - (toTarget[i] ?? NaN) + ridge * (weights[i] ?? NaN);
      if (here < slope) [slope, steepest] = [here, i];
      along += here * (weights[i] ?? NaN);
      quadratic += (mixed[i] ?? NaN) * (weights[i] ?? NaN);
      squares += (weights[i] ?? NaN) * (weights[i] ?? NaN);
    }
    gap = along - slope;
    const point = (from[steepest] ?? NaN) * size;
    const length = (values[point + (from[steepest] ?? NaN)] ?? NaN) - 2 * (mixed[steepest] ?? NaN) + quadratic;
    const curve = length + ridge * (squares + 1 - 2 * (weights[steepest] ?? NaN));
    if (!(curve > 0)) break;
    const share = Math.min(1, Math.max(0, gap / curve));
    for (let i = 0; i < count; i += 1) {
      weights[i] = (weights[i] ?? NaN) * (1 - share);
      mixed[i] = (mixed[i] ?? NaN) + share * ((values[point + (from[i] ?? NaN)] ?? NaN) - (mixed[i] ?? NaN));
    }
    weights[steepest] = (weights[steepest] ?? NaN) + share;
    const value = objective(weights, mixed, toTarget, own, ridge) / rule.rows;
    if (step > 0 && !(before - value > rule.leastDecrease)) break;
    before = value;
  }
  return { weights, gap };
}

function objective(
  weights: Float64Array,
  mixed: Float64Array,
  toTarget: Float64Array,
  own: number,
  ridge: number,
): number {
  let value = own;
  for (let i = 0; i < weights.length; i += 1)
    value += (weights[i] ?? NaN) * ((mixed[i] ?? NaN) - 2 * (toTarget[i] ?? NaN) + ridge * (weights[i] ?? NaN));
  return value;
}
