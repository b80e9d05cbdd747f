import { type CompletePanel, completePeriods, inEveryPeriod, type OutcomePanel } from './complete-periods.ts';
import { type StoppingRule, stoppedMixture } from './frank-wolfe.ts';
import { nearestMixture, type Products, productsOf } from './simplex-quadratic.ts';

export interface SyntheticDid {
  /** Mean over the periods after the start, in the outcomes' unit. */
  estimate: number;
  treated: number;
  donors: number[];
  /** Weight of each donor, in the same order. */
  unitWeights: number[];
  /** Weight of each period of the panel: null where it was left out, and 0 from the start on. */
  timeWeights: (number | null)[];
  /** The unit's distance from its mixture in each period, less the weighted distance before the start. */
  gaps: (number | null)[];
  /** Standard deviation of the donors' changes from period to period before the start, and the two penalties made of it. */
  noise: number;
  unitPenalty: number;
  timePenalty: number;
  missingPeriods: number[];
}

export interface SyntheticDidOptions {
  donors?: readonly number[];
  /** Both kinds of weights (the default), unit weights on the levels only, or none: the plain difference in differences. */
  weighting?: 'units-and-time' | 'units' | 'none';
  /** The exact minimum (the default), or the early stop of the authors' software, for comparison with its figures. */
  minimum?: 'exact' | 'stopped';
}

/** What every fit on one panel has in common: the complete periods, and the products of the series before the start. */
export interface DidMatching {
  panel: CompletePanel;
  products: Products;
  options: SyntheticDidOptions;
}

export function didMatching(outcomes: OutcomePanel, options: SyntheticDidOptions = {}): DidMatching {
  const panel = completePeriods(outcomes);
  const before = panel.series.map((series) => series.subarray(0, panel.pre));
  return { panel, options, products: productsOf(options.weighting === 'units' ? before : before.map(aroundMean)) };
}

/**
 * Question: how far did the unit move away from a mixture of others, counting from the periods most like those after?
 * Formula: ω = argmin Σ_{t<start} (ω₀ + ω'Yₜ − Y₁ₜ)² + ζ²T₀|ω|², ζ = (T_post)^¼ sd(changes of the donors before the start);
 * λ likewise over periods, with ζ = 10⁻⁶ sd; τ = (Ȳ₁,post − λ'Y₁,pre) − ω'(Ȳ_co,post − λ'Y_co,pre). Both weights are at
 * least 0 with sum 1. `units`: no ω₀, no λ, penalty 10⁻⁶ sd. `none`: equal ω and λ.
 * Units: those of the outcomes. Errors: RangeError as syntheticControl.
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager, AER 111 (2021) 4088–4118.
 * Checked against: the authors' package on California's Proposition 99 (−15.604; ours at the exact minimum −15.605).
 */
export function syntheticDid(outcomes: OutcomePanel, treated: number, options: SyntheticDidOptions = {}): SyntheticDid {
  const matching = didMatching(outcomes, options);
  return didFrom(
    matching,
    treated,
    options.donors ?? matching.panel.series.map((_, unit) => unit).filter((unit) => unit !== treated),
  );
}

export function didFrom(
  { panel, products, options }: DidMatching,
  treated: number,
  donors: readonly number[],
): SyntheticDid {
  if (![treated, ...donors].every((unit) => panel.series[unit] !== undefined))
    throw new RangeError('Name only units of the panel.');
  if (donors.includes(treated)) throw new RangeError('Leave the treated unit out of its donors.');
  if (donors.length === 0) throw new RangeError('Give at least one donor.');
  const weighting = options.weighting ?? 'units-and-time';
  const { pre, series, kept } = panel;
  const post = kept.length - pre;
  const noise = noiseOf(panel, donors);
  const timePenalty = 1e-6 * noise;
  const unitPenalty = weighting === 'units-and-time' ? post ** 0.25 * noise : timePenalty;
  const rule = (rows: number): StoppingRule => ({ rows, leastDecrease: (1e-5 * noise) ** 2 });
  const mix = (among: Products, target: number, from: readonly number[], penalty: number, rows: number) =>
    options.minimum === 'stopped'
      ? stoppedMixture(among, target, from, penalty ** 2 * rows, rule(rows)).weights
      : nearestMixture(among, target, from, penalty ** 2 * rows).weights;

  const unitWeights =
    weighting === 'none'
      ? new Float64Array(donors.length).fill(1 / donors.length)
      : mix(products, treated, donors, unitPenalty, pre);
  const timeWeights = new Float64Array(kept.length);
  if (weighting === 'none') timeWeights.fill(1 / pre, 0, pre);
  if (weighting === 'units-and-time') {
    const periods = Array.from({ length: pre }, (_, at) => at);
    const points = periods.map((period) => aroundMean(donors.map((donor) => (series[donor] ?? [])[period] ?? NaN)));
    points.push(aroundMean(donors.map((donor) => mean(series[donor]?.subarray(pre) ?? []))));
    timeWeights.set(mix(productsOf(points), pre, periods, timePenalty, donors.length));
  }

  const gaps = Float64Array.from(series[treated] ?? []);
  donors.forEach((donor, at) => {
    for (let period = 0; period < gaps.length; period += 1)
      gaps[period] = (gaps[period] ?? NaN) - (unitWeights[at] ?? NaN) * ((series[donor] ?? [])[period] ?? NaN);
  });
  const level = timeWeights.reduce((sum, weight, period) => sum + weight * (gaps[period] ?? NaN), 0);
  const away = gaps.map((gap) => gap - level);
  return {
    estimate: mean(away.subarray(pre)),
    treated,
    donors: [...donors],
    unitWeights: [...unitWeights],
    timeWeights: inEveryPeriod(panel, timeWeights),
    gaps: inEveryPeriod(panel, away),
    noise,
    unitPenalty,
    timePenalty,
    missingPeriods: panel.missing,
  };
}

/** Standard deviation of all changes from one period to the next before the start, of all donors together. */
function noiseOf({ series, pre }: CompletePanel, donors: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  const count = donors.length * (pre - 1);
  for (const donor of donors) sum += ((series[donor] ?? [])[pre - 1] ?? NaN) - ((series[donor] ?? [])[0] ?? NaN);
  const average = sum / count;
  for (const donor of donors)
    for (let at = 1; at < pre; at += 1)
      squares += (((series[donor] ?? [])[at] ?? NaN) - ((series[donor] ?? [])[at - 1] ?? NaN) - average) ** 2;
  return count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? NaN;
  return sum / values.length;
}

function aroundMean(values: ArrayLike<number>): Float64Array {
  const middle = mean(values);
  return Float64Array.from(values, (value) => value - middle);
}
