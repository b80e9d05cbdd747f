import { describe, expect, it } from 'vitest';
import { nelderMead } from '../../server/statistics/nelder-mead.ts';
import { importanceByFit } from '../../server/statistics/nested-v.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { controlFrom, matchingOnPredictors } from '../../server/statistics/synthetic-control.ts';

const { normal } = randomFor(3, 'predictors');
const kinds = Array.from({ length: 9 }, () => [normal(), normal()]);
/** Only the first predictor says anything about the outcome. */
const outcomes = kinds.map(([first = 0]) => Array.from({ length: 10 }, (_, at) => first * Math.sin(at + 1)));
const panel = { outcomes, prePeriods: 8 };

describe('Nelder and Mead', () => {
  it('walk down Rosenbrock’s valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { point, value } = nelderMead(valley, [-1.2, 1]);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
    expect(value).toBeLessThan(1e-8);
  });
});

describe('the importance of predictors', () => {
  it('never leaves a worse fit than equal importance does', () => {
    kinds.forEach((_, unit) => {
      const { importance, loss } = importanceByFit(panel, unit, kinds);
      expect(importance.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      const equal = controlFrom(matchingOnPredictors(panel, kinds, [0.5, 0.5]), unit).preRmspe ** 2;
      expect(loss).toBeLessThanOrEqual(equal + 1e-12);
      const found = controlFrom(matchingOnPredictors(panel, kinds, importance), unit).preRmspe ** 2;
      expect(found).toBeCloseTo(loss, 9);
    });
  });

  it('has no unit: a predictor counted in thousands gives the same weights', () => {
    const thousands = kinds.map(([first = 0, second = 0]) => [first * 1000, second]);
    const plain = controlFrom(matchingOnPredictors(panel, kinds, [0.3, 0.7]), 0);
    const scaled = controlFrom(matchingOnPredictors(panel, thousands, [0.3, 0.7]), 0);
    plain.weights.forEach((weight, at) => expect(scaled.weights[at]).toBeCloseTo(weight, 9));
  });

  it('refuses predictors that are missing, or alike for all units', () => {
    expect(() => matchingOnPredictors(panel, kinds.slice(1), [1, 1])).toThrow(RangeError);
    expect(() => matchingOnPredictors(panel, kinds, [0, 0])).toThrow(RangeError);
    expect(() => matchingOnPredictors(panel, kinds, [1])).toThrow(RangeError);
    expect(() =>
      importanceByFit(
        panel,
        0,
        kinds.map(() => [1, 2]),
      ),
    ).toThrow('Give predictors that differ between units.');
    expect(() => importanceByFit(panel, 0, kinds, { judged: [20, 30] })).toThrow(RangeError);
  });
});
