/** Variance = mean + mean² / dispersion: a little more scatter than pure chance, as real counts have. */
export const dispersion = 4;

/**
 * A negative binomial count by inversion: the smallest n whose cumulative probability exceeds `chance` (0 to below 1).
 * P(0) = (k / (k + mean))^k, P(n + 1) = P(n) (n + k) / (n + 1) mean / (k + mean). The power is written out because this
 * runs six million times.
 */
export function negativeBinomial(mean: number, chance: number): number {
  const stay = dispersion / (dispersion + mean);
  const square = stay * stay;
  let probability = square * square;
  let cumulative = probability;
  let count = 0;
  // Beyond any believable count the rest of the probability is rounding.
  while (chance >= cumulative && count < 1000) {
    probability *= ((count + dispersion) / (count + 1)) * (1 - stay);
    cumulative += probability;
    count += 1;
  }
  return count;
}
