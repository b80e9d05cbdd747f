import { normalWidth } from './distributions.ts';
import { kishDesignEffect } from './kish.ts';
import { linearisedVariance, type SampleDesign } from './linearised-variance.ts';
import type { Estimate } from './newcombe.ts';
import { wilsonInterval } from './wilson.ts';

export interface SurveyProportion extends Estimate {
  answered: number;
  yes: number;
  unweighted: number;
  designEffect: number;
  effectiveN: number;
  standardError: number;
  /** Where the effective number of answers comes from. */
  basis: 'weights' | 'design' | 'replicates';
}

export interface SurveyOptions {
  confidence?: number;
  /** Strata and sampling units, when people were drawn so. */
  design?: SampleDesign;
  /** Weights of repeated samples (see raked-replicates), in the order of the answers. */
  replicates?: readonly ArrayLike<number>[];
}

/**
 * Question: which share of the population would say yes, and between which limits?
 * Formula: p = Σwy / Σw over who answered (null: did not answer, or "don't know"); Wilson's interval with the effective
 * number of answers: Kish's (Σw)²/Σw², or p(1 − p)/SE² with the linearised SE where the design is given, or with the
 * scatter of the replicates. Where everyone says the same that SE is 0, says nothing, and Kish's is taken.
 * Units: shares 0 to 1.
 * Errors: RangeError for nobody who answered, weights not above 0, lists of different lengths.
 * Source: Kish 1965; Korn and Graubard, Survey Methodology 24 (1998) 193–201; Wilson 1927.
 * Checked against: a small survey of two waves, to 1e-9; R's survey::svymean for the linearised SE.
 */
export function surveyProportion(
  answers: readonly (boolean | null)[],
  weights: readonly number[],
  { confidence = 0.95, design, replicates }: SurveyOptions = {},
): SurveyProportion {
  if (answers.length !== weights.length) throw new RangeError('Give one weight for each answer.');
  const held = [...answers.keys()].filter((i) => answers[i] !== null);
  if (held.length === 0) throw new RangeError('Give at least one person who answered.');
  const kish = kishDesignEffect(held.map((i) => weights[i] ?? 0));
  const value = weightedShare(answers, weights) ?? 0;
  const unlike = value * (1 - value);
  const yes = held.filter((i) => answers[i]).length;
  const given =
    design === undefined ? replicates && scatter(answers, replicates) : linearised(answers, weights, design);
  const known = given !== undefined && given > 0 && unlike > 0;
  const effectiveN = known ? unlike / given : kish.effectiveN;
  const { lower, upper } = wilsonInterval(value, effectiveN, confidence);
  return {
    value,
    lower,
    upper,
    answered: held.length,
    yes,
    unweighted: yes / held.length,
    designEffect: held.length / effectiveN,
    effectiveN,
    standardError: Math.sqrt(unlike / effectiveN),
    basis: !known ? 'weights' : design === undefined ? 'replicates' : 'design',
  };
}

/** Logit interval of a proportion, for whoever prefers it to Wilson's; null where everyone says the same. */
export function logitInterval({ value, effectiveN }: SurveyProportion, confidence = 0.95) {
  if (value === 0 || value === 1) return null;
  const reach = normalWidth(confidence) / Math.sqrt(effectiveN * value * (1 - value));
  const logit = Math.log(value / (1 - value));
  const share = (at: number) => 1 / (1 + Math.exp(-at));
  return { lower: share(logit - reach), upper: share(logit + reach) };
}

function weightedShare(answers: readonly (boolean | null)[], weights: ArrayLike<number>): number | null {
  let all = 0;
  let yes = 0;
  answers.forEach((answer, i) => {
    if (answer === null) return;
    all += weights[i] ?? 0;
    if (answer) yes += weights[i] ?? 0;
  });
  return all > 0 ? Math.min(1, yes / all) : null;
}

/** How far each respondent moves the share; 0 for whoever did not answer, who still is one of the sample. */
export function influences(answers: readonly (boolean | null)[], weights: readonly number[]): number[] {
  const share = weightedShare(answers, weights);
  if (share === null) throw new RangeError('Give at least one person who answered.');
  const all = answers.reduce((sum, answer, i) => (answer === null ? sum : sum + (weights[i] ?? 0)), 0);
  return answers.map((answer, i) => (answer === null ? 0 : ((weights[i] ?? 0) * (Number(answer) - share)) / all));
}

function linearised(answers: readonly (boolean | null)[], weights: readonly number[], design: SampleDesign): number {
  return linearisedVariance(influences(answers, weights), design);
}

function scatter(answers: readonly (boolean | null)[], replicates: readonly ArrayLike<number>[]): number {
  const shares = replicates.map((set) => weightedShare(answers, set)).filter((share) => share !== null);
  if (shares.length < 2) throw new RangeError('Give at least two replicates in which somebody answered.');
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
}
