/**
 * Each value less the mean of all. Errors: RangeError where a value is not finite or the number of values is not the
 * number of areas.
 */
export function deviations(values: ArrayLike<number>, areas: number): Float64Array {
  if (values.length !== areas) throw new RangeError('Give one value for each area.');
  const from = Float64Array.from(values);
  let sum = 0;
  for (const value of from) sum += value;
  if (!Number.isFinite(sum)) throw new RangeError('Give values that are finite, and leave out areas without one.');
  const mean = sum / areas;
  return from.map((value) => value - mean);
}

/** Sum of squares; 0 where it is only what rounding leaves of values that are all alike. */
export function sumOfSquares(z: Float64Array, values: ArrayLike<number>): number {
  let sum = 0;
  let size = 0;
  for (let at = 0; at < z.length; at += 1) {
    sum += (z[at] ?? 0) ** 2;
    size += (values[at] ?? 0) ** 2;
  }
  return sum <= size * 1e-24 ? 0 : sum;
}
