import { multinomialDraw } from './binomial-draw.ts';
import type { PlanarPoint } from './distance-weights.ts';
import type { Random } from './random.ts';
import { highestRatio, logLikelihoodRatio, type ScanCircles, scanCircles } from './scan-circles.ts';

export interface ScanArea extends PlanarPoint {
  cases: number;
  population: number;
  /** Where ages, say, make more or fewer cases expected than people alone; scaled to the sum of cases. */
  expected?: number;
}

export interface ScanCluster {
  /** The centre first, then by distance from it. */
  areas: number[];
  cases: number;
  expected: number;
  population: number;
  /** Cases over expected. */
  ratio: number;
  logLikelihoodRatio: number;
  /** (1 + simulations whose highest circle is at least as high) / (1 + simulations). */
  p: number;
}

export interface ScanSettings {
  /** A circle holds at most this share of all people. */
  share?: number;
  simulations: number;
  /** The first cluster and at most so many less one that do not touch those before. */
  mostClusters?: number;
}

/**
 * Question: in which circle are there more cases than its people (or what is expected of them) would give, and does chance
 * bring one so high anywhere on the map?
 * Formula: Λ = c ln(c/E) + (C−c) ln((C−c)/(C−E)) where c > E; the highest over all circles. p from dealing the C cases to areas
 * in proportion to E and taking the highest circle of each dealing, so that having looked everywhere is allowed for. Further
 * clusters have no area of an earlier one, and their p is against the highest circle too, which is careful.
 * Units: cases, people; places as the points. No cases: no clusters.
 * Errors: RangeError for fewer than two areas, cases that are not whole numbers, people or expected not above 0, a place that is
 * not finite, a share outside 0 to 0.5, or fewer than one simulation.
 * Source: Kulldorff, Communications in Statistics: Theory and Methods 26 (1997) 1481–1496; Kulldorff and Nagarwalla 1995.
 * Checked against: North Carolina and Pennsylvania, to 1e-6; p to 0.01.
 */
export function spatialScan(areas: readonly ScanArea[], settings: ScanSettings, random: Random): ScanCluster[] {
  const { share = 0.1, simulations, mostClusters = 5 } = settings;
  refuse(areas, share, simulations);
  const counts = Float64Array.from(areas, ({ cases }) => cases);
  const population = Float64Array.from(areas, (area) => area.population);
  const cases = sumOf(counts);
  if (cases === 0) return [];
  const unscaled = Float64Array.from(areas, (area) => area.expected ?? area.population);
  const scale = cases / sumOf(unscaled);
  const expected = unscaled.map((value) => value * scale);
  const circles = scanCircles(areas, population, expected, share);
  const found = apart(circles, counts, cases, mostClusters);
  if (found.length === 0) return [];
  const drawn = new Float64Array(areas.length);
  const highest = Float64Array.from({ length: simulations }, () => {
    multinomialDraw(cases, expected, random, drawn);
    return highestRatio(circles, drawn, cases);
  });
  return found.map((members) => {
    const of = (values: Float64Array): number => members.reduce((sum, area) => sum + (values[area] ?? 0), 0);
    const [inside, within] = [of(counts), of(expected)];
    const ratio = logLikelihoodRatio(inside, within, cases);
    const atLeast = highest.reduce((count, value) => count + (value >= ratio * (1 - 1e-12) ? 1 : 0), 0);
    return {
      areas: members,
      cases: inside,
      expected: within,
      population: of(population),
      ratio: inside / within,
      logLikelihoodRatio: ratio,
      p: (1 + atLeast) / (1 + simulations),
    };
  });
}

/** The highest circle, then the highest without an area of those before, and so on. */
function apart({ starts, members, expected }: ScanCircles, counts: Float64Array, cases: number, most: number) {
  const taken = new Set<number>();
  const found: number[][] = [];
  while (found.length < most) {
    let highest = 0;
    let best: [from: number, to: number] = [0, 0];
    for (let centre = 0; centre + 1 < starts.length; centre += 1) {
      const from = starts[centre] ?? 0;
      let inside = 0;
      for (let at = from; at < (starts[centre + 1] ?? 0); at += 1) {
        const area = members[at] ?? 0;
        if (taken.has(area)) break;
        inside += counts[area] ?? 0;
        const ratio = logLikelihoodRatio(inside, expected[at] ?? 0, cases);
        // One circle seen from two centres adds up in another order: the first centre keeps it.
        if (ratio <= highest * (1 + 1e-12)) continue;
        highest = ratio;
        best = [from, at + 1];
      }
    }
    if (highest === 0) break;
    const areas = Array.from(members.subarray(...best));
    found.push(areas);
    for (const area of areas) taken.add(area);
  }
  return found;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function refuse(areas: readonly ScanArea[], share: number, simulations: number): void {
  if (areas.length < 2) throw new RangeError('Give at least two areas.');
  if (!(share > 0 && share <= 0.5)) throw new RangeError('Give a share above 0 and at most 0.5.');
  if (!(simulations >= 1)) throw new RangeError('Give at least one simulation.');
  for (const { x, y, cases, population, expected = 1 } of areas) {
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError('Give places that are finite.');
    if (!(Number.isInteger(cases) && cases >= 0)) throw new RangeError('Give cases as whole numbers of at least 0.');
    if (!(population > 0 && Number.isFinite(population))) throw new RangeError('Leave out areas where nobody lives.');
    if (!(expected > 0 && Number.isFinite(expected))) throw new RangeError('Give expected cases above 0.');
  }
}
