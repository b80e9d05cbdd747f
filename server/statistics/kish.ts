export interface DesignEffect {
  /** By how much unequal weights enlarge a variance; 1 for equal weights. */
  designEffect: number;
  /** As many equally weighted answers would tell as much. */
  effectiveN: number;
}

/**
 * Question: how many equally weighted answers are these weighted answers worth?
 * Formula: design effect = n Σw² / (Σw)²; effective n = n / design effect = (Σw)² / Σw².
 * Units: answers. Multiplying all weights by one number changes nothing.
 * Errors: RangeError for no weights and for a weight that is not above 0.
 * Source: Kish, Survey Sampling (1965); Journal of Official Statistics 8 (1992) 183–200.
 * Checked against: a small survey of two waves, to 1e-9.
 */
export function kishDesignEffect(weights: readonly number[]): DesignEffect {
  if (weights.length === 0) throw new RangeError('Give at least one answer.');
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError('Give weights above 0.');
    sum += weight;
    squares += weight * weight;
  }
  const effectiveN = (sum * sum) / squares;
  return { designEffect: weights.length / effectiveN, effectiveN };
}
