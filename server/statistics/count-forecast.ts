import { chiSquareShare, normalQuantile } from './distributions.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/** What a count is expected to be, and how far chance alone may carry it. A variance at or below the mean is Poisson’s. */
export interface CountForecast {
  mean: number;
  variance: number;
}

/** A variance this near the mean is the mean: the negative binomial has no finite shape there. */
const nearPoisson = 1e-6;

/**
 * Question: how likely is a count of at least this many, when so many are expected?
 * Formula: negative binomial with the mean and variance given (size = mean²/(variance − mean)), P(Y ≥ y) = I₁₋ₚ(y, size) with
 * p = size/(size + mean); Poisson, P(Y ≥ y) = P(χ²₂ᵧ ≤ 2 mean), where the variance is no larger than the mean.
 * Units: a share, 0 to 1. A count may be a fraction (shares of small areas): both formulas hold between whole counts.
 * Errors: RangeError for a count below 0 or a mean that is not above 0.
 * Source: Noufaily and others, Statistics in Medicine 32 (2013) 1206–1222, for the negative binomial in alarms of small
 * counts; NIST Digital Library of Mathematical Functions 8.17.24 for its tail.
 * Checked against: sums of the probabilities themselves, and R's pnbinom and ppois.
 */
export function countAtLeast(count: number, { mean, variance }: CountForecast): number {
  if (!(count >= 0 && mean > 0 && Number.isFinite(variance)))
    throw new RangeError('Give a count of at least 0 and a mean above 0.');
  if (count === 0) return 1;
  if (variance - mean <= nearPoisson * mean) return chiSquareShare(2 * mean, 2 * count);
  const size = (mean * mean) / (variance - mean);
  return incompleteBeta(mean / (size + mean), count, size, size / (size + mean));
}

/**
 * Question: how surprising is a count this large, so that small counts are judged as large ones are?
 * Formula: mid-p, P(Y > y) + ½ P(Y = y). P(Y ≥ y) itself is larger than its name says wherever y can take few values.
 * Units: a share, 0 to 1. Errors: as above.
 * Source: Lancaster, Journal of the American Statistical Association 56 (1961) 223–234; Berry and Armitage, The Statistician
 * 44 (1995) 417–423.
 * Checked against: sums of the probabilities themselves.
 */
export const chanceOfMore = (count: number, forecast: CountForecast): number =>
  (countAtLeast(count, forecast) + countAtLeast(count + 1, forecast)) / 2;

/**
 * Question: up to which count does this share of what is expected lie?
 * Formula: the smallest whole y with P(Y ≤ y) ≥ share, searched from a normal guess.
 * Units: a count. Errors: RangeError for a share outside 0 to 1, and as above.
 * Source: as above. Checked against: R's qnbinom and qpois.
 */
export function countQuantile(share: number, forecast: CountForecast): number {
  const guess = forecast.mean + normalQuantile(share) * Math.sqrt(Math.max(forecast.mean, forecast.variance));
  let count = Math.max(0, Math.round(guess));
  const isEnough = (y: number): boolean => 1 - countAtLeast(y + 1, forecast) >= share;
  let step = 1;
  while (!isEnough(count)) {
    count += step;
    step *= 2;
  }
  for (step = 2 ** Math.ceil(Math.log2(Math.max(1, count + 1))); step >= 1; step /= 2) {
    while (count - step >= 0 && isEnough(count - step)) count -= step;
  }
  return count;
}
