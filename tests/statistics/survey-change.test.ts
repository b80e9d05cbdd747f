import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { newcombeDifference } from '../../server/statistics/newcombe.ts';
import {
  surveyChange,
  surveyDifferenceInDifferences,
  surveyOddsChange,
} from '../../server/statistics/survey-change.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';

const share = (yes: number, n: number) => ({ value: yes / n, effectiveN: n, ...wilsonInterval(yes / n, n) });

describe('Newcombe’s difference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
  ])('of %i in %i and %i in %i is the printed one', (a, m, b, n, lower, upper) => {
    const found = newcombeDifference(share(a, m), share(b, n));
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('is narrower for figures that move together', () => {
    const [a, b] = [share(20, 40), share(15, 40)];
    expect(newcombeDifference(a, b, 0.6).upper).toBeLessThan(newcombeDifference(a, b).upper);
  });

  it('refuses a figure outside its limits', () => {
    expect(() => newcombeDifference({ value: 2, lower: 0, upper: 1 }, share(1, 2))).toThrow(RangeError);
    expect(() => newcombeDifference(share(1, 2), share(1, 2), 2)).toThrow(RangeError);
  });
});

describe('a change between waves', () => {
  it('turns round with the waves', () => {
    const [there, back] = [surveyChange(share(20, 50), share(30, 50)), surveyChange(share(30, 50), share(20, 50))];
    expect(there.value).toBeCloseTo(0.2, 12);
    expect(there.lower).toBeCloseTo(-back.upper, 12);
    expect(there.p).toBeCloseTo(back.p ?? NaN, 12);
  });

  it('where everyone says the same has an interval, but neither z nor p', () => {
    expect(surveyChange(share(0, 9), share(0, 9))).toMatchObject({ value: 0, z: null, p: null, standardError: 0 });
    expect(surveyChange(share(0, 9), share(0, 9)).upper).toBeGreaterThan(0);
  });
});

describe('a difference in differences of shares', () => {
  const groups = {
    zoneBefore: share(20, 60),
    zoneAfter: share(35, 60),
    comparisonBefore: share(40, 90),
    comparisonAfter: share(45, 90),
  };

  it('is 0 where both changed alike', () => {
    const alike = { ...groups, comparisonBefore: groups.zoneBefore, comparisonAfter: groups.zoneAfter };
    expect(surveyDifferenceInDifferences(alike).value).toBe(0);
    expect(surveyOddsChange(alike)?.value).toBe(1);
  });

  it('in odds is the interaction of a logistic regression', () => {
    // Rows: zone, wave, people, yes. Newton's method on the four coefficients.
    const cells = [
      [1, 0, 60, 20],
      [1, 1, 60, 35],
      [0, 0, 90, 40],
      [0, 1, 90, 45],
    ] as const;
    const design = new Matrix(cells.map(([zone, wave]) => [1, zone, wave, zone * wave]));
    let beta = Matrix.zeros(4, 1);
    let information = Matrix.eye(4);
    for (let step = 0; step < 30; step += 1) {
      const fitted = design
        .mmul(beta)
        .to1DArray()
        .map((at) => 1 / (1 + Math.exp(-at)));
      const weights = cells.map(([, , n], i) => n * (fitted[i] ?? 0) * (1 - (fitted[i] ?? 0)));
      const score = Matrix.columnVector(cells.map(([, , n, yes], i) => yes - n * (fitted[i] ?? 0)));
      information = design.transpose().mmul(Matrix.diag(weights)).mmul(design);
      beta = Matrix.add(beta, solve(information, design.transpose().mmul(score)));
    }
    const found = surveyOddsChange(groups);
    expect(found?.value).toBeCloseTo(Math.exp(beta.get(3, 0)), 9);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(solve(information, Matrix.eye(4)).get(3, 3)), 9);
  });

  it('in odds is not defined where nobody says yes', () => {
    expect(surveyOddsChange({ ...groups, zoneAfter: share(0, 60) })).toBeNull();
  });
});
