import type { Resilience } from '../features/indicators/contract.ts';
import { compositeScore } from '../statistics/composite-index.ts';
import { compositeRobustness } from '../statistics/composite-robustness.ts';
import type { Random } from '../statistics/random.ts';
import { unlessImpossible } from './models.ts';

type Change = number | null;

/**
 * Question: does the index of changes hang on its weights, or on one measure?
 * Formula: each change less the mean change of the comparison areas; then 1,000 sets of weights drawn evenly from all there
 * are, the middle nine tenths of the zone's score and rank among them; and the score without each measure. There is no
 * geometric mean of changes, which may be below 0. No rank is given where those of most areas overlap.
 * null for fewer than two measures or areas, and where the zone is not scored.
 */
export function robustness(
  scored: readonly { indicator: { code: string }; zone: Change; areas: readonly Change[] }[],
  weights: readonly number[],
  random: Random,
): Resilience['robustness'] {
  const relative = scored.map(({ zone, areas }) => {
    const known = areas.filter((one) => one !== null);
    const usual = known.reduce((sum, one) => sum + one, 0) / known.length;
    const from = (one: Change): Change => (one === null || known.length === 0 ? null : one - usual);
    return [from(zone), ...areas.map(from)];
  });
  const rows = (relative[0] ?? []).map((_, area) => relative.map((changes) => changes[area] ?? null));
  const found = unlessImpossible(() => compositeRobustness(rows, weights, random));
  const zone = found?.areas[0] ?? null;
  if (found === null || zone === null) return null;
  const { rank, rankRange, scoreRange } = zone;
  return {
    weightsLower: scoreRange.lower,
    weightsUpper: scoreRange.upper,
    rank: found.mayBeRanked
      ? { value: rank, ...rankRange, areas: found.areas.filter((one) => one !== null).length }
      : null,
    leaveOneOut: scored.flatMap(({ indicator }, without) => {
      const rest = (_: unknown, at: number): boolean => at !== without;
      const { score } = compositeScore((rows[0] ?? []).filter(rest), weights.filter(rest));
      return score === null ? [] : [{ without: indicator.code, value: score }];
    }),
  };
}
