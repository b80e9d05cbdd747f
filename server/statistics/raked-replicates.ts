import type { SampleDesign } from './linearised-variance.ts';
import { type Margin, rakedWeights, type RakingOptions } from './raking.ts';
import type { Random } from './random.ts';

export interface Replicates {
  /** One set of weights a replicate, in the order of the respondents; 0 for whoever was not drawn. */
  weights: Float64Array[];
  /** Draws that could not be raked, because a group had nobody left. They are left out. */
  unraked: number;
}

/**
 * Question: which weights would other samples of the same kind have got?
 * Formula: bootstrap: within each stratum of n sampling units n − 1 are drawn with replacement, each respondent's base
 * weight is multiplied by how often their unit was drawn times n/(n − 1), and the sample is raked anew.
 * Units: people. The scatter of a figure over the replicates is its standard error, the raking allowed for.
 * Errors: RangeError as for raking, for a stratum of one unit, and when fewer than half of the draws could be raked.
 * Source: Rao and Wu, JASA 83 (1988) 231–241; Kolenikov, Stata Journal 10 (2010) 165–199.
 * Checked against: the standard error of a mean of equal weights, in the tests.
 */
export function rakedReplicates(
  base: readonly number[],
  margins: readonly Margin[],
  random: Random,
  {
    replicates = 500,
    design = {},
    raking = {},
  }: { replicates?: number; design?: SampleDesign; raking?: RakingOptions } = {},
): Replicates {
  rakedWeights(base, margins, raking);
  const strata = unitsOf(base.length, design);
  const weights: Float64Array[] = [];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const drawn = draw(base.length, strata, random);
    const set = raked(base, margins, drawn, raking);
    if (set !== null) weights.push(set);
  }
  if (weights.length < replicates / 2) {
    throw new RangeError(
      'Merge groups that have few respondents: fewer than half of the repeated samples could be raked.',
    );
  }
  return { weights, unraked: replicates - weights.length };
}

/** Respondents by stratum and, within it, by sampling unit. */
function unitsOf(respondents: number, { strata, units }: SampleDesign): number[][][] {
  const byStratum = new Map<string, Map<string, number[]>>();
  for (let i = 0; i < respondents; i += 1) {
    const stratum = byStratum.get(strata?.[i] ?? '') ?? new Map<string, number[]>();
    const name = units?.[i] ?? String(i);
    stratum.set(name, [...(stratum.get(name) ?? []), i]);
    byStratum.set(strata?.[i] ?? '', stratum);
  }
  const groups = [...byStratum.values()].map((stratum) => [...stratum.values()]);
  if (groups.some((units) => units.length < 2)) {
    throw new RangeError('Give at least two sampling units in each stratum.');
  }
  return groups;
}

function draw(respondents: number, strata: number[][][], random: Random): Float64Array {
  const times = new Float64Array(respondents);
  for (const units of strata) {
    const share = units.length / (units.length - 1);
    for (let turn = 1; turn < units.length; turn += 1) {
      const drawn = units[Math.floor(random.uniform() * units.length)] ?? [];
      for (const i of drawn) times[i] = (times[i] ?? 0) + share;
    }
  }
  return times;
}

function raked(
  base: readonly number[],
  margins: readonly Margin[],
  times: Float64Array,
  raking: RakingOptions,
): Float64Array | null {
  const drawn = [...times.keys()].filter((i) => times[i] !== 0);
  const weights = new Float64Array(base.length);
  try {
    const { weights: found } = rakedWeights(
      drawn.map((i) => (base[i] ?? 0) * (times[i] ?? 0)),
      margins.map((margin) => ({ ...margin, groups: drawn.map((i) => margin.groups[i] ?? '') })),
      // A replicate's weights need no ten digits: its scatter is known to one in thirty.
      { tolerance: 1e-6, maxIterations: 200, ...raking },
    );
    drawn.forEach((i, place) => (weights[i] = found[place] ?? 0));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return weights;
}
