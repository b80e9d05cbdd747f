import type { Interval } from './byar.ts';
import { compositeScore } from './composite-index.ts';
import { linearQuantile } from './linear-quantile.ts';
import type { Random } from './random.ts';

export interface AreaRobustness {
  score: number;
  /** 1 is the highest score; areas with one score have one rank. */
  rank: number;
  /** From 5 to 95 of a hundred sets of random weights. */
  scoreRange: Interval;
  rankRange: Interval;
}

export interface CompositeRobustness {
  /** In the order given; null for an area that is not scored. */
  areas: (AreaRobustness | null)[];
  /** For each indicator: ranks of the areas without it. */
  leaveOneOut: { ranks: (number | null)[]; largestShift: number }[];
  /** Ranks by a geometric mean, where scores from 0 to 1 were given. */
  geometric: { ranks: (number | null)[]; largestShift: number } | null;
  /** Share of the pairs of areas whose ranges of ranks overlap. */
  overlap: number;
  /** False where more than half of the pairs overlap: scores may then be shown, and no ranking. */
  mayBeRanked: boolean;
}

type Scores = readonly (readonly (number | null)[])[];

/**
 * Question: would another choice of weights, indicators or mean have put the areas in another order?
 * Formula: 1,000 sets of weights, each as likely as any other (Dirichlet(1): exponential draws over their sum); each
 * indicator left out in turn; a geometric mean in place of the arithmetic one.
 * Units: those of the scores; ranks from 1. `unitScores` are goalpost scores of the same areas and indicators.
 * Errors: RangeError for fewer than two scored areas or indicators, and as for a composite score.
 * Source: Saisana, Saltelli and Tarantola, JRSS A 168 (2005) 307–323; OECD and JRC handbook (2008), 7.
 * Checked against: areas that are better in everything, and areas alike, in the tests.
 */
export function compositeRobustness(
  scores: Scores,
  weights: readonly number[],
  random: Random,
  { draws = 1000, unitScores }: { draws?: number; unitScores?: Scores } = {},
): CompositeRobustness {
  const base = scores.map((row) => compositeScore(row, weights).score);
  const scored = [...base.keys()].filter((area) => base[area] !== null);
  if (scored.length < 2 || weights.length < 2) throw new RangeError('Give at least two areas and two indicators.');
  const ranks = ranksOf(base);
  const compared = (other: (number | null)[]) => ({ ranks: other, largestShift: largestShift(ranks, other) });
  const drawn = ranges(scores, scored, weights.length, random, draws);
  const areas = base.map((score, area): AreaRobustness | null => {
    const range = drawn.get(area);
    return score === null || range === undefined ? null : { score, rank: ranks[area] ?? 0, ...range };
  });
  const overlap = overlapOf(areas.filter((area) => area !== null));
  return {
    areas,
    leaveOneOut: weights.map((_, out) => {
      const others = weights.map((weight, i) => (i === out ? 0 : weight));
      return compared(ranksOf(scores.map((row, area) => (base[area] === null ? null : always(row, others)))));
    }),
    geometric:
      unitScores === undefined
        ? null
        : {
            ranks: ranksOf(geometric(unitScores, weights)),
            largestShift: largestShift(
              ranksOf(unitScores.map((row) => compositeScore(row, weights).score)),
              ranksOf(geometric(unitScores, weights)),
            ),
          },
    overlap,
    mayBeRanked: overlap <= 0.5,
  };
}

const geometric = (scores: Scores, weights: readonly number[]) =>
  scores.map((row) => compositeScore(row, weights, { averaging: 'geometric' }).score);

/** An area that is scored stays so, whatever an indicator that it lacks weighs in one draw. */
const always = (row: readonly (number | null)[], weights: readonly number[]) =>
  compositeScore(row, weights, { mayMiss: 1 }).score;

function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  const descending = scores.filter((score) => score !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  descending.forEach((score, above) => {
    if (!first.has(score)) first.set(score, above + 1);
  });
  return scores.map((score) => (score === null ? null : (first.get(score) ?? null)));
}

function largestShift(ranks: (number | null)[], others: (number | null)[]): number {
  return ranks.reduce<number>((most, rank, area) => {
    const other = others[area] ?? null;
    return rank === null || other === null ? most : Math.max(most, Math.abs(rank - other));
  }, 0);
}

function ranges(scores: Scores, scored: readonly number[], indicators: number, random: Random, draws: number) {
  const seen = scored.map(() => ({ scores: new Float64Array(draws), ranks: new Float64Array(draws) }));
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = Array.from({ length: indicators }, () => -Math.log(1 - random.uniform()));
    const found = scored.map((area) => always(scores[area] ?? [], weights));
    const ranks = ranksOf(found);
    seen.forEach((one, place) => {
      one.scores[draw] = found[place] ?? NaN;
      one.ranks[draw] = ranks[place] ?? NaN;
    });
  }
  return new Map(
    seen.map((one, place) => [
      scored[place],
      { scoreRange: middle(one.scores.sort()), rankRange: middle(one.ranks.sort()) },
    ]),
  );
}

const middle = (ascending: Float64Array): Interval => ({
  lower: linearQuantile(ascending, 0.05),
  upper: linearQuantile(ascending, 0.95),
});

function overlapOf(areas: readonly AreaRobustness[]): number {
  let overlapping = 0;
  areas.forEach(({ rankRange: one }, i) => {
    for (const { rankRange: other } of areas.slice(i + 1)) {
      if (one.lower <= other.upper && other.lower <= one.upper) overlapping += 1;
    }
  });
  return overlapping / ((areas.length * (areas.length - 1)) / 2);
}
