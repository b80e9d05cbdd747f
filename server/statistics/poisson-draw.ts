import { logGamma } from './distributions.ts';
import type { Random } from './random.ts';

/** Below this mean, multiplying uniforms is quicker than rejecting. */
const smallMean = 10;

/**
 * Question: a count by chance, of this mean?
 * Formula: below 10 the number of uniforms whose product stays above exp(−mean); from there on Hörmann's transformed
 * rejection (PTRS), which is exact.
 * Units: incidents.
 * Errors: RangeError for a mean below 0 or not finite.
 * Source: Hörmann, Insurance: Mathematics and Economics 12 (1993) 39–45; Knuth, The Art of Computer Programming 2, 3.4.1.
 * Checked against: mean, variance and shares of the distribution on 200,000 draws.
 */
export function poissonDraw(mean: number, random: Random): number {
  if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError('Give a mean of at least 0.');
  return mean < smallMean ? byProduct(mean, random) : byRejection(mean, random);
}

function byProduct(mean: number, random: Random): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > least; product *= random.uniform()) count += 1;
  return count;
}

function byRejection(mean: number, random: Random): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const density = count * Math.log(mean) - mean - logGamma(count + 1);
    if (Math.log((v * inverseAlpha) / (a / (edge * edge) + b)) <= density) return count;
  }
}
