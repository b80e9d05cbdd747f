import { normalWidth } from './distributions.ts';

export interface GapTest {
  test: 'monthly gaps' | 'six-month gaps' | 'whole gap' | 'drift of the gap';
  /** How far the pooled comparison was from the area. */
  found: number;
  /** How far chance alone takes it on average (1, 2), or in two areas of three (3, 4): the rule's bound. */
  allowed: number;
  passed: boolean;
  /** What chance goes beyond in 5 of 100 alike areas; a gap above it is more than chance. */
  limit: number;
  beyondChance: boolean;
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
 * The bounds are strict: of areas that are truly alike about 1 in 5 passes all four. Each test has its 95% limit beside it:
 * bound + 1.64 √(Σ v (1 − 2/π)) for (1) and (2), 1.96 times the bound for (3) and (4).
 * Checked against: sums by hand, and how often alike Poisson series keep to bounds and limits.
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
  const spread = (rows: readonly { variance: number }[]) =>
    Math.sqrt((1 - 2 / Math.PI) * sumOf(rows, ({ variance }) => variance));
  const whole = Math.sqrt(sumOf(months, ({ variance }) => variance));
  const drift = Math.sqrt(sumOf(months, ({ month, variance }) => (month - middle) ** 2 * variance));
  const monthly = sumOf(months, usual);
  const halfYearly = sumOf(blocks, usual);
  const drifted = Math.abs(sumOf(months, ({ month, gap }) => (month - middle) * gap));
  const rows: [GapTest['test'], found: number, allowed: number, limit: number][] = [
    ['monthly gaps', sumOf(months, size), monthly, monthly + oneSided * spread(months)],
    ['six-month gaps', sumOf(blocks, size), halfYearly, halfYearly + oneSided * spread(blocks)],
    ['whole gap', Math.abs(sumOf(months, ({ gap }) => gap)), whole, twoSided * whole],
    ['drift of the gap', drifted, drift, twoSided * drift],
  ];
  const tests = rows.map(([test, found, allowed, limit]) => {
    return { test, found, allowed, passed: found <= allowed, limit, beyondChance: found > limit };
  });
  return { tests, passed: tests.every(({ passed }) => passed) };
}

const oneSided = normalWidth(0.9);
const twoSided = normalWidth(0.95);

function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum;
}
