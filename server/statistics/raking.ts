export interface Margin {
  /** As it is to be named in a sentence: "age band". */
  name: string;
  /** The group of each respondent, in the order of the weights. */
  groups: readonly string[];
  /** How many people each group has in the population. */
  population: Readonly<Record<string, number>>;
}

export interface RakingOptions {
  /** Largest relative margin error that is let stand. */
  tolerance?: number;
  maxIterations?: number;
  /** Lowest and highest weight, as multiples of the mean weight; raked again after they are applied once. */
  trim?: readonly [number, number];
}

export interface Raked {
  weights: number[];
  iterations: number;
  /** Relative: 0.01 where a group weighs one hundredth more or less than it has people. */
  largestMarginError: number;
  trimmed: number;
  /** Margins whose total was not that of the first, and that were taken as shares of it. */
  rescaled: string[];
}

/** A margin as the loop needs it: which group each respondent is in, and what each group must weigh. */
interface Target {
  groupOf: Int32Array;
  totals: Float64Array;
  held: Float64Array;
}

/**
 * Question: how much must each respondent weigh, so that the weighted sample has as many people of each group as the
 * population has?
 * Formula: iterative proportional fitting: margin after margin, weights are multiplied by population / weighted count of
 * the group, until the largest relative error of all margins is below the tolerance. With `trim`, weights are then cut to
 * these multiples of the mean and raked once more, so that a few may again lie a little outside.
 * Units: people. Totals of margins may differ by up to 1% (perturbed tables): the first margin's total is then kept.
 * Errors: RangeError for no respondents or margins, a weight not above 0, a group that no respondent belongs to, a
 * respondent of a group without population, totals that are further apart, and margins that no weights can meet.
 * Source: Deming and Stephan, Annals of Mathematical Statistics 11 (1940) 427–444.
 * Checked against: R's survey::rake, to 1e-8 of each weight, with the same number of iterations.
 */
export function rakedWeights(base: readonly number[], margins: readonly Margin[], options: RakingOptions = {}): Raked {
  const { tolerance = 1e-10, maxIterations = 1000, trim } = options;
  if (base.length === 0) throw new RangeError('Give at least one respondent.');
  if (!base.every((weight) => weight > 0 && Number.isFinite(weight))) throw new RangeError('Give weights above 0.');
  const { targets, rescaled } = targetsOf(base.length, margins);
  const weights = Float64Array.from(base);
  let { iterations, error } = fit(weights, targets, tolerance, maxIterations);
  let trimmed = 0;
  if (trim !== undefined) {
    trimmed = cut(weights, trim);
    if (trimmed > 0) {
      const again = fit(weights, targets, tolerance, maxIterations);
      iterations += again.iterations;
      error = again.error;
    }
  }
  return { weights: [...weights], iterations, largestMarginError: error, trimmed, rescaled };
}

function targetsOf(respondents: number, margins: readonly Margin[]): { targets: Target[]; rescaled: string[] } {
  const [first] = margins;
  if (first === undefined) throw new RangeError('Give at least one margin.');
  const people = totalOf(first);
  const rescaled: string[] = [];
  const targets = margins.map((margin): Target => {
    const scale = people / totalOf(margin);
    if (Math.abs(scale - 1) > 0.01) {
      throw new RangeError(`Give margins of one population: the totals of ${first.name} and ${margin.name} differ.`);
    }
    if (Math.abs(scale - 1) > 1e-12) rescaled.push(margin.name);
    return targetOf(respondents, margin, scale);
  });
  return { targets, rescaled };
}

function targetOf(respondents: number, margin: Margin, scale: number): Target {
  const { name, groups, population } = margin;
  if (groups.length !== respondents) throw new RangeError(`Give the ${name} of every respondent.`);
  const peopled = Object.keys(population).filter((group) => population[group] !== 0);
  const placeOf = new Map(peopled.map((group, place) => [group, place]));
  const groupOf = Int32Array.from(groups, (group) => {
    const place = placeOf.get(group);
    if (place === undefined) throw new RangeError(`Give a population above 0 for ${name} “${group}”.`);
    return place;
  });
  const seen = new Set(groupOf);
  const empty = peopled.find((_, place) => !seen.has(place));
  if (empty !== undefined) {
    throw new RangeError(
      `No respondent has ${name} “${empty}”: merge it with another group, or leave out this margin.`,
    );
  }
  const totals = Float64Array.from(peopled, (group) => (population[group] ?? 0) * scale);
  return { groupOf, totals, held: new Float64Array(peopled.length) };
}

function totalOf(margin: Margin): number {
  let total = 0;
  for (const people of Object.values(margin.population)) {
    if (!(people >= 0 && Number.isFinite(people)))
      throw new RangeError(`Give people of at least 0 for ${margin.name}.`);
    total += people;
  }
  if (total === 0) throw new RangeError(`Give people of at least one group of ${margin.name}.`);
  return total;
}

function fit(weights: Float64Array, targets: Target[], tolerance: number, maxIterations: number) {
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    for (const target of targets) adjust(weights, target);
    const error = Math.max(...targets.map((target) => errorOf(weights, target)));
    if (error < tolerance) return { iterations, error };
  }
  throw new RangeError(
    `No weights meet all margins after ${maxIterations} rounds: merge groups that have few respondents.`,
  );
}

function weigh(weights: Float64Array, { groupOf, held }: Target): void {
  held.fill(0);
  for (let i = 0; i < weights.length; i += 1) {
    const group = groupOf[i] ?? 0;
    held[group] = (held[group] ?? 0) + (weights[i] ?? 0);
  }
}

function adjust(weights: Float64Array, target: Target): void {
  weigh(weights, target);
  const { groupOf, totals, held } = target;
  for (let group = 0; group < held.length; group += 1) {
    held[group] = (totals[group] ?? 0) / (held[group] ?? 1);
  }
  for (let i = 0; i < weights.length; i += 1) {
    weights[i] = (weights[i] ?? 0) * (held[groupOf[i] ?? 0] ?? 1);
  }
}

function errorOf(weights: Float64Array, target: Target): number {
  weigh(weights, target);
  return target.held.reduce((most, held, group) => Math.max(most, Math.abs(held / (target.totals[group] ?? 0) - 1)), 0);
}

function cut(weights: Float64Array, [lowest, highest]: readonly [number, number]): number {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  let trimmed = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const kept = Math.min(highest * mean, Math.max(lowest * mean, weights[i] ?? 0));
    if (kept !== weights[i]) trimmed += 1;
    weights[i] = kept;
  }
  return trimmed;
}
