/** A p-value, or null where the test could not be made: it then stays null and is not counted among the tests. */
export type PValues = readonly (number | null)[];

/**
 * Question: which share of the findings up to this one would be false, were it called a finding?
 * Formula: sort p; q₍ᵢ₎ = min over k ≥ i of min(1, m p₍ₖ₎ / k). Findings at q ≤ 0.1 hold at most a tenth of false ones on
 * average, when tests are independent or depend positively.
 * Units: 0 to 1, in the order given. Errors: RangeError for a p outside 0 to 1.
 * Source: Benjamini and Hochberg, JRSS B 57 (1995) 289–300.
 * Checked against: the 15 hypotheses of that paper, to 1e-12.
 */
export function benjaminiHochberg(pValues: PValues): (number | null)[] {
  return stepUp(pValues, () => 1);
}

/**
 * Question: the same, however the tests depend on each other?
 * Formula: Benjamini and Hochberg's q times Σ 1/k for k = 1..m, at most 1.
 * Units: 0 to 1. Errors: RangeError for a p outside 0 to 1.
 * Source: Benjamini and Yekutieli, Annals of Statistics 29 (2001) 1165–1188.
 * Checked against: the 15 hypotheses of Benjamini and Hochberg, with R's p.adjust, to 1e-12.
 */
export function benjaminiYekutieli(pValues: PValues): (number | null)[] {
  return stepUp(pValues, (tests) => {
    let sum = 0;
    for (let k = 1; k <= tests; k += 1) sum += 1 / k;
    return sum;
  });
}

/**
 * Question: how likely is even one false finding, were all up to this one called findings?
 * Formula: sort p; adjusted₍ᵢ₎ = max over k ≤ i of min(1, (m − k + 1) p₍ₖ₎). Used over the looks of one plan.
 * Units: 0 to 1, in the order given. Errors: RangeError for a p outside 0 to 1.
 * Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 * Checked against: the 15 hypotheses of Benjamini and Hochberg, with R's p.adjust, to 1e-12.
 */
export function holm(pValues: PValues): (number | null)[] {
  const order = ascending(pValues);
  const adjusted = pValues.map((): number | null => null);
  let highest = 0;
  order.forEach(({ p, place }, k) => {
    highest = Math.max(highest, Math.min(1, (order.length - k) * p));
    adjusted[place] = highest;
  });
  return adjusted;
}

function stepUp(pValues: PValues, penalty: (tests: number) => number): (number | null)[] {
  const order = ascending(pValues);
  const factor = order.length * penalty(order.length);
  const adjusted = pValues.map((): number | null => null);
  let lowest = 1;
  order.reverse().forEach(({ p, place }, at) => {
    lowest = Math.min(lowest, (factor * p) / (order.length - at));
    adjusted[place] = lowest;
  });
  return adjusted;
}

function ascending(pValues: PValues): { p: number; place: number }[] {
  const known: { p: number; place: number }[] = [];
  pValues.forEach((p, place) => {
    if (p === null) return;
    if (!(p >= 0 && p <= 1)) throw new RangeError('Give p-values between 0 and 1.');
    known.push({ p, place });
  });
  return known.sort((a, b) => a.p - b.p);
}
