import type { Weighted } from './dobson.ts';

/**
 * Question: how many times another rate is one rate, when each has limits of its own?
 * Formula: value = a ÷ b. With the limits la, ua of a and lb, ub of b (method of variance estimates recovery):
 * lower = (ab − √((ab)² − la·ub·(2a − la)(2b − ub))) ÷ (ub(2b − ub)),
 * upper = (ab + √((ab)² − ua·lb·(2a − ua)(2b − lb))) ÷ (lb(2b − lb)). A first rate of 0 has a ratio of 0 with an upper limit.
 * Units: none; both rates in the same unit and from counts that share no case.
 * Errors: null where the second rate is so uncertain (its upper limit at least twice it, or its lower limit 0) that the ratio
 * has no limits. RangeError for limits that do not enclose their rate.
 * Source: Donner and Zou, Statistical Methods in Medical Research 21 (2012) 347–359; Li, Tang and Wong, Computational
 * Statistics 29 (2014) 869–889, for Poisson rates.
 * Checked against: 41 cases in 28,010 and 15 in 19,017 woman-years worked by hand, and their exact conditional interval.
 */
export function ratioOfRates(first: Weighted, second: Weighted): Weighted | null {
  for (const { value, lower, upper } of [first, second]) {
    if (!(lower >= 0 && lower <= value && value <= upper)) throw new RangeError('Give limits that enclose their rate.');
  }
  const { value: a, lower: la, upper: ua } = first;
  const { value: b, lower: lb, upper: ub } = second;
  if (!(lb > 0 && ub < 2 * b)) return null;
  const root = (end: number, other: number): number =>
    Math.sqrt(Math.max(0, (a * b) ** 2 - end * other * (2 * a - end) * (2 * b - other)));
  return {
    value: a / b,
    lower: Math.max(0, (a * b - root(la, ub)) / (ub * (2 * b - ub))),
    upper: (a * b + root(ua, lb)) / (lb * (2 * b - lb)),
  };
}
