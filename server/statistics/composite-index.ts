/** An indicator's place in the index: its pillar, and its weight among the indicators of that pillar. */
export interface IndexPart {
  pillar: string;
  weight: number;
}

/** Arithmetic: a good value makes up for a bad one. Geometric (scores 0 to 1): only in part, and 0 never. */
export type Averaging = 'arithmetic' | 'geometric';

export interface CompositeScore {
  /** Null where more of the weight is missing than may be. */
  score: number | null;
  /** Share of the weight whose indicators did not come. */
  missingWeight: number;
  /** Some indicator is missing, and the others carry its weight. */
  renormalised: boolean;
}

/**
 * Question: how much does each indicator weigh in the whole index?
 * Formula: (1 / number of pillars) × weight / Σ weights of its pillar; pillars may be given weights of their own.
 * Units: shares that add up to 1. Errors: RangeError for no indicators and for weights not above 0.
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), 6.
 * Checked against: six constructed areas, to 1e-9.
 */
export function indexWeights(
  parts: readonly IndexPart[],
  pillarWeights: Readonly<Record<string, number>> = {},
): number[] {
  if (parts.length === 0) throw new RangeError('Give at least one indicator.');
  const inside = new Map<string, number>();
  for (const { pillar, weight } of parts) inside.set(pillar, (inside.get(pillar) ?? 0) + above0(weight));
  const pillarWeight = (pillar: string): number => above0(pillarWeights[pillar] ?? 1);
  const across = [...inside.keys()].reduce((sum, pillar) => sum + pillarWeight(pillar), 0);
  return parts.map(({ pillar, weight }) => ((pillarWeight(pillar) / across) * weight) / (inside.get(pillar) ?? weight));
}

function above0(weight: number): number {
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError('Give weights above 0.');
  return weight;
}

/**
 * Question: what is the index of an area, some of whose indicators may be missing?
 * Formula: Σ wᵢsᵢ, or exp(Σ wᵢ ln sᵢ), over the indicators that came, their weights brought back to a sum of 1. Not scored
 * where more than a quarter of the weight is missing.
 * Units: those of the scores: standard scores (arithmetic only) or goalpost scores. A missing indicator is null, never 0.
 * Errors: RangeError for lists of different lengths, and for a geometric mean of scores below 0.
 * Source: OECD and JRC handbook (2008), 3 and 6; UNDP, Human Development Report, technical notes.
 * Checked against: six constructed areas, to 1e-9.
 */
export function compositeScore(
  scores: readonly (number | null)[],
  weights: readonly number[],
  { averaging = 'arithmetic', mayMiss = 0.25 }: { averaging?: Averaging; mayMiss?: number } = {},
): CompositeScore {
  if (scores.length !== weights.length) throw new RangeError('Give one weight for each indicator.');
  const geometric = averaging === 'geometric';
  let whole = 0;
  let held = 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? null;
    const weight = weights[i] ?? 0;
    whole += weight;
    if (score === null || weight === 0) continue;
    if (geometric && score < 0) throw new RangeError('Give scores of at least 0 for a geometric mean.');
    held += weight;
    sum += weight * (geometric ? Math.log(score) : score);
  }
  if (!(whole > 0)) throw new RangeError('Give at least one indicator with a weight above 0.');
  const missing = (whole - held) / whole;
  // Weights that add up to 1 only in decimals must not make a quarter a little more than a quarter.
  const missingWeight = missing < 1e-12 ? 0 : missing;
  const scored = held > 0 && missingWeight <= mayMiss + 1e-12;
  const mean = sum / held;
  return {
    score: scored ? (geometric ? Math.exp(mean) : mean) : null,
    missingWeight,
    renormalised: scored && missingWeight > 0,
  };
}
