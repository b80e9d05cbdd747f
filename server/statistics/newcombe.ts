import type { Interval } from './byar.ts';

/** A figure with its limits. */
export interface Estimate extends Interval {
  value: number;
}

/**
 * Question: between which limits does the difference of two figures lie, when each has limits of its own?
 * Formula: D = a − b; lower = D − √((a − lₐ)² + (u_b − b)²); upper = D + √((uₐ − a)² + (b − l_b)²). With Wilson limits of
 * two proportions it is Newcombe's hybrid score interval; with differences of differences it is MOVER. `correlation` is
 * that of the two figures: 0 for two samples, and that of the answers for people who were asked twice.
 * Units: those of the figures; both limits must have been made at one confidence.
 * Errors: RangeError for a figure outside its own limits, and a correlation outside −1 to 1.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10, and 2635–2650; Zou and Donner, Statistics in
 * Medicine 27 (2008) 1693–1702.
 * Checked against: a small survey of two waves, to 1e-9; Newcombe's printed examples in the tests.
 */
export function newcombeDifference(a: Estimate, b: Estimate, correlation = 0): Estimate {
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError('Give a correlation between -1 and 1.');
  const [aDown, aUp] = arms(a);
  const [bDown, bUp] = arms(b);
  const value = a.value - b.value;
  return {
    value,
    lower: value - joined(aDown, bUp, correlation),
    upper: value + joined(aUp, bDown, correlation),
  };
}

/** Rounding may put a limit a hair inside its figure, which is no reason to refuse. */
const noise = 1e-9;

function arms({ value, lower, upper }: Estimate): [down: number, up: number] {
  if (!(lower <= value + noise && value <= upper + noise)) throw new RangeError('Give figures inside their limits.');
  return [Math.max(0, value - lower), Math.max(0, upper - value)];
}

function joined(one: number, other: number, correlation: number): number {
  return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
}
