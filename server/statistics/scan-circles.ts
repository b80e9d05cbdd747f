import type { PlanarPoint } from './distance-weights.ts';

/** Every circle about every area: circle k of a centre has the first k areas of its stretch of `members`. */
export interface ScanCircles {
  /** Where the stretch of each centre begins; one longer than areas. */
  starts: Int32Array;
  members: Int32Array;
  /** Expected cases in the circle that ends with this member. */
  expected: Float64Array;
  /** (c − E)² times this is at least the log-likelihood ratio: a cheap way to see that a circle is not the highest. */
  bound: Float64Array;
}

/**
 * Question: which circles hold at most such a share of the people?
 * Formula: each area's place is a centre, to which areas are added by distance (equal ones in the order of the list) while
 * they hold at most the share of all people. bound = C / (E (C − E)), since Kullback and Leibler's divergence is never above χ²;
 * half of that where E ≤ C/4: 1/(p(1−p)), its second derivative, is not above 1/(q(1−q)) from q = E/C to 1 − q, and at p = 1
 * (1−q)/(2q) is above ln(1/q).
 * Units: expected in cases. Errors: none; spatialScan has looked at its input. Source: Kulldorff 1997.
 */
export function scanCircles(
  places: readonly PlanarPoint[],
  population: Float64Array,
  expected: Float64Array,
  share: number,
): ScanCircles {
  const cases = expected.reduce((sum, value) => sum + value, 0);
  // Fractions of people add up to within rounding only, and a circle of exactly the share is to be in.
  const most = share * population.reduce((sum, value) => sum + value, 0) * (1 + 1e-12);
  const xs = Float64Array.from(places, ({ x }) => x);
  const ys = Float64Array.from(places, ({ y }) => y);
  const starts = new Int32Array(places.length + 1);
  const members: number[] = [];
  const within: number[] = [];
  const enough = Math.ceil(1.5 * share * places.length) + 16;
  for (let centre = 0; centre < places.length; centre += 1) {
    const squared = xs.map((x, area) => (x - (xs[centre] ?? 0)) ** 2 + ((ys[area] ?? 0) - (ys[centre] ?? 0)) ** 2);
    let people = 0;
    let sum = 0;
    for (const area of nearestFirst(squared, enough)) {
      people += population[area] ?? 0;
      if (people > most) break;
      sum += expected[area] ?? 0;
      members.push(area);
      within.push(sum);
    }
    starts[centre + 1] = members.length;
  }
  const bound = Float64Array.from(within, (inside) =>
    inside < cases ? cases / (inside * (cases - inside) * (4 * inside <= cases ? 2 : 1)) : 0,
  );
  return { starts, members: Int32Array.from(members), expected: Float64Array.from(within), bound };
}

/** Areas by distance, equal ones in their order. A circle rarely has more than `enough`, so the rest is sorted only if asked. */
function* nearestFirst(squared: Float64Array, enough: number): Generator<number> {
  const radius = squared.slice().sort()[enough] ?? Infinity;
  const by = (a: number, b: number): number => (squared[a] ?? 0) - (squared[b] ?? 0) || a - b;
  const areas = Array.from(squared.keys());
  yield* areas.filter((area) => (squared[area] ?? 0) < radius).sort(by);
  yield* areas.filter((area) => (squared[area] ?? 0) >= radius).sort(by);
}

/** c ln(c/E) + (C−c) ln((C−c)/(C−E)) where there are more cases than expected, else 0. */
export function logLikelihoodRatio(inside: number, expected: number, cases: number): number {
  if (inside <= expected || expected >= cases) return 0;
  const outside = cases - inside;
  const rest = outside === 0 ? 0 : outside * Math.log(outside / (cases - expected));
  return inside * Math.log(inside / expected) + rest;
}

/** The highest log-likelihood ratio of any circle. */
export function highestRatio(circles: ScanCircles, counts: Float64Array, cases: number): number {
  const { starts, members, expected, bound } = circles;
  let highest = 0;
  for (let centre = 0; centre + 1 < starts.length; centre += 1) {
    let inside = 0;
    const end = starts[centre + 1] ?? 0;
    for (let at = starts[centre] ?? 0; at < end; at += 1) {
      inside += counts[members[at] ?? 0] ?? 0;
      const more = inside - (expected[at] ?? 0);
      if (more * more * (bound[at] ?? 0) > highest && more > 0) {
        highest = Math.max(highest, logLikelihoodRatio(inside, expected[at] ?? 0, cases));
      }
    }
  }
  return highest;
}
