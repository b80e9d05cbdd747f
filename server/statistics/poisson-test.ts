import { logGamma } from './distributions.ts';

/**
 * Question: may two counts come from one rate? Exact enough for counts too small for the normal curve.
 * Formula: the E-test: p = Σ Σ P(x₁) P(x₂) over all pairs whose |x₁/n₁ − x₂/n₂| / √(x₁/n₁² + x₂/n₂²) is at least that of the
 * counts seen, both Poisson with the common rate (k₁+k₂)/(n₁+n₂).
 * Units: counts, and the time or area in which each was made. Errors: RangeError for counts that are not whole and at least
 * 0, for two zeros, for exposures that are not above 0, and for more than 10,000 counts together, where z will do.
 * Source: Krishnamoorthy and Thomson 2004 (Journal of Statistical Planning and Inference 119: 23–35).
 * Checked against: their printed examples, to the last digit, and ptools.
 */
export function poissonTest(first: number, second: number, exposures: readonly [number, number] = [1, 1]): number {
  const [n1, n2] = exposures;
  const whole = (count: number) => Number.isInteger(count) && count >= 0;
  if (!whole(first) || !whole(second)) throw new RangeError('Give whole counts of at least 0.');
  if (!(n1 > 0 && n2 > 0)) throw new RangeError('Give exposures above 0.');
  if (first + second === 0) throw new RangeError('Give at least one count above 0.');
  if (first + second > 10_000) throw new RangeError('Give at most 10,000 counts together.');
  const rate = (first + second) / (n1 + n2);
  const size = (x: number, y: number) => Math.abs(x / n1 - y / n2) / Math.sqrt(x / n1 ** 2 + y / n2 ** 2);
  const seen = size(first, second) * (1 - 1e-12);
  const ofFirst = shares(n1 * rate);
  const ofSecond = shares(n2 * rate);
  let p = 0;
  ofFirst.forEach((share, x) => {
    ofSecond.forEach((other, y) => {
      if (x + y > 0 && size(x, y) >= seen) p += share * other;
    });
  });
  return Math.min(1, p);
}

/** Poisson probabilities from 0 until they no longer matter. */
function shares(mean: number): number[] {
  const found: number[] = [];
  for (let count = 0; ; count += 1) {
    const share = Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
    if (count > mean && share < 1e-20) return found;
    found.push(share);
  }
}
