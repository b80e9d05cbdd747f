import type { Interval } from './byar.ts';
import { chiSquareQuantile } from './distributions.ts';
import { checkRates, type SmoothedRates } from './empirical-bayes-rates.ts';

/**
 * Question: between which limits does the true rate of an area lie, when areas like it vary about one mean?
 * Formula: true rates are taken as gamma with the mean m and the variance a of `empiricalBayesRates`: shape m²/a, rate m/a.
 * After x events among n the area's rate is gamma with shape m²/a + x and rate m/a + n, whose mean is Marshall's estimate;
 * the limits are its quantiles. m and a are taken as known, so the limits are a little too narrow where areas are few.
 * Units: as the smoothed rates. Null for all where a is 0: the areas then differ no more than chance, and have one rate.
 * Errors: RangeError as for `empiricalBayesRates`, and for a confidence outside 0 to 1.
 * Source: Clayton and Kaldor, Biometrics 43 (1987) 671–681; Marshall, Applied Statistics 40 (1991) 283–294.
 * Checked against: quantiles worked out by summing Poisson shares, and the mean of the distribution.
 */
export function smoothedLimits(
  counts: ArrayLike<number>,
  people: ArrayLike<number>,
  { overall, variance }: Pick<SmoothedRates, 'overall' | 'variance'>,
  confidence = 0.95,
): Interval[] | null {
  checkRates(counts, people);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('Give a confidence between 0 and 1.');
  if (variance === 0) return null;
  const outside = (1 - confidence) / 2;
  const rate = overall / variance;
  // The shape depends on the count alone: three thousand areas have some hundred different counts.
  const known = new Map<number, Interval>();
  const quantiles = (count: number): Interval => {
    const before = known.get(count);
    if (before !== undefined) return before;
    const freedom = 2 * (overall * rate + count);
    const made = {
      lower: chiSquareQuantile(outside, freedom) / 2,
      upper: chiSquareQuantile(1 - outside, freedom) / 2,
    };
    known.set(count, made);
    return made;
  };
  return Array.from(counts, (count, area) => {
    const { lower, upper } = quantiles(count);
    const exposure = rate + (people[area] ?? 0);
    return { lower: lower / exposure, upper: upper / exposure };
  });
}
