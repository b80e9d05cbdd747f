import { describe, expect, it } from 'vitest';
import {
  binomialShare,
  chiSquareBeyond,
  fShare,
  logGamma,
  studentQuantile,
  studentShare,
  twoSided,
} from '../../server/statistics/distributions.ts';

const near = (ours: number, expected: number, share = 1e-10): void =>
  expect(Math.abs(ours - expected) / Math.abs(expected)).toBeLessThan(share);

describe('Student’s t', () => {
  it('is arctangent for 1 degree of freedom, and a root for 2', () => {
    for (const t of [-40, -3, -1, -0.2, 0, 0.7, 1, 2.5, 9]) {
      near(studentShare(t, 1), 0.5 + Math.atan(t) / Math.PI, 1e-12);
      near(studentShare(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)), 1e-11);
    }
  });

  it('keeps its digits far out, where the library answers 0', () => {
    near(twoSided(7.612088646257, 178), 1.518098870382e-12, 1e-9);
    near(twoSided(129.017801541971, 178), 9.099445853982e-178, 1e-9);
  });

  it('has quantiles that it takes back', () => {
    near(studentQuantile(0.975, 1), Math.tan(0.475 * Math.PI), 1e-12);
    for (const df of [1, 2.5, 7, 46, 178, 5000]) {
      for (const share of [0.001, 0.05, 0.3, 0.8, 0.975])
        near(studentShare(studentQuantile(share, df), df), share, 1e-12);
    }
  });

  it('of no end of degrees of freedom is normal, and of none is refused', () => {
    near(studentShare(1.96, Infinity), 0.9750021048517795, 1e-12);
    expect(() => studentShare(1, 0)).toThrow(RangeError);
  });
});

describe('the other distributions', () => {
  it('the binomial is the sum of its parts', () => {
    for (const [tries, chance] of [
      [10, 0.3],
      [60, 0.02],
      [500, 0.55],
    ] as const) {
      let sum = 0;
      for (let k = 0; k <= tries; k += 1) {
        const ways = logGamma(tries + 1) - logGamma(k + 1) - logGamma(tries - k + 1);
        sum += Math.exp(ways + k * Math.log(chance) + (tries - k) * Math.log(1 - chance));
        expect(Math.abs(binomialShare(k, tries, chance) - sum)).toBeLessThan(1e-11);
      }
    }
    expect([binomialShare(-1, 5, 0.5), binomialShare(5, 5, 0.5), binomialShare(0, 5, 1)]).toEqual([0, 1, 0]);
  });

  it('F of 1 and n is the square of Student’s t, and of 2 and 2 a ratio', () => {
    for (const t of [0.3, 1, 2.2, 6]) near(1 - fShare(t * t, 1, 46), twoSided(t, 46), 1e-8);
    near(fShare(3, 2, 2), 0.75, 1e-12);
  });

  it('chi-square of 2 beyond a value is an exponential', () => {
    for (const q of [0.1, 5, 80, 600]) near(chiSquareBeyond(q, 2), Math.exp(-q / 2), 1e-12);
  });
});
