import { chiSquareBeyond } from './distributions.ts';
import { Matrix, solve } from 'ml-matrix';

export interface StaggeredPanel {
  /** One row a unit, one column a period. */
  values: readonly (readonly number[])[];
  /** Place of the first treated period of each unit; null for never. */
  firstTreated: readonly (number | null)[];
}

export interface GroupTimeEffect {
  /** Places of the first treated period of the group, of the period looked at, and of the one it is compared with. */
  group: number;
  period: number;
  base: number;
  effect: number;
  /** Null where a cohort or the comparison has one unit only: a spread of one is not known. */
  standardError: number | null;
  /** What each unit moves the effect by, times the number of units. */
  influence: Float64Array;
}

export interface GroupTimeEffects {
  units: number;
  effects: GroupTimeEffect[];
  /** Units of each group. */
  sizes: Map<number, number>;
  /** Joint test that all effects before the start are 0; null where standard errors are refused or there are none. */
  preTest: { wald: number; degreesOfFreedom: number; p: number } | null;
}

/**
 * Question: zones that started at different times: what is the effect on each group of zones in each period?
 * Formula: ATT(g, t) = E[Yₜ − Y_b | group g] − E[Yₜ − Y_b | never treated], b = g − 1 from the start on and t − 1 before it.
 * The standard error is √(Σψ²)/n, ψ = n/nᵍ (ΔY − mean) for the group and −n/nᶜ (ΔY − mean) for the comparison.
 * Comparison 'not yet treated' takes in units that start later than t (and than b).
 * Units: the value's. Errors: RangeError for rows of different length, values that are not finite and no unit to compare
 * with. Groups that start in the first period have no period before and are left out. Standard errors of a cohort of 1 are
 * refused (null): use placebos.
 * Source: Callaway and Sant'Anna 2021 (Journal of Econometrics 225: 200–230), no covariates.
 * Checked against: the `did` package on county employment, to 1e-6.
 */
export function groupTimeEffects(
  panel: StaggeredPanel,
  comparison: 'never treated' | 'not yet treated' = 'never treated',
): GroupTimeEffects {
  const { values, firstTreated } = panel;
  const periods = values[0]?.length ?? 0;
  if (firstTreated.length !== values.length) throw new RangeError('Give a first treated period or null for each unit.');
  if (values.some((row) => row.length !== periods || !row.every(Number.isFinite))) {
    throw new RangeError('Give rows of one length and finite values.');
  }
  const sizes = new Map<number, number>();
  for (const start of firstTreated) if (start !== null) sizes.set(start, (sizes.get(start) ?? 0) + 1);
  const groups = [...sizes.keys()].filter((group) => group > 0 && group < periods).sort((a, b) => a - b);
  const effects: GroupTimeEffect[] = [];
  for (const group of groups) {
    for (let period = 1; period < periods; period += 1) {
      const base = period >= group ? group - 1 : period - 1;
      const latest = Math.max(period, base);
      const compared = (start: number | null) =>
        start === null || (comparison === 'not yet treated' && start > latest && start !== group);
      effects.push({ group, period, base, ...effectOf(panel, group, period, base, compared) });
    }
  }
  if (effects.length === 0) throw new RangeError('Give a group that starts after the first period.');
  const early = effects.filter(({ period, group }) => period < group);
  return { units: values.length, effects, sizes, preTest: jointTest(early, values.length) };
}

function effectOf(
  { values, firstTreated }: StaggeredPanel,
  group: number,
  period: number,
  base: number,
  compared: (start: number | null) => boolean,
) {
  const changes = values.map((row) => (row[period] ?? 0) - (row[base] ?? 0));
  const inGroup = (unit: number) => firstTreated[unit] === group;
  const inComparison = (unit: number) => compared(firstTreated[unit] ?? null);
  const own = meanOver(changes, inGroup);
  const other = meanOver(changes, inComparison);
  if (other.n === 0) throw new RangeError('Give units to compare with that are not treated in the period.');
  const influence = new Float64Array(changes.length);
  changes.forEach((change, unit) => {
    if (inGroup(unit)) influence[unit] = (changes.length / own.n) * (change - own.mean);
    else if (inComparison(unit)) influence[unit] = (-changes.length / other.n) * (change - other.mean);
  });
  const standardError = own.n < 2 || other.n < 2 ? null : influenceError(influence);
  return { effect: own.mean - other.mean, standardError, influence };
}

/** √(Σψ²)/n. */
export function influenceError(influence: Float64Array): number {
  return Math.sqrt(influence.reduce((sum, one) => sum + one ** 2, 0)) / influence.length;
}

function meanOver(values: readonly number[], chosen: (place: number) => boolean): { mean: number; n: number } {
  let [sum, n] = [0, 0];
  values.forEach((value, place) => {
    if (!chosen(place)) return;
    sum += value;
    n += 1;
  });
  return { mean: n === 0 ? 0 : sum / n, n };
}

function jointTest(effects: readonly GroupTimeEffect[], units: number): GroupTimeEffects['preTest'] {
  if (effects.length === 0 || effects.some(({ standardError }) => standardError === null)) return null;
  const covariance = effects.map((a) =>
    effects.map((b) => a.influence.reduce((sum, one, unit) => sum + one * (b.influence[unit] ?? 0), 0) / units ** 2),
  );
  const column = Matrix.columnVector(effects.map(({ effect }) => effect));
  try {
    const wald = column
      .transpose()
      .mmul(solve(new Matrix(covariance), column))
      .get(0, 0);
    return { wald, degreesOfFreedom: effects.length, p: chiSquareBeyond(wald, effects.length) };
  } catch {
    return null;
  }
}
