import { quantile } from 'simple-statistics';
import type { Resilience } from '../features/indicators/contract.ts';
import { compositeScore } from '../statistics/composite-index.ts';
import type { Random } from '../statistics/random.ts';

type Change = number | null;

const draws = 1_000;

/**
 * Question: does the index hang on its weights, or on one measure?
 * Formula: the index again with 1,000 sets of weights drawn evenly from all there are (Dirichlet, all parameters 1), the
 * middle nine tenths of them; and once without each measure.
 */
export function robustness(
  scored: readonly { indicator: { code: string }; zone: Change; areas: readonly Change[] }[],
  weights: readonly number[],
  indexOf: (changes: Change[]) => Change,
  random: Random,
): Resilience['robustness'] {
  const relative = scored.map(({ zone, areas }) => {
    const known = areas.filter((one) => one !== null);
    return zone === null || known.length === 0 ? null : zone - known.reduce((a, b) => a + b, 0) / known.length;
  });
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const some = relative.map(() => -Math.log(1 - random.uniform()));
    const { score } = compositeScore(relative, some);
    if (score !== null) drawn.push(score);
  }
  if (drawn.length === 0 || indexOf(relative) === null) return null;
  return {
    weightsLower: quantile(drawn, 0.05),
    weightsUpper: quantile(drawn, 0.95),
    geometric: null,
    leaveOneOut: scored.flatMap(({ indicator }, without) => {
      const rest = (_: unknown, at: number): boolean => at !== without;
      if (scored.length < 2) return [];
      const { score } = compositeScore(relative.filter(rest), weights.filter(rest));
      return score === null ? [] : [{ without: indicator.code, value: score }];
    }),
  };
}
