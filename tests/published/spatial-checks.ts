import type { LocalP } from '../../server/statistics/conditional-permutation.ts';
import { localMoran, localMoranPermutation } from '../../server/statistics/local-moran.ts';
import type { Moran } from '../../server/statistics/moran.ts';
import { randomFor } from '../../server/statistics/random.ts';
import type { SpatialWeights } from '../../server/statistics/spatial-weights.ts';
import type { Check } from './check.ts';

/** Figures that are 1e-6 apart at most, as these cases allow. */
const tolerance = 1e-6;
/** Two simulations of one p. */
export const simulated = 0.01;

export function neighbourLists(names: readonly string[], links: readonly Record<string, string>[]): number[][] {
  const places = new Map(names.map((name, place) => [name, place]));
  const lists = names.map((): number[] => []);
  for (const { from = '', to = '' } of links) {
    const [area, neighbour] = [places.get(from), places.get(to)];
    if (area === undefined || neighbour === undefined) throw new Error(`There is no area ${from} or ${to}.`);
    lists[area]?.push(neighbour);
  }
  return lists;
}

export function one(what: string, expected: number, ours: number | null | undefined, published?: number): Check {
  const check = { what, expected, ours: ours ?? NaN, tolerance };
  return published === undefined ? check : { ...check, published };
}

export const each = (
  what: string,
  expected: readonly number[],
  ours: readonly (number | null | undefined)[],
): Check[] => expected.map((value, place) => one(what, value, ours[place]));

export interface ExpectedMoran {
  I: number;
  EI: number;
  VI_rand: number;
  z_rand: number;
  p_rand_greater: number;
  VI_norm: number;
  z_norm: number;
  p_norm_greater: number;
}

export function moranChecks(of: string, expected: ExpectedMoran, ours: Moran | null): Check[] {
  const share = (what: string, value: number, p: number | undefined): Check => ({
    ...one(what, value, p),
    relative: true,
  });
  return [
    one(`Moran’s I, ${of}`, expected.I, ours?.index),
    one(`Moran’s I, ${of}: expectation`, expected.EI, ours?.expected),
    one(`Moran’s I, ${of}: variance, randomisation`, expected.VI_rand, ours?.randomisation?.variance),
    one(`Moran’s I, ${of}: z, randomisation`, expected.z_rand, ours?.randomisation?.z),
    share(`Moran’s I, ${of}: p, randomisation`, expected.p_rand_greater, ours?.randomisation?.pGreater),
    one(`Moran’s I, ${of}: variance, normal`, expected.VI_norm, ours?.normal?.variance),
    one(`Moran’s I, ${of}: z, normal`, expected.z_norm, ours?.normal?.z),
    share(`Moran’s I, ${of}: p, normal`, expected.p_norm_greater, ours?.normal?.pGreater),
  ];
}

export interface ExpectedLocalMoran {
  Ii_m2_n: number[];
  Ii_geoda_m2_n_minus_1: number[];
  E_Ii: number[];
  Var_Ii: number[];
  Z_Ii: number[];
  p_two_analytic: number[];
  quadrant: string[];
  p_sim_folded_99999: number[];
}

export const streamOf = (seed: number) => (area: number) => randomFor(seed, `area ${area}`);

/** The cases' own p come of 19,999 draws, which leaves them 0.0035 of chance: ours are to add as good as none. */
export function simulatedLocalP(values: readonly number[], weights: SpatialWeights, most = 99_999): (LocalP | null)[] {
  return localMoranPermutation(values, weights, { most }, streamOf(1));
}

export function localMoranChecks(
  of: string,
  expected: ExpectedLocalMoran,
  values: readonly number[],
  weights: SpatialWeights,
  simulations: readonly (LocalP | null)[],
): Check[] {
  const ours = localMoran(values, weights);
  const likeGeoDa = localMoran(values, weights, 'n - 1');
  const letters = { high: 'H', low: 'L' };
  const quadrants = ours.map((area) =>
    (area?.quadrant ?? '').replace(/(high|low) among (high|low)/, (_, here: 'high' | 'low', near: 'high' | 'low') => {
      return letters[here] + letters[near];
    }),
  );
  const agreeing = quadrants.filter((quadrant, area) => quadrant === expected.quadrant[area]).length;
  const folded = each(
    `local Moran, ${of}: simulated p, one-sided`,
    expected.p_sim_folded_99999,
    simulations.map((p) => p?.oneSided),
  );
  const by = (figure: 'index' | 'expected' | 'variance' | 'z' | 'pApproximate') => ours.map((area) => area?.[figure]);
  return [
    ...each(`local Moran, ${of}: divisor n`, expected.Ii_m2_n, by('index')),
    ...each(
      `local Moran, ${of}: divisor n − 1`,
      expected.Ii_geoda_m2_n_minus_1,
      likeGeoDa.map((area) => area?.index),
    ),
    ...each(`local Moran, ${of}: expectation`, expected.E_Ii, by('expected')),
    ...each(`local Moran, ${of}: variance`, expected.Var_Ii, by('variance')),
    ...each(`local Moran, ${of}: z`, expected.Z_Ii, by('z')),
    ...each(`local Moran, ${of}: p, normal approximation`, expected.p_two_analytic, by('pApproximate')),
    one(`local Moran, ${of}: areas in the same quadrant`, expected.quadrant.length, agreeing),
    ...folded.map((check) => ({ ...check, tolerance: simulated })),
  ];
}
