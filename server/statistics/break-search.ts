export interface LevelBreak {
  /** Place of the last value before the step. */
  lastBefore: number;
  meanBefore: number;
  meanAfter: number;
  residualSumOfSquares: number;
}

/**
 * Question: if the level of a series stepped once, when was it?
 * Formula: the place with the least Σ(x − mean)² of the two parts; each part holds at least `smallestPart` of the values.
 * Units: as the values. It is for exploring: a date found so is no registered start, and has no p-value here.
 * Errors: RangeError for too few values, or a part outside 0 to 0.5.
 * Source: Bai and Perron, Journal of Applied Econometrics 18 (2003) 1–22, for one break of the mean.
 * Checked against: the Nile: 1898, means 1097.75 and 849.97.
 */
export function breakSearch(values: readonly number[], smallestPart = 0.15): LevelBreak {
  if (!(smallestPart >= 0 && smallestPart <= 0.5)) throw new RangeError('Give a smallest part from 0 to 0.5.');
  const least = Math.max(1, Math.floor(smallestPart * values.length));
  if (values.length < 2 * least || values.length < 2) throw new RangeError('There are too few values for a break.');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const squares = centred.reduce((sum, value) => sum + value * value, 0);
  let sumBefore = 0;
  let best: LevelBreak | null = null;
  for (const [at, value] of centred.entries()) {
    sumBefore += value;
    const [before, after] = [at + 1, values.length - at - 1];
    if (before < least || after < least) continue;
    const residualSumOfSquares = squares - (sumBefore * sumBefore) / before - (sumBefore * sumBefore) / after;
    if (best !== null && residualSumOfSquares >= best.residualSumOfSquares) continue;
    const [meanBefore, meanAfter] = [mean + sumBefore / before, mean - sumBefore / after];
    best = { lastBefore: at, meanBefore, meanAfter, residualSumOfSquares };
  }
  if (best === null) throw new RangeError('There are too few values for a break.');
  return best;
}
