/** Median of the square of a standard normal value. */
const medianSquare = 0.45493642311957;

/**
 * Question: how much do ordinary months scatter, when a few of them may be outbreaks?
 * Formula: φ = max(1, median of (y − μ)²/μ ÷ 0.4549), 0.4549 the median of χ² with one degree of freedom. An outbreak moves a
 * mean of squares as far as it likes, and would hide itself by it; it moves their median by one place.
 * Units: none. Errors: none of its own.
 * Source: Huber, Robust Statistics (1981), section 5.1, for scale by the median.
 * Checked against: by hand.
 */
export function robustDispersion(counts: ArrayLike<number>, expected: (t: number) => number): number {
  const squares = new Float64Array(counts.length);
  for (let t = 0; t < counts.length; t += 1) {
    const mean = expected(t);
    squares[t] = ((counts[t] ?? 0) - mean) ** 2 / mean;
  }
  squares.sort();
  const middle = squares.length / 2;
  const median = ((squares[Math.ceil(middle) - 1] ?? 0) + (squares[Math.floor(middle)] ?? 0)) / 2;
  return Math.max(1, median / medianSquare);
}
