import { type Distance, solveDual } from './calibration-dual.ts';

export interface CalibrationInput {
  /** One row a comparison unit: its figure for each constraint (1 for the number of units, pre-period counts, …). */
  rows: readonly (readonly number[])[];
  /** The weighted total that each constraint must reach: the treated units' own. */
  targets: readonly number[];
  /** Weights to stay near to, above 0; alike where not given, with the sum that the first target asks for. */
  base?: readonly number[];
  /** `bounded` (the default) never gives a weight below 0; `linear` may; `raking` keeps every weight above 0. */
  distance?: Distance;
  /** What the constraints are called, for a refusal. */
  names?: readonly string[];
}

export interface Calibration {
  weights: number[];
  /** λ, one for each constraint. */
  multipliers: number[];
  /** Units that got a weight of 0. */
  idle: number[];
  /** (Σw)² / Σw²: as many equally weighted units would be as precise. */
  effectiveUnits: number;
  /** Largest distance of a weighted total from its target. */
  residual: number;
  steps: number;
}

/**
 * Question: which weights of the comparison units, as near to equal as can be, make their totals those of the treated?
 * Formula: minimise Σ (w − d)²/(2d) over w ≥ 0 with Σ wᵢxᵢ = T: w = d max(0, 1 + x'λ), λ by semismooth Newton on the dual.
 * Raking: w = d exp(x'λ); linear: w = d (1 + x'λ).
 * Units: weights are numbers of treated units that a unit stands for. Errors: RangeError for rows of different length or
 * not finite, base weights not above 0, and where no such weights exist: the sentence names the constraint.
 * Source: Deville and Särndal, JASA 87 (1992) 376–382; for small areas Robbins, Saunders and Kilmer, JASA 112 (2017) 109–126.
 * Checked against: a quadratic programme, three problems of 12 units, weights to 1e-8.
 */
export function calibrationWeights(input: CalibrationInput): Calibration {
  const solved = calibrationIfAny(input);
  if (solved === null) throw new RangeError(whyNone(input));
  return solved;
}

/** As calibrationWeights, but null where no such weights exist. */
export function calibrationIfAny(input: CalibrationInput): Calibration | null {
  const { rows, targets, distance = 'bounded' } = input;
  if (rows.length === 0 || targets.length === 0) throw new RangeError('Give at least one unit and one constraint.');
  if (
    rows.some((row) => row.length !== targets.length || !row.every(Number.isFinite)) ||
    !targets.every(Number.isFinite)
  )
    throw new RangeError('Give each unit a finite figure for each constraint.');
  const base = input.base ?? equalBase(input);
  if (base.length !== rows.length || !base.every((weight) => weight > 0 && Number.isFinite(weight)))
    throw new RangeError('Give each unit a base weight above 0.');
  const solution = solveDual(rows, targets, base, distance);
  if (solution === null) return null;
  const weights = [...solution.weights];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return {
    weights,
    multipliers: solution.multipliers,
    idle: weights.flatMap((weight, unit) => (weight === 0 ? [unit] : [])),
    effectiveUnits: squares > 0 ? (sum * sum) / squares : 0,
    residual: solution.residual,
    steps: solution.steps,
  };
}

/** Alike, of a size that meets the first constraint. */
function equalBase({ rows, targets }: CalibrationInput): number[] {
  const total = rows.reduce((sum, row) => sum + (row[0] ?? NaN), 0);
  const each = (targets[0] ?? NaN) / total;
  return rows.map(() => (each > 0 && Number.isFinite(each) ? each : 1 / rows.length));
}

function whyNone(input: CalibrationInput): string {
  const { rows, targets, distance = 'bounded' } = input;
  const name = (k: number): string => input.names?.[k] ?? `constraint ${k + 1}`;
  const column = (k: number): number[] => rows.map((row) => row[k] ?? NaN);
  const fixed = targets.findIndex((_, k) => column(k).every((value) => value !== 0 && value === (rows[0] ?? [])[k]));
  for (const [k, target] of targets.entries()) {
    if (distance === 'linear' || fixed < 0 || k === fixed) continue;
    const mean = (target * ((rows[0] ?? [])[fixed] ?? NaN)) / (targets[fixed] ?? NaN);
    const [low, high] = [Math.min(...column(k)), Math.max(...column(k))];
    if (mean < low || mean > high)
      return `Choose other units or drop ${name(k)}: it asks for ${mean} a unit, and the units have ${low} to ${high}.`;
  }
  const without = (list: readonly number[], k: number): number[] => list.filter((_, at) => at !== k);
  const base = input.base ?? equalBase(input);
  const reachedWithout = (k: number): boolean => {
    const rest = { rows: rows.map((row) => without(row, k)), targets: without(targets, k), base, distance };
    return rest.targets.length === 0 || calibrationIfAny(rest) !== null;
  };
  // How many units there are is asked last: to drop that would seldom be what somebody means.
  const order = targets.map((_, k) => k).sort((a, b) => Number(a === fixed) - Number(b === fixed));
  const blamed = order.find(reachedWithout);
  if (blamed !== undefined)
    return `Choose other units or drop ${name(blamed)}: no weights reach it together with the rest.`;
  return `Choose other units or fewer constraints: no weights reach ${targets.map((_, k) => name(k)).join(', ')} together.`;
}
