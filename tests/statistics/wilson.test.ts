import { describe, expect, it } from 'vitest';
import { kishDesignEffect } from '../../server/statistics/kish.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';

describe('Wilson’s interval', () => {
  it('of 81 in 263 is Newcombe’s printed 0.2553 to 0.3662', () => {
    const { lower, upper } = wilsonInterval(81 / 263, 263);
    expect(lower).toBeCloseTo(0.2553, 4);
    expect(upper).toBeCloseTo(0.3662, 4);
  });

  it('stays within 0 and 1, and is never of no width', () => {
    expect(wilsonInterval(0, 8).lower).toBe(0);
    expect(wilsonInterval(0, 8).upper).toBeGreaterThan(0.2);
    expect(wilsonInterval(1, 8).upper).toBe(1);
    expect(wilsonInterval(1, 8).lower).toBeLessThan(0.8);
  });

  it('of no is the mirror of that of yes', () => {
    const [yes, no] = [wilsonInterval(0.3, 20.5), wilsonInterval(0.7, 20.5)];
    expect(yes.lower).toBeCloseTo(1 - no.upper, 12);
    expect(yes.upper).toBeCloseTo(1 - no.lower, 12);
  });

  it('refuses a share beyond 1, nobody, and a confidence of 1', () => {
    expect(() => wilsonInterval(1.1, 10)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 10, 1)).toThrow(RangeError);
  });
});

describe('Kish’s design effect', () => {
  it('of equal weights is 1, whatever the weights', () => {
    expect(kishDesignEffect([3, 3, 3, 3])).toEqual({ designEffect: 1, effectiveN: 4 });
  });

  it('of one heavy and three light answers says that they are worth fewer than four', () => {
    expect(kishDesignEffect([1, 1, 1, 5]).effectiveN).toBeCloseTo(64 / 28, 12);
  });

  it('refuses nobody, and a weight of zero', () => {
    expect(() => kishDesignEffect([])).toThrow(RangeError);
    expect(() => kishDesignEffect([1, 0])).toThrow(RangeError);
  });
});
