/** +1 where more is better, −1 where less is better. */
export type Direction = 1 | -1;

/** Mean and scatter of an indicator over all areas in the baseline year, kept for good. */
export interface Baseline {
  mean: number;
  sd: number;
}

/**
 * Question: what is the usual value of an indicator, and how far apart are areas?
 * Formula: mean, and √(Σ(x − mean)² / (n − 1)), or / n where all areas there are were measured.
 * Units: the indicator's. Errors: RangeError for fewer than two areas, and where all areas have one value.
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), 5.
 * Checked against: six constructed areas, to 1e-9.
 */
export function baselineOf(values: readonly number[], divisor: 'n' | 'n - 1' = 'n - 1'): Baseline {
  if (values.length < 2) throw new RangeError('Give the values of at least two areas.');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (divisor === 'n' ? values.length : values.length - 1));
  if (!(sd > 1e-12 * Math.abs(mean) && Number.isFinite(sd))) {
    throw new RangeError('Give an indicator that differs between areas.');
  }
  return { mean, sd };
}

/**
 * Question: how far is an area from the usual value of the baseline year, in the good direction?
 * Formula: direction × (x − mean) / sd, held within ∓ limit, so that one odd value does not carry an index.
 * Units: standard deviations of the baseline year; above 0 is better than usual then. The baseline must be frozen: with a
 * new one each year an area would move because others moved.
 * Errors: none beyond the baseline's. Source: OECD and JRC handbook (2008), 5.
 * Checked against: six constructed areas, to 1e-9.
 */
export function standardScore(value: number, baseline: Baseline, direction: Direction, limit = 3): number {
  const score = (direction * (value - baseline.mean)) / baseline.sd;
  return Math.min(limit, Math.max(-limit, score));
}
