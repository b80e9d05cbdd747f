export interface MonthsUsed {
  /** Places in time of the months that the model is fitted to. */
  used: number[];
  /** Left out because a source did not come. */
  missing: number[];
  /** Left out because the change was still settling in. */
  lagged: number[];
}

/**
 * Question: to which months may a before-and-after model be fitted?
 * Formula: those that came, without the `lagMonths` from the start on.
 * Units: places in time from 0; `startIndex` is the first month after the change.
 * Errors: RangeError for a start or lag that is not a whole number, and where no month is left before or after the start.
 * Source: section 3 of our own method: a missing month is left out and listed, never taken as 0.
 * Checked against: small series in its test.
 */
export function monthsUsed(
  length: number,
  isPresent: (t: number) => boolean,
  startIndex: number,
  lagMonths = 0,
): MonthsUsed {
  if (!Number.isInteger(startIndex)) throw new RangeError('Give the place of the first month after the change.');
  if (!(Number.isInteger(lagMonths) && lagMonths >= 0)) throw new RangeError('Give a lag of at least 0 whole months.');
  const months: MonthsUsed = { used: [], missing: [], lagged: [] };
  for (let t = 0; t < length; t += 1) {
    if (!isPresent(t)) months.missing.push(t);
    else if (t >= startIndex && t < startIndex + lagMonths) months.lagged.push(t);
    else months.used.push(t);
  }
  if (!months.used.some((t) => t < startIndex)) throw new RangeError('There is no month before the start.');
  if (!months.used.some((t) => t >= startIndex)) throw new RangeError('There is no month after the start.');
  return months;
}

/** Puts one value for each month used back in its place in time; null elsewhere. */
export function inPlace(length: number, months: readonly number[], values: readonly number[]): (number | null)[] {
  const placed = new Array<number | null>(length).fill(null);
  for (const [at, month] of months.entries()) placed[month] = values[at] ?? null;
  return placed;
}

/** (y − μ)/√μ, the residuals that have about one variance over time. */
export const pearsonResiduals = (counts: readonly number[], fitted: readonly number[]): number[] =>
  counts.map((count, at) => (count - (fitted[at] ?? 1)) / Math.sqrt(fitted[at] ?? 1));
