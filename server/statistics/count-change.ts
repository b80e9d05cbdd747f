import { normalWidth, twoSided } from './distributions.ts';

export interface CountChange {
  /** After ÷ before; null where nothing was counted before. */
  ratio: number | null;
  lower: number | null;
  /** Null where it has no bound. */
  upper: number | null;
  /** Two-sided; null where nothing was counted at either time. */
  p: number | null;
  method: 'mid-p' | 'logarithm';
}

/** From this count on the logarithm of the ratio is near enough to normal. */
const enough = 10;
const steps = 50;

/**
 * Question: by what factor did the counts of many areas change between two times of one length?
 * Formula: from 10 at both times exp(ln(b/a) ± z √(1/a + 1/b)) and its z. Below that, given n = a + b, b is binomial with the
 * share π = ratio/(1 + ratio): limits where P(X > b) + ½P(X = b), and the same downwards, is α/2; p doubles the smaller of the
 * two at π = ½. It holds where a count is 0, though the ratio then has one limit only.
 * Units: counts; shares of bricks are rounded to whole counts below 10. Errors: RangeError for counts below 0, lists of
 * different length, and a confidence outside 0 to 1.
 * Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), section 3.4; Lancaster, JASA 56 (1961) 223–234;
 * Berry and Armitage, The Statistician 44 (1995) 417–423, for mid-p.
 * Checked against: limits worked out from binomial sums by hand, and `changeBetweenYears` from 10 on.
 */
export function countChanges(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): CountChange[] {
  if (before.length !== after.length) throw new RangeError('Give one count after for each count before.');
  const z = normalWidth(confidence);
  // Where counts are small they are the same in many areas.
  const known = new Map<string, CountChange>();
  return Array.from(before, (first, area) => {
    const second = after[area] ?? NaN;
    if (!(first >= 0 && second >= 0 && Number.isFinite(first + second)))
      throw new RangeError('Give counts of at least 0.');
    if (Math.min(first, second) >= enough) return byLogarithm(first, second, z);
    const key = `${String(Math.round(first))} ${String(Math.round(second))}`;
    const made = known.get(key) ?? byMidP(Math.round(first), Math.round(second), (1 - confidence) / 2);
    known.set(key, made);
    return made;
  });
}

function byLogarithm(before: number, after: number, z: number): CountChange {
  const ratio = after / before;
  const error = Math.sqrt(1 / before + 1 / after);
  const spread = Math.exp(z * error);
  const p = twoSided(Math.log(ratio) / error);
  return { ratio, lower: ratio / spread, upper: ratio * spread, p, method: 'logarithm' };
}

function byMidP(before: number, after: number, outside: number): CountChange {
  const both = before + after;
  if (both === 0) return { ratio: null, lower: null, upper: null, p: null, method: 'mid-p' };
  const least = leastShare(after, both, outside);
  const rest = leastShare(before, both, outside);
  const share = midShare(after, both, 0.5);
  return {
    ratio: before === 0 ? null : after / before,
    lower: least / (1 - least),
    upper: rest === 0 ? null : (1 - rest) / rest,
    p: Math.min(1, 2 * Math.min(share, 1 - share)),
    method: 'mid-p',
  };
}

/** The share π at which seeing as many or more, by mid-p, is this unlikely. */
function leastShare(seen: number, tries: number, outside: number): number {
  if (seen === 0) return 0;
  let [low, high] = [0, seen / tries];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (1 - midShare(seen, tries, middle) < outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X < seen) + ½P(X = seen), summed from the nearer end, which is at most 10 terms away. */
function midShare(seen: number, tries: number, share: number): number {
  if (2 * seen > tries) return 1 - midShare(tries - seen, tries, 1 - share);
  if (share === 1) return seen === tries ? 0.5 : 0;
  let term = Math.exp(tries * Math.log1p(-share));
  let sum = 0;
  for (let count = 0; count < seen; count += 1) {
    sum += term;
    term *= ((tries - count) / (count + 1)) * (share / (1 - share));
  }
  return sum + term / 2;
}
