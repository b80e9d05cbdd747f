import { byarInterval, type Interval } from './byar.ts';

export interface WeightedCount {
  count: number;
  weight: number;
}

export interface Weighted extends Interval {
  value: number;
}

/**
 * Question: what is a weighted sum of independent counts, and between which limits does its expectation lie?
 * Formula: T = Σ wᵢOᵢ; O = Σ Oᵢ; limits = T + √(Σ wᵢ²Oᵢ / O) (Byar's limit of O − O). With equal weights it is Byar's
 * interval times the weight. Where every count is 0 the largest weight is taken, which gives the widest upper limit.
 * Units: the weight's unit times a count; for us residents' rate per 1,000 and year.
 * Errors: RangeError for no counts at all, a count below 0, or a weight that is not above 0.
 * Source: Dobson, Kuulasmaa, Eberle and Scherer, Statistics in Medicine 10 (1991) 457–462.
 * Checked against: OHID's expected directly standardised rates, to 1e-6.
 */
export function dobsonInterval(parts: readonly WeightedCount[], confidence = 0.95): Weighted {
  if (parts.length === 0) throw new RangeError('Give at least one count.');
  let count = 0;
  let value = 0;
  let variance = 0;
  let largestWeight = 0;
  for (const part of parts) {
    if (!(part.weight > 0 && Number.isFinite(part.weight))) throw new RangeError('Give weights above 0.');
    if (!(part.count >= 0)) throw new RangeError('Give counts of at least 0.');
    count += part.count;
    value += part.weight * part.count;
    variance += part.weight * part.weight * part.count;
    largestWeight = Math.max(largestWeight, part.weight);
  }
  const byar = byarInterval(count, confidence);
  const scale = count === 0 ? largestWeight : Math.sqrt(variance / count);
  return { value, lower: value + scale * (byar.lower - count), upper: value + scale * (byar.upper - count) };
}
