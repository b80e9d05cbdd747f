export interface GapTest {
  test: 'monthly gaps' | 'six-month gaps' | 'whole gap' | 'drift of the gap';
  /** How far the pooled comparison was from the area. */
  found: number;
  /** How far chance alone takes it, or more. */
  allowed: number;
  passed: boolean;
}

export interface Indistinguishability {
  tests: GapTest[];
  passed: boolean;
}

/**
 * Question: before the work started, could one tell the area from its comparison areas by their monthly counts?
 * Formula: Dₜ = k yₜ − Cₜ, k the number of times the comparison is larger, with variance vₜ = φ (k + k²) yₜ.
 * (1) Σ|Dₜ| ≤ Σ √(2vₜ/π); (2) the same on blocks of six months; (3) |Σ Dₜ| ≤ √Σvₜ; (4) |Σ (t − t̄) Dₜ| ≤ √Σ (t − t̄)² vₜ.
 * Units: counts of the comparison areas together. Months that one of the two lacks are left out; a block of fewer than six
 * months at the end counts as a block.
 * Errors: RangeError for series of different length, fewer than 6 months, a count below 0, k or φ that is not above 0.
 * Source: Wheeler's rule for control areas (2026), as in section 5 of the evaluation method. Passing is not a proof of
 * likeness, and the gap must not be minimised: the best fit follows the noise.
 * Checked against: sums by hand, and how often alike Poisson series pass.
 */
export function indistinguishability(
  area: readonly (number | null)[],
  comparison: readonly (number | null)[],
  { times, dispersion = 1 }: { times: number; dispersion?: number },
): Indistinguishability {
  if (area.length !== comparison.length) throw new RangeError('Give series of one length.');
  if (!(times > 0 && dispersion > 0)) throw new RangeError('Give a number of times and a dispersion above 0.');
  const months: { month: number; gap: number; variance: number }[] = [];
  area.forEach((count, month) => {
    const other = comparison[month];
    if (count == null || other == null) return;
    if (!(count >= 0 && other >= 0)) throw new RangeError('Give counts of at least 0.');
    months.push({ month, gap: times * count - other, variance: dispersion * (times + times ** 2) * count });
  });
  if (months.length < 6) throw new RangeError('Give at least 6 months.');
  const blocks = Array.from({ length: Math.ceil(months.length / 6) }, (_, at) => {
    const block = months.slice(at * 6, at * 6 + 6);
    return { gap: sumOf(block, ({ gap }) => gap), variance: sumOf(block, ({ variance }) => variance) };
  });
  const middle = sumOf(months, ({ month }) => month) / months.length;
  const size = ({ gap }: { gap: number }) => Math.abs(gap);
  const usual = ({ variance }: { variance: number }) => Math.sqrt((2 * variance) / Math.PI);
  const rows: [GapTest['test'], number, number][] = [
    ['monthly gaps', sumOf(months, size), sumOf(months, usual)],
    ['six-month gaps', sumOf(blocks, size), sumOf(blocks, usual)],
    ['whole gap', Math.abs(sumOf(months, ({ gap }) => gap)), Math.sqrt(sumOf(months, ({ variance }) => variance))],
    [
      'drift of the gap',
      Math.abs(sumOf(months, ({ month, gap }) => (month - middle) * gap)),
      Math.sqrt(sumOf(months, ({ month, variance }) => (month - middle) ** 2 * variance)),
    ],
  ];
  const tests = rows.map(([test, found, allowed]) => ({ test, found, allowed, passed: found <= allowed }));
  return { tests, passed: tests.every(({ passed }) => passed) };
}

function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum;
}
