import { interquartileRange, sampleStandardDeviation } from 'simple-statistics';

export interface Scaled {
  subject: string;
  byLogarithm: boolean;
  /** A smaller spread is taken as this: where places are all but alike, what little parts them is not blown up. */
  leastSpread: number;
}
/** Of a normal distribution, by which the interquartile range is made a standard deviation. */
const rangeOfNormal = 1.349;

const told = (value: number, byLogarithm: boolean): number => (byLogarithm ? Math.log(value) : value);

/**
 * How far apart places are in each variable: the interquartile range ÷ 1.349, which few odd places do not move; where more
 * than half are alike in it, the standard deviation; null where all are, so that it tells nothing apart.
 * @param rows one a place, in the order of the variables; null where not known
 */
export function spreadsOf(
  variables: readonly Scaled[],
  rows: readonly (readonly (number | null)[])[],
): (number | null)[] {
  return variables.map(({ byLogarithm, leastSpread }, at) => {
    const values = rows.flatMap((row) => {
      const value = row[at] ?? null;
      return value === null || (byLogarithm && value <= 0) ? [] : [told(value, byLogarithm)];
    });
    if (values.length < 2) return null;
    const size = Math.max(...values.map(Math.abs));
    const tiny = 1e-9 * Math.max(size, 1);
    const middle = interquartileRange(values) / rangeOfNormal;
    if (middle > tiny) return Math.max(middle, leastSpread);
    const whole = sampleStandardDeviation(values);
    return whole > tiny ? Math.max(whole, leastSpread) : null;
  });
}

/**
 * Standardised distance of a place from another: the root of the mean over subjects of the mean square difference in
 * spreads over the subject’s variables, so that three variables of one subject do not weigh thrice. 0 is the same place in
 * all that is known; 1 is about as far apart as two places are by chance in everything.
 * @returns null where a variable that the first has is not known of the second
 */
export function distanceBetween(
  variables: readonly Scaled[],
  spreads: readonly (number | null)[],
  one: readonly (number | null)[],
  other: readonly (number | null)[],
): number | null {
  const bySubject = new Map<string, number[]>();
  for (const [at, { subject, byLogarithm }] of variables.entries()) {
    const [mine, theirs, spread] = [one[at] ?? null, other[at] ?? null, spreads[at] ?? null];
    if (mine === null || spread === null) continue;
    if (theirs === null) return null;
    if (byLogarithm && (mine <= 0 || theirs <= 0)) return null;
    const apart = (told(mine, byLogarithm) - told(theirs, byLogarithm)) / spread;
    const known = bySubject.get(subject);
    if (known === undefined) bySubject.set(subject, [apart ** 2]);
    else known.push(apart ** 2);
  }
  if (bySubject.size === 0) return null;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(mean([...bySubject.values()].map(mean)));
}
