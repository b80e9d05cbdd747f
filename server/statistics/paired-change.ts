import { binomialShare } from './distributions.ts';
import { linearisedVariance } from './linearised-variance.ts';
import { type Estimate, newcombeDifference } from './newcombe.ts';
import { surveyProportion } from './survey-proportion.ts';

export interface Paired {
  before: boolean | null;
  after: boolean | null;
}

export interface PairedChange extends Estimate {
  /** People who answered both times. */
  pairs: number;
  toYes: number;
  toNo: number;
  standardError: number;
  /** Correlation of the two answers; 0 where everyone said the same in one wave. */
  correlation: number;
  /** McNemar's exact p: unweighted, two-sided; 1 where nobody changed their mind. */
  p: number;
}

/**
 * Question: by how much did the share change among people who were asked twice?
 * Formula: Σw(y₂ − y₁)/Σw over those who answered both times; interval: Newcombe's for paired proportions, the Wilson limits
 * joined with the correlation of the answers; SE: linearised; p: of toYes and toNo, binomial with chance ½.
 * Units: shares (0.05 is five percentage points).
 * Errors: RangeError for fewer than two people who answered twice, and weights not above 0.
 * Source: McNemar, Psychometrika 12 (1947) 153–157; Newcombe, Statistics in Medicine 17 (1998) 2635–2650 (method 10, without
 * its correction of the correlation for continuity).
 * Checked against: exact binomial p and unweighted pairs by hand, in the tests.
 */
export function pairedChange(people: readonly Paired[], weights: readonly number[], confidence = 0.95): PairedChange {
  if (people.length !== weights.length) throw new RangeError('Give one weight for each person.');
  const held = people.flatMap(({ before, after }, i) =>
    before === null || after === null ? [] : [{ before, after, weight: weights[i] ?? 0 }],
  );
  if (held.length < 2) throw new RangeError('Give at least two people who answered both times.');
  const kept = held.map(({ weight }) => weight);
  const first = surveyProportion(
    held.map(({ before }) => before),
    kept,
    { confidence },
  );
  const second = surveyProportion(
    held.map(({ after }) => after),
    kept,
    { confidence },
  );
  const sum = kept.reduce((all, weight) => all + weight, 0);
  const both = held.reduce((all, { before, after, weight }) => (before && after ? all + weight : all), 0) / sum;
  const spread = Math.sqrt(first.value * (1 - first.value) * second.value * (1 - second.value));
  const correlation = spread > 0 ? Math.max(-1, Math.min(1, (both - first.value * second.value) / spread)) : 0;
  const difference = newcombeDifference(second, first, correlation);
  const moved = held.map(
    ({ before, after, weight }) => (weight * (Number(after) - Number(before) - difference.value)) / sum,
  );
  const toYes = held.filter(({ before, after }) => !before && after).length;
  const toNo = held.filter(({ before, after }) => before && !after).length;
  return {
    ...difference,
    pairs: held.length,
    toYes,
    toNo,
    standardError: Math.sqrt(linearisedVariance(moved)),
    correlation,
    p: Math.min(1, 2 * binomialShare(Math.min(toYes, toNo), toYes + toNo, 0.5)),
  };
}
