import { describe, expect, it } from 'vitest';
import { fixedBCriticalValue } from '../../server/statistics/fixed-b.ts';
import { glsAr1 } from '../../server/statistics/gls-ar1.ts';
import { incompleteBeta } from '../../server/statistics/incomplete-beta.ts';
import { leastSquares } from '../../server/statistics/least-squares.ts';
import { longRunSum, neweyWest, neweyWestBandwidth } from '../../server/statistics/newey-west.ts';
import { poissonRegression } from '../../server/statistics/poisson-regression.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { reportedInterval } from '../../server/statistics/reported-interval.ts';
import {
  breuschGodfrey,
  lagOneCorrelation,
  residualDiagnostics,
} from '../../server/statistics/residual-diagnostics.ts';

const random = randomFor(11, 'standard errors of the tests');
const noise = Array.from({ length: 300 }, () => random.normal());
/** Each value carries 0.6 of the one before. */
const alike = noise.reduce<number[]>((so, one) => [...so, 0.6 * (so.at(-1) ?? 0) + one], []);
const design = noise.map((_, t) => [1, t / 300]);

describe('the Newey–West sum', () => {
  it('with no lag is the sum of squares', () => {
    expect(longRunSum([1, -2, 3], 0)).toBe(14);
  });

  it('of three values and one lag is worked out by hand', () => {
    expect(longRunSum([1, -2, 3], 1)).toBe(14 + (-2 - 6));
  });

  it('never falls below 0, whatever the months do', () => {
    const turning = noise.map((_, t) => (t % 2 === 0 ? 1 : -1));
    for (const lag of [1, 2, 9, 40]) expect(longRunSum(turning, lag)).toBeGreaterThanOrEqual(0);
  });

  it('for one coefficient equals the whole matrix', () => {
    const fit = leastSquares(design, alike);
    const scores = design.map((row, t) => row.map((value) => value * (fit.residuals[t] ?? 0)));
    const bread = fit.unscaledCovariance[1] ?? [];
    const pulls = scores.map((row) => row.reduce((sum, value, j) => sum + value * (bread[j] ?? 0), 0));
    const whole = neweyWest(scores, fit.unscaledCovariance, { lag: 7 });
    expect(whole[1]?.[1]).toBeCloseTo(longRunSum(pulls, 7), 12);
    expect(whole[0]?.[1]).toBeCloseTo(whole[1]?.[0] ?? NaN, 12);
  });

  it('takes a longer lag from the data where months are more alike', () => {
    const bandwidth = (values: number[]): number => {
      const { residuals } = leastSquares(design, values);
      return neweyWestBandwidth(design.map((row, t) => row.map((value) => value * (residuals[t] ?? 0))));
    };
    expect(bandwidth(alike)).toBeGreaterThan(bandwidth(noise));
  });

  it('refuses a lag that is not whole', () => {
    expect(() => longRunSum([1], 1.5)).toThrow(RangeError);
    expect(() => neweyWest([[1]], [[1]], { lag: -1 })).toThrow(RangeError);
  });
});

describe('the fixed-b critical value', () => {
  it('is the normal one without a lag, and 2.53 for 9 of 48 months', () => {
    expect(fixedBCriticalValue(0)).toBe(1.96);
    expect(fixedBCriticalValue(9 / 48)).toBeCloseTo(2.5279, 4);
    expect(fixedBCriticalValue(1)).toBeCloseTo(4.813, 12);
    expect(() => fixedBCriticalValue(1.1)).toThrow(RangeError);
  });
});

describe('the reported interval', () => {
  const counts = alike.map((value) => Math.max(0, Math.round(30 + 5 * value)));
  const step = counts.map((_, t) => [1, t >= 200 ? 1 : 0]);
  const fit = poissonRegression({ counts, design: step });
  const months = counts.map((_, t) => t);
  const reported = reportedInterval({ ...fit, counts, design: step, months }, fit.coefficients[1] ?? 0, 1);

  it('is widened where neighbours are alike, in (b) and in (c)', () => {
    const { quasi, autocorrelated, neweyWest: robust, widening } = reported.standardErrors;
    expect(autocorrelated?.correlation).toBeGreaterThan(0.4);
    expect(autocorrelated?.standardError).toBeGreaterThan(1.5 * quasi.standardError);
    expect(robust.standardError).toBeGreaterThan(1.3 * quasi.standardError);
    expect(widening).toBeGreaterThan(1.3);
    expect((reported.upper - reported.lower) / 2 / widening / quasi.standardError).toBeCloseTo(1.959964, 5);
  });

  it('does not mind in which order the months are given', () => {
    const order = months.map((t) => (t * 7) % 300);
    const shuffled = {
      counts: order.map((t) => counts[t] ?? 0),
      design: order.map((t) => step[t] ?? []),
      fitted: order.map((t) => fit.fitted[t] ?? 0),
      months: order,
    };
    const again = reportedInterval({ ...fit, ...shuffled }, reported.estimate, 1);
    expect(again.upper).toBeCloseTo(reported.upper, 12);
  });

  it('refuses a model that used up all months', () => {
    const two = {
      counts: [3, 4],
      design: [
        [1, 0],
        [1, 1],
      ],
    };
    const whole = poissonRegression(two);
    expect(() => reportedInterval({ ...whole, ...two, months: [0, 1] }, 0, 1)).toThrow(/too few months/);
  });
});

describe('what residuals still show', () => {
  it('is nothing in noise, and plain in a series that is alike', () => {
    expect(residualDiagnostics(noise).ljungBox?.p).toBeGreaterThan(0.01);
    expect(residualDiagnostics(alike).ljungBox?.p).toBeLessThan(1e-6);
    expect(residualDiagnostics(alike).durbinWatson).toBeLessThan(1.2);
    expect(breuschGodfrey(design, leastSquares(design, alike).residuals, 1).p).toBeLessThan(1e-6);
    expect(lagOneCorrelation(alike)).toBeCloseTo(0.6, 0);
  });

  it('pairs no month with one across a gap', () => {
    expect(residualDiagnostics([1, null, -1, null, 1, null, -1]).autocorrelations[0]).toBeCloseTo(0, 12);
    expect(residualDiagnostics([1, null, -1, null, 1, null, -1]).durbinWatson).toBe(0);
  });

  it('is not known of a perfect fit, nor tested on a year', () => {
    const perfect = residualDiagnostics(Array.from({ length: 20 }, () => 0));
    expect([perfect.durbinWatson, perfect.ljungBox, perfect.autocorrelations[0]]).toEqual([null, null, null]);
    expect(residualDiagnostics(noise.slice(0, 12)).ljungBox).toBeNull();
    expect(() => residualDiagnostics([1, null, 2])).toThrow(RangeError);
  });
});

describe('errors that carry a share of the one before', () => {
  it('are found again, and a line with them', () => {
    const fit = glsAr1(
      design,
      alike.map((value, t) => 5 + (3 * t) / 300 + value),
    );
    expect(Math.abs(fit.correlation - 0.6)).toBeLessThan(0.12);
    expect(Math.abs((fit.coefficients[1] ?? 0) - 3)).toBeLessThan(3 * (fit.standardErrors[1] ?? 0));
  });
});

describe('the incomplete beta function', () => {
  it('is x for two shapes of 1, and turns round', () => {
    for (const x of [0, 0.2, 0.9, 1]) expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 14);
    expect(incompleteBeta(0.3, 2, 5)).toBeCloseTo(1 - incompleteBeta(0.7, 5, 2), 13);
    expect(incompleteBeta(0.5, 40, 40)).toBeCloseTo(0.5, 12);
  });

  it('refuses what is no share, and shapes of 0', () => {
    expect(() => incompleteBeta(1.2, 1, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
  });
});
