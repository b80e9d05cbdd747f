import { compositeScore, indexWeights } from '../../../server/statistics/composite-index.ts';
import { exponentialScore, goalpostScore } from '../../../server/statistics/goalposts.ts';
import { baselineOf, type Direction, standardScore } from '../../../server/statistics/standard-scores.ts';
import type { Check, PublishedCase } from '../check.ts';

interface Expected {
  recomputed: {
    direction: Record<string, Direction>;
    weights: number[];
    z_sample_sd_mean: number[];
    z_population_sd_weighted: number[];
    minmax_arithmetic: number[];
    goalposts: Record<string, [number, number]>;
    goalpost_geometric: number[];
    goalpost_arithmetic: number[];
    imd_exponential_R: { R: number[]; X: number[] };
  };
  tolerance: number;
}

export const publishedCase: PublishedCase = {
  folder: 'composite_index',
  page: 'composite-index.md',
  checks: ({ json, csv }) => {
    const { recomputed, tolerance } = json() as Expected;
    const names = Object.keys(recomputed.direction);
    const directions = Object.values(recomputed.direction);
    const columns = names.map((name) => csv().map((row) => Number(row[name])));
    const areas = csv().map((row) => names.map((name) => Number(row[name])));
    const each = (what: string, expected: number[], ours: (number | null)[]): Check[] =>
      expected.map((value, i) => ({ what, expected: value, ours: ours[i] ?? NaN, tolerance }));

    const equal = indexWeights(names.map(() => ({ pillar: 'one', weight: 1 })));
    const weighted = indexWeights(recomputed.weights.map((weight) => ({ pillar: 'one', weight })));
    const standard = (divisor: 'n' | 'n - 1', weights: number[]) => {
      return areas.map((row) => {
        const scores = row.map((value, i) =>
          standardScore(value, baselineOf(columns[i] ?? [], divisor), directions[i] ?? 1),
        );
        return compositeScore(scores, weights).score;
      });
    };
    const scaled = (posts: [number, number][], weights: number[], averaging: 'arithmetic' | 'geometric') =>
      areas.map((row) => {
        const scores = row.map((value, i) => goalpostScore(value, ...(posts[i] ?? [0, 0]), directions[i] ?? 1));
        return 100 * (compositeScore(scores, weights, { averaging }).score ?? NaN);
      });
    const extremes = columns.map((column): [number, number] => [Math.min(...column), Math.max(...column)]);
    const posts = Object.values(recomputed.goalposts);
    const { R: ranks, X: values } = recomputed.imd_exponential_R;
    return [
      ...each('mean standard score, equal weights', recomputed.z_sample_sd_mean, standard('n - 1', equal)),
      ...each('mean standard score, given weights', recomputed.z_population_sd_weighted, standard('n', weighted)),
      ...each('min–max, arithmetic', recomputed.minmax_arithmetic, scaled(extremes, weighted, 'arithmetic')),
      ...each('goalposts, geometric', recomputed.goalpost_geometric, scaled(posts, weighted, 'geometric')),
      ...each('goalposts, arithmetic', recomputed.goalpost_arithmetic, scaled(posts, weighted, 'arithmetic')),
      ...each('exponential transformation of a rank', values, ranks.map(exponentialScore)),
    ];
  },
};
