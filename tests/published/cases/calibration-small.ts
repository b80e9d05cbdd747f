import { calibratedEffect } from '../../../server/statistics/calibrated-effect.ts';
import { calibrationIfAny, calibrationWeights } from '../../../server/statistics/calibration-weights.ts';
import type { Check, PublishedCase } from '../check.ts';

type Figures = Record<string, number>;
interface Problem {
  constraints: string[];
  targets: number[];
  base_weights: Figures;
  weights: Figures;
  lambda: Figures;
  sum_weights: number;
  n_zero: number;
  n_eff: number;
  objective_half_sum_sq_over_d: number;
  fitted_pre: number[];
  weighted_comparison_post: number[];
  weighted_comparison_post_total: number;
  zone_post_total: number;
  difference: number;
  percent: number;
}
interface Expected {
  recomputed: Record<'exact_8_periods' | 'two_period_blocks' | 'exact_8_periods_population_base', Problem> & {
    unbounded_linear_for_contrast: { weights: Figures; min_weight: number };
    infeasible: { constraints: string[]; targets: number[] };
  };
  tolerance: { constraint: number; weight: number; lambda: number; estimate: number };
}
type Row = Record<string, string>;

const kinds = {
  exact_8_periods: 'eight periods',
  two_period_blocks: 'periods in pairs',
  exact_8_periods_population_base: 'eight periods, base by population',
} as const;

/** The figure of one unit for a constraint: "intercept", "pre3" or a sum such as "pre3+pre4". */
const figureOf = (row: Row, constraint: string): number =>
  constraint === 'intercept' ? 1 : constraint.split('+').reduce((sum, column) => sum + Number(row[column]), 0);
const posts = ['post1', 'post2', 'post3', 'post4'];
const pres = Array.from({ length: 8 }, (_, at) => `pre${at + 1}`);

export const publishedCase: PublishedCase = {
  folder: 'calibration_small',
  page: 'calibration-weights.md',
  checks: (files) => {
    const { recomputed, tolerance } = files.json() as Expected;
    const all = files.csv();
    const units = all.filter((row) => row['role'] === 'comparison');
    const zone = all.find((row) => row['role'] === 'zone') ?? {};
    const rowsOf = (constraints: string[]): number[][] =>
      units.map((row) => constraints.map((constraint) => figureOf(row, constraint)));
    const postOf = (row: Row): number => figureOf(row, posts.join('+'));
    const checks: Check[] = [];
    for (const [key, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      const problem = recomputed[key];
      const base = Object.values(problem.base_weights);
      const effect = calibratedEffect({
        treated: { rows: [problem.constraints.map((one) => figureOf(zone, one))], outcomes: [postOf(zone)] },
        comparison: { rows: rowsOf(problem.constraints), outcomes: units.map(postOf) },
        base,
      });
      const { weights, multipliers, idle, effectiveUnits } = effect.calibration;
      const weighted = (column: string): number =>
        units.reduce((sum, row, at) => sum + (weights[at] ?? NaN) * figureOf(row, column), 0);
      const add = (what: string, expected: number | undefined, ours: number | undefined, within: number): void => {
        checks.push({ what: `${kind}: ${what}`, expected: expected ?? NaN, ours: ours ?? NaN, tolerance: within });
      };
      Object.values(problem.weights).forEach((weight, at) => add('weights', weight, weights[at], tolerance.weight));
      Object.values(problem.lambda).forEach((one, at) => add('multipliers', one, multipliers[at], tolerance.lambda));
      problem.constraints.forEach((one, at) =>
        add('totals that the weights must reach', problem.targets[at], weighted(one), tolerance.constraint),
      );
      add('sum of the weights', problem.sum_weights, weighted('intercept'), tolerance.constraint);
      add('units without a weight', problem.n_zero, idle.length, 1e-12);
      add('effective units', problem.n_eff, effectiveUnits, tolerance.estimate);
      const distance = weights.reduce(
        (sum, weight, at) => sum + (weight - (base[at] ?? NaN)) ** 2 / (2 * (base[at] ?? NaN)),
        0,
      );
      add('distance from the base', problem.objective_half_sum_sq_over_d, distance, tolerance.weight);
      pres.forEach((column, at) =>
        add('each period before', problem.fitted_pre[at], weighted(column), tolerance.estimate),
      );
      posts.forEach((column, at) =>
        add('each period after', problem.weighted_comparison_post[at], weighted(column), tolerance.estimate),
      );
      add('zone after', problem.zone_post_total, effect.treatedTotal, tolerance.estimate);
      add(
        'weighted comparison after',
        problem.weighted_comparison_post_total,
        effect.expectedTotal,
        tolerance.estimate,
      );
      add('difference', problem.difference, effect.difference, tolerance.estimate);
      add('percentage change', problem.percent, 100 * ((effect.ratio ?? NaN) - 1), tolerance.estimate);
    }
    const { exact_8_periods: exact, unbounded_linear_for_contrast: linear, infeasible } = recomputed;
    const free = calibrationWeights({ rows: rowsOf(exact.constraints), targets: exact.targets, distance: 'linear' });
    const none = calibrationIfAny({ rows: rowsOf(infeasible.constraints), targets: infeasible.targets });
    Object.values(linear.weights).forEach((expected, at) =>
      checks.push({
        what: 'weights without a bound',
        expected,
        ours: free.weights[at] ?? NaN,
        tolerance: tolerance.weight,
      }),
    );
    const lowest = Math.min(...free.weights);
    checks.push(
      { what: 'lowest weight without a bound', expected: linear.min_weight, ours: lowest, tolerance: tolerance.weight },
      { what: 'estimates given where no weights exist', expected: 0, ours: none === null ? 0 : 1, tolerance: 1e-12 },
    );
    return checks;
  },
};
