import { type CountMethod, countInterval } from './count-interval.ts';
import type { Weighted, WeightedCount } from './dobson.ts';

/**
 * Question: what is a weighted sum of counts, and between which limits, in the way of OHID's published rates?
 * Formula: T = Σ wᵢOᵢ; O = Σ Oᵢ; limits = T + √(Σ wᵢ²Oᵢ / O) (limit of O − O), limits of O exact Poisson below 10 and Byar's
 * from 10. With equal weights it is the count's own interval times the weight. Where every count is 0 the largest weight is
 * taken, which gives the widest upper limit.
 * Units: the weight's unit times a count. Errors: RangeError for no counts at all, a count below 0, a weight not above 0.
 * Source: OHID Technical Guide: Confidence intervals; Dobson et al., Statistics in Medicine 10 (1991) 457–462.
 * Checked against: OHID's expected rates, to 1e-6, and two weights worked by hand.
 */
export function weightedCountRate(
  parts: readonly WeightedCount[],
  confidence = 0.95,
): Weighted & { method: CountMethod | 'dobson' } {
  if (parts.length === 0) throw new RangeError('Give at least one count.');
  let [count, value, variance, largest, smallest] = [0, 0, 0, 0, Infinity];
  for (const part of parts) {
    if (!(part.weight > 0 && Number.isFinite(part.weight))) throw new RangeError('Give weights above 0.');
    if (!(part.count >= 0)) throw new RangeError('Give counts of at least 0.');
    count += part.count;
    value += part.weight * part.count;
    variance += part.weight * part.weight * part.count;
    largest = Math.max(largest, part.weight);
    smallest = Math.min(smallest, part.weight);
  }
  const { lower, upper, method } = countInterval(count, confidence);
  if (largest === smallest) return { value, lower: lower * largest, upper: upper * largest, method };
  const scale = count === 0 ? largest : Math.sqrt(variance / count);
  return { value, lower: value + scale * (lower - count), upper: value + scale * (upper - count), method: 'dobson' };
}
