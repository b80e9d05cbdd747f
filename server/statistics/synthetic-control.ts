import { sampleStandardDeviation } from 'simple-statistics';
import { type CompletePanel, completePeriods, type OutcomePanel } from './complete-periods.ts';
import { nearestMixture, type Products, productsOf } from './simplex-quadratic.ts';
import { syntheticFit, type SyntheticFit } from './synthetic-fit.ts';

export interface SyntheticControl extends SyntheticFit {
  treated: number;
  /** The units that could be mixed, and the weight of each, in the same order. */
  donors: number[];
  weights: number[];
  largestWeight: number;
  /** More than half of the mixture is one unit. */
  leansOnOne: boolean;
  /** The mixture followed the unit before the start: relative fit at most 0.6. Where false, make no claim from it. */
  usable: boolean;
  /** Periods left out because a unit lacks them. */
  missingPeriods: number[];
  /** Bound on how far the mixture is from the best one, as a share (see nearestMixture). */
  gap: number;
}

export interface SyntheticOptions {
  /** Units that may be mixed; all but the treated one where not given. */
  donors?: readonly number[];
  /** Take each unit's own mean before the start away first (the default), so that shapes are matched and not levels. */
  demeaned?: boolean;
}

/** What every fit on one panel has in common, worked out once for all placebos. */
export interface Matching {
  panel: CompletePanel;
  products: Products;
  demeaned: boolean;
}

export const largestRelativeFit = 0.6;
export const largestSingleWeight = 0.5;

/** Matching on all outcomes before the start, each period alike. */
export function matchingOnOutcomes(outcomes: OutcomePanel, demeaned = true): Matching {
  const panel = completePeriods(outcomes);
  const before = panel.series.map((series) => {
    const part = series.slice(0, panel.pre);
    if (!demeaned) return part;
    const mean = part.reduce((sum, value) => sum + value, 0) / panel.pre;
    return part.map((value) => value - mean);
  });
  return { panel, products: productsOf(before), demeaned };
}

/**
 * Question: what would the treated unit have done, judged by the mixture of other units that moved like it before?
 * Formula: w = argmin Σ_{t<start} (y₁ₜ − ȳ₁ − Σⱼ wⱼ(yⱼₜ − ȳⱼ))², w ≥ 0, Σw = 1; the gap is that difference in each period.
 * Without `demeaned` the means ȳ are left out, which is the classic synthetic control on outcomes only.
 * Units: those of the outcomes; for us the logarithmic index of logRateIndex.
 * Errors: RangeError for a unit that is not in the panel, a unit that is its own donor, no donors, and as completePeriods.
 * Source: Abadie, Diamond and Hainmueller, JASA 105 (2010) 493–505; demeaned: Ferman and Pinto, Quantitative Economics 12
 * (2021) 1197–1221, Doudchenko and Imbens (2016).
 * Checked against: California's Proposition 99 and German reunification, weights and gaps to 1e-6.
 */
export function syntheticControl(
  outcomes: OutcomePanel,
  treated: number,
  options: SyntheticOptions = {},
): SyntheticControl {
  return controlFrom(matchingOnOutcomes(outcomes, options.demeaned), treated, options.donors);
}

/** Rows of predictors, each divided by its standard deviation over all units, so that importance has no unit. */
export function scaledPredictors(predictors: readonly (readonly number[])[]): number[][] {
  const names = predictors[0]?.length ?? 0;
  if (names === 0 || predictors.some((row) => row.length !== names || !row.every(Number.isFinite)))
    throw new RangeError('Give every unit the same predictors, as finite numbers.');
  const spreads = Array.from({ length: names }, (_, at) =>
    sampleStandardDeviation(predictors.map((row) => row[at] ?? NaN)),
  );
  if (!spreads.every((spread) => spread > 0)) throw new RangeError('Give predictors that differ between units.');
  return predictors.map((row) => row.map((value, at) => value / (spreads[at] ?? NaN)));
}

/**
 * Question: as syntheticControl, but matching on predictors of a given importance V: which mixture resembles the unit?
 * Formula: w = argmin Σₖ vₖ (x₁ₖ − Σⱼ wⱼ xⱼₖ)², w ≥ 0, Σw = 1, each predictor divided by its standard deviation over all
 * units. V must be chosen beforehand and stored: weights, gaps and ranks hang on it.
 * Errors: RangeError for predictors that are missing or alike, an importance below 0 or all 0, and as completePeriods.
 * Source: Abadie and Gardeazabal, AER 93 (2003) 113–132; Abadie, Diamond and Hainmueller, JASA 105 (2010).
 * Checked against: the weights of the R package Synth for California and West Germany, given its V.
 */
export function matchingOnPredictors(
  outcomes: OutcomePanel,
  predictors: readonly (readonly number[])[],
  importance: readonly number[],
): Matching {
  const panel = completePeriods(outcomes);
  if (predictors.length !== panel.series.length) throw new RangeError('Give one row of predictors for each unit.');
  if (importance.length !== predictors[0]?.length || !importance.every((v) => v >= 0) || !importance.some((v) => v > 0))
    throw new RangeError('Give each predictor an importance of at least 0, and one of them more.');
  const points = scaledPredictors(predictors).map((row) =>
    row.map((value, at) => value * Math.sqrt(importance[at] ?? NaN)),
  );
  return { panel, products: productsOf(points), demeaned: false };
}

/** The synthetic control of one unit, on a matching that was prepared before. */
export function controlFrom(matching: Matching, treated: number, among?: readonly number[]): SyntheticControl {
  const { panel, products, demeaned } = matching;
  const donors = among === undefined ? othersThan(treated, products.size) : [...among];
  const known = (unit: number): boolean => Number.isInteger(unit) && unit >= 0 && unit < products.size;
  if (!known(treated) || !donors.every(known)) throw new RangeError('Name only units of the panel.');
  if (donors.includes(treated)) throw new RangeError('Leave the treated unit out of its donors.');
  if (donors.length === 0) throw new RangeError('Give at least one donor.');
  const { weights, gap } = nearestMixture(products, treated, donors);
  const fit = syntheticFit(panel, treated, donors, weights, demeaned);
  const largestWeight = Math.max(...weights);
  return {
    ...fit,
    treated,
    donors,
    weights: [...weights],
    largestWeight,
    leansOnOne: largestWeight > largestSingleWeight,
    usable: fit.relativeFit !== null && fit.relativeFit <= largestRelativeFit,
    missingPeriods: panel.missing,
    gap,
  };
}

export function othersThan(unit: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => at !== unit);
}
