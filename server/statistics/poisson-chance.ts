import { logGamma } from './distributions.ts';

/**
 * Question: how likely is a count at least as far from what was expected, if only chance were at work?
 * Formula: p = min(1, 2 min(P(X ≥ x), P(X ≤ x))), X Poisson with the mean expected; the test that goes with Garwood's limits.
 * Tails are sums of Poisson shares from x outwards. A count that is not whole takes the gamma function in place of the sum.
 * Units: counts; p from 0 to 1. Errors: RangeError for a count below 0, or an expected number that is not above 0.
 * Source: Garwood, Biometrika 28 (1936) 437–442.
 * Checked against: R's poisson tails by chi-square, to 1e-9, and a sum by hand.
 */
export function poissonChance(observed: number, expected: number): number {
  if (!(observed >= 0 && Number.isFinite(observed))) throw new RangeError('Give a count of at least 0.');
  if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError('Give an expected number above 0.');
  const atLeast = observed === 0 ? 1 : shareFrom(observed, expected);
  const atMost = Number.isInteger(observed) ? shareTo(observed, expected) : 1 - shareFrom(observed + 1, expected);
  return Math.min(1, 2 * Math.min(atLeast, atMost));
}

/** Terms smaller than this share of the sum so far no longer change it. */
const negligible = 1e-14;

const shareOf = (count: number, mean: number): number => Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));

/** P(X ≥ count); below the mean it is 1 less the other tail, which is quicker and as exact where it matters. */
function shareFrom(count: number, mean: number): number {
  if (count < mean && Number.isInteger(count)) return 1 - shareTo(count - 1, mean);
  let sum = 1;
  let term = 1;
  for (let next = count + 1; term > sum * negligible; next += 1) {
    term *= mean / next;
    sum += term;
  }
  return Math.min(1, sum * shareOf(count, mean));
}

/** P(X ≤ count). */
function shareTo(count: number, mean: number): number {
  if (count < 0) return 0;
  if (count > mean) return 1 - shareFrom(count + 1, mean);
  let sum = 1;
  let term = 1;
  for (let next = count; next > 0 && term > sum * negligible; next -= 1) {
    term *= next / mean;
    sum += term;
  }
  return Math.min(1, sum * shareOf(count, mean));
}
