import {
  type AreaGroup,
  type CalibratedEffect,
  type CalibratedEffectInput,
  calibrationOf,
  sum,
} from './calibrated-effect.ts';
import { calibrationIfAny } from './calibration-weights.ts';
import type { Random } from './random.ts';

export interface CalibratedPermutation {
  /** (1 + draws with |log ratio| at least the treated units') / (1 + draws that could be weighted). */
  p: number | null;
  draws: number;
  /** Draws for which no weights exist. With more than a fifth of them p is null: the rest are a selection. */
  unsolved: number;
}

/**
 * Question: is the effect larger than those of equally many comparison units drawn by chance?
 * Formula: draw as many comparison units as were treated, weight the remaining ones to them, take |log ratio|; the treated
 * units are never among them. Errors: RangeError where fewer comparison than treated units would remain, or no draws.
 */
export function calibratedPermutation(
  input: CalibratedEffectInput,
  effect: CalibratedEffect,
  random: Random,
  draws: number,
): CalibratedPermutation {
  const { rows, outcomes } = input.comparison;
  const many = input.treated.rows.length;
  if (rows.length < 2 * many) throw new RangeError('Give at least twice as many comparison units as treated ones.');
  if (!(draws >= 1)) throw new RangeError('Ask for at least one draw.');
  const order = rows.map((_, unit) => unit);
  let unsolved = 0;
  let large = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < many; at += 1) {
      const other = at + Math.floor(random.uniform() * (order.length - at));
      [order[at], order[other]] = [order[other] ?? NaN, order[at] ?? NaN];
    }
    const group = (units: number[]): AreaGroup => ({
      rows: units.map((u) => rows[u] ?? []),
      outcomes: units.map((u) => outcomes[u] ?? NaN),
    });
    const rest = order.slice(many);
    const comparison = group(rest);
    const treated = group(order.slice(0, many));
    const base = input.base === undefined ? {} : { base: rest.map((unit) => (input.base ?? [])[unit] ?? NaN) };
    const solved = calibrationIfAny(calibrationOf({ ...input, ...base, treated, comparison }));
    const expected =
      solved === null ? 0 : comparison.outcomes.reduce((s, y, at) => s + y * (solved.weights[at] ?? NaN), 0);
    const total = sum(treated.outcomes);
    if (solved === null || !(expected > 0 && total > 0)) unsolved += 1;
    else if (Math.abs(Math.log(total / expected)) >= Math.abs(effect.logRatio ?? Infinity) * (1 - 1e-9)) large += 1;
  }
  const usable = effect.logRatio !== null && unsolved <= draws / 5;
  return { p: usable ? (1 + large) / (1 + draws - unsolved) : null, draws, unsolved };
}
