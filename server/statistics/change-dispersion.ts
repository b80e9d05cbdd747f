/**
 * Question: do areas change unlike each other by more than chance?
 * Formula: with π = ΣB/Σ(A+B) over all areas, φ = Σ (b − nπ)²/(nπ(1 − π)) ÷ (areas − 1), n = a + b, over areas with any count.
 * About 1 where all changed by one factor and only chance is added; incidents that come in series make it larger.
 * Units: a ratio of variances. Null where fewer than two areas have a count or all counts are of one time.
 * Errors: RangeError for lists of different length.
 * Source: McCullagh and Nelder, Generalized Linear Models (1989), section 4.5.
 * Checked against: a table worked out by hand.
 */
export function changeDispersion(before: ArrayLike<number>, after: ArrayLike<number>): number | null {
  if (before.length !== after.length) throw new RangeError('Give one count after for each count before.');
  let [first, second, areas] = [0, 0, 0];
  for (let area = 0; area < before.length; area += 1) {
    const [a, b] = [before[area] ?? 0, after[area] ?? 0];
    first += a;
    second += b;
    if (a + b > 0) areas += 1;
  }
  if (areas < 2 || first === 0 || second === 0) return null;
  const share = second / (first + second);
  let sum = 0;
  for (let area = 0; area < before.length; area += 1) {
    const [a, b] = [before[area] ?? 0, after[area] ?? 0];
    const expected = (a + b) * share;
    if (a + b > 0) sum += (b - expected) ** 2 / (expected * (1 - share));
  }
  return sum / (areas - 1);
}
