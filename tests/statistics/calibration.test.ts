import { describe, expect, it } from 'vitest';
import { calibratedEffect } from '../../server/statistics/calibrated-effect.ts';
import { calibratedPermutation } from '../../server/statistics/calibrated-permutation.ts';
import { calibrationIfAny, calibrationWeights } from '../../server/statistics/calibration-weights.ts';
import { randomFor } from '../../server/statistics/random.ts';

const { uniform } = randomFor(5, 'calibration');
const rows = Array.from({ length: 40 }, () => [1, 20 + Math.floor(30 * uniform()), 20 + Math.floor(30 * uniform())]);
const targets = [4, 150, 130];
const totalsOf = (weights: readonly number[], of = rows): number[] =>
  targets.map((_, k) => of.reduce((sum, row, unit) => sum + (row[k] ?? NaN) * (weights[unit] ?? NaN), 0));

describe('calibration weights', () => {
  it.each(['bounded', 'linear', 'raking'] as const)('%s: reach every target', (distance) => {
    const { weights, residual } = calibrationWeights({ rows, targets, distance });
    totalsOf(weights).forEach((total, k) => expect(total).toBeCloseTo(targets[k] ?? NaN, 9));
    expect(residual).toBeLessThan(1e-9);
  });

  it('are never below 0 when bounded, and all above 0 when raked', () => {
    const steepest = [...rows]
      .sort((a, b) => (b[1] ?? NaN) - (b[2] ?? NaN) - ((a[1] ?? NaN) - (a[2] ?? NaN)))
      .slice(0, 4);
    const far = targets.map((_, k) => steepest.reduce((sum, row) => sum + (row[k] ?? NaN) / 4, 0));
    expect(Math.min(...calibrationWeights({ rows, targets: far }).weights)).toBe(0);
    expect(Math.min(...calibrationWeights({ rows, targets: far, distance: 'raking' }).weights)).toBeGreaterThan(0);
    expect(Math.min(...calibrationWeights({ rows, targets: far, distance: 'linear' }).weights)).toBeLessThan(0);
  });

  it('are the base weights where those reach the targets already', () => {
    const base = rows.map((_, unit) => 0.05 + unit / 400);
    const { weights, effectiveUnits } = calibrationWeights({ rows, targets: totalsOf(base), base });
    weights.forEach((weight, unit) => expect(weight).toBeCloseTo(base[unit] ?? NaN, 12));
    const sum = base.reduce((a, b) => a + b, 0);
    expect(effectiveUnits).toBeCloseTo(sum ** 2 / base.reduce((a, b) => a + b * b, 0), 9);
  });

  it('do not mind a constraint that says the same twice', () => {
    const twice = rows.map(([one = 0, before = 0, later = 0]) => [one, before, later, before + later]);
    const { weights } = calibrationWeights({ rows: twice, targets: [...targets, 280] });
    const once = calibrationWeights({ rows, targets }).weights;
    weights.forEach((weight, unit) => expect(weight).toBeCloseTo(once[unit] ?? NaN, 8));
  });

  it('do not mind the unit in which a constraint is counted', () => {
    const scaled = rows.map(([one = 0, before = 0, later = 0]) => [one, before * 1000, later]);
    const { weights } = calibrationWeights({ rows: scaled, targets: [4, 150_000, 130] });
    const plain = calibrationWeights({ rows, targets }).weights;
    weights.forEach((weight, unit) => expect(weight).toBeCloseTo(plain[unit] ?? NaN, 10));
  });

  it('are refused, with the constraint’s name, where none exist', () => {
    const names = ['units', 'June', 'July'];
    expect(() => calibrationWeights({ rows, targets: [1, 30, 99], names })).toThrow(/drop July: it asks for 99 a unit/);
    const opposed = [
      [1, 10, 20],
      [1, 20, 10],
    ];
    expect(() => calibrationWeights({ rows: opposed, targets: [1, 19, 19], names })).toThrow(/drop (units|June|July)/);
    expect(calibrationIfAny({ rows: opposed, targets: [1, 19, 19] })).toBeNull();
    expect(calibrationIfAny({ rows, targets: [1, 30, 99], distance: 'raking' })).toBeNull();
  });

  it('are refused for input that cannot be', () => {
    expect(() => calibrationWeights({ rows: [], targets })).toThrow(RangeError);
    expect(() => calibrationWeights({ rows: [[1, 2]], targets })).toThrow(RangeError);
    expect(() => calibrationWeights({ rows, targets, base: rows.map(() => 0) })).toThrow(
      'Give each unit a base weight above 0.',
    );
  });
});

describe('the calibrated effect', () => {
  const after = rows.map(([, before = 0, later = 0]) => Math.round((before + later) / 2 + 10 * uniform()));
  const comparison = { rows: rows.slice(4), outcomes: after.slice(4) };
  const treated = { rows: rows.slice(0, 4), outcomes: after.slice(0, 4).map((count) => count / 2) };

  it('finds the halving that was put in, with limits that hold it', () => {
    const effect = calibratedEffect({ treated, comparison });
    expect(effect.ratio).toBeGreaterThan(0.4);
    expect(effect.ratio).toBeLessThan(0.6);
    expect(effect.lower).toBeLessThan(0.5);
    expect(effect.upper).toBeGreaterThan(0.5);
    expect(effect.difference).toBeCloseTo(effect.treatedTotal - effect.expectedTotal, 12);
  });

  it('does not see in which unit incidents are counted', () => {
    const tens = (group: typeof treated) => ({ ...group, outcomes: group.outcomes.map((count) => count * 10) });
    const plain = calibratedEffect({ treated, comparison });
    const scaled = calibratedEffect({ treated: tens(treated), comparison: tens(comparison) });
    expect(scaled.logRatio).toBeCloseTo(plain.logRatio ?? NaN, 12);
    expect(scaled.standardError).toBeCloseTo(plain.standardError ?? NaN, 12);
  });

  it('has no standard error for one treated unit, and no ratio for a total of 0', () => {
    const single = { rows: [[1, 35, 33]], outcomes: [20] };
    const one = calibratedEffect({ treated: single, comparison });
    expect([one.standardError, one.lower, one.upper]).toEqual([null, null, null]);
    expect(one.ratio).not.toBeNull();
    const nothing = calibratedEffect({ treated: { ...single, outcomes: [0] }, comparison });
    expect([nothing.ratio, nothing.logRatio]).toEqual([null, null]);
    expect(nothing.difference).toBeLessThan(0);
  });

  it('is ranked among groups drawn from the comparison units, the same for the same seed', () => {
    const input = { treated, comparison };
    const effect = calibratedEffect(input);
    const test = calibratedPermutation(input, effect, randomFor(1, 'permutation'), 199);
    expect(test.p).toBeLessThan(0.05);
    expect(test).toEqual(calibratedPermutation(input, effect, randomFor(1, 'permutation'), 199));
  });

  it('has no p where most draws cannot be weighted', () => {
    const few = { rows: rows.slice(4, 8), outcomes: after.slice(4, 8) };
    const single = {
      rows: [few.rows.reduce((sum, row) => sum.map((v, k) => v + (row[k] ?? NaN) / 4), [0, 0, 0])],
      outcomes: [20],
    };
    const input = { treated: single, comparison: few };
    const test = calibratedPermutation(input, calibratedEffect(input), randomFor(1, 'permutation'), 50);
    expect(test.unsolved).toBeGreaterThan(10);
    expect(test.p).toBeNull();
  });

  it('refuses units without outcomes, and too few units to draw from', () => {
    expect(() => calibratedEffect({ treated, comparison: { ...comparison, outcomes: [] } })).toThrow(RangeError);
    const input = { treated, comparison: { rows: rows.slice(4, 10), outcomes: after.slice(4, 10) } };
    const effect = calibratedEffect({ treated, comparison });
    expect(() => calibratedPermutation(input, effect, randomFor(1, 'x'), 9)).toThrow(/twice as many/);
  });
});
