import { Matrix, solve } from 'ml-matrix';
import { chiSquareBeyond, chiSquareQuantile, noncentralChiSquareBeyond } from './distributions.ts';

export interface PreTrendInput {
  /** Relative periods of the estimates, the omitted one (−1) left out; those below −1 are before the start. */
  periods: readonly number[];
  estimates: readonly number[];
  covariance: readonly (readonly number[])[];
  /** The same estimates of areas in which nothing was done. */
  placebos?: readonly (readonly number[])[];
}

export interface PreTrend {
  wald: number;
  degreesOfFreedom: number;
  p: number;
  /** Share of areas, this one among them, whose Wald statistic is at least as large; null without placebos. */
  placeboP: number | null;
  /** Generalised least squares slope through 0 at period −1, a period. */
  slope: number;
  slopeStandardError: number;
  /** The slope that this test would find in 80 of 100 such studies. */
  detectableSlope: number;
  /** What that slope, unnoticed, would add to the mean estimate after the start; null without periods after it. */
  biasLeft: number | null;
}

/**
 * Question: did the area part from the others before the work started, and would the test have noticed if it had?
 * Formula: W = b′V⁻¹b over the periods before −1, χ² of as many degrees; slope = t′V⁻¹b / t′V⁻¹t with t = period + 1;
 * a slope s gives W the non-centrality λ(s) = s² t′V⁻¹t; the detectable s has power 0.8 at level 0.05; bias left =
 * s × mean(period + 1) after the start.
 * Units: the estimates', slopes a period. Errors: RangeError for no period before −1, sizes that differ, and a covariance
 * that cannot be inverted.
 * Source: Roth 2022 (American Economic Review: Insights 4: 305–322); with one treated area the placebos are the reference.
 * Checked against: the joint pre-trend tests of `did_mpdta` and `did_poisson_fe`, to 1e-6.
 */
export function preTrend({ periods, estimates, covariance, placebos }: PreTrendInput): PreTrend {
  const sizes = [estimates.length, covariance.length, ...covariance.map((row) => row.length)];
  if (sizes.some((size) => size !== periods.length)) throw new RangeError('Give one estimate and one row a period.');
  const before = periods.map((_, at) => at).filter((at) => (periods[at] ?? 0) < -1);
  if (before.length === 0) throw new RangeError('Give at least one period before the one left out.');
  const part = new Matrix(before.map((row) => before.map((column) => covariance[row]?.[column] ?? 0)));
  const inverse = inverseOf(part);
  const found = before.map((at) => estimates[at] ?? 0);
  const distance = before.map((at) => (periods[at] ?? 0) + 1);
  const wald = form(found, inverse, found);
  const information = form(distance, inverse, distance);
  const detectableSlope = Math.sqrt(noncentralityFor(0.8, before.length) / information);
  const after = periods.filter((period) => period >= 0);
  const others = placebos?.map((one) => {
    const row = before.map((at) => one[at] ?? 0);
    return form(row, inverse, row);
  });
  return {
    wald,
    degreesOfFreedom: before.length,
    p: chiSquareBeyond(wald, before.length),
    placeboP:
      others === undefined ? null : (1 + others.filter((one) => one >= wald - 1e-12).length) / (others.length + 1),
    slope: form(distance, inverse, found) / information,
    slopeStandardError: 1 / Math.sqrt(information),
    detectableSlope,
    biasLeft:
      after.length === 0 ? null : (detectableSlope * after.reduce((sum, period) => sum + period + 1, 0)) / after.length,
  };
}

function inverseOf(matrix: Matrix): Matrix {
  try {
    return solve(matrix, Matrix.eye(matrix.rows));
  } catch {
    throw new RangeError('Give a covariance that can be inverted.');
  }
}

function form(left: readonly number[], matrix: Matrix, right: readonly number[]): number {
  let sum = 0;
  left.forEach((a, i) => right.forEach((b, j) => (sum += a * matrix.get(i, j) * b)));
  return sum;
}

/** The non-centrality with which a χ² passes its 95% point so often. */
function noncentralityFor(power: number, degreesOfFreedom: number): number {
  const critical = chiSquareQuantile(0.95, degreesOfFreedom);
  let [low, high] = [0, 100 + degreesOfFreedom];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareBeyond(critical, degreesOfFreedom, middle) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
