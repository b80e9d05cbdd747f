import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../server/statistics/byar.ts';
import { poissonTest } from '../../server/statistics/poisson-test.ts';
import { compareTwo } from '../../server/statistics/two-figures.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';

const share = (count: number, n: number) => ({ value: count / n, ...wilsonInterval(count / n, n) });
const counted = (count: number) => ({ value: count, ...byarInterval(count) });

describe('two figures of different people', () => {
  it('differ with the limits that Newcombe prints for 56 of 70 against 48 of 80', () => {
    const found = compareTwo(share(56, 70), share(48, 80));
    expect(found.value).toBeCloseTo(0.2, 9);
    expect(found.lower).toBeCloseTo(0.0524, 4);
    expect(found.upper).toBeCloseTo(0.3339, 4);
  });

  it('have p below 0.05 exactly where the interval leaves out 0', () => {
    for (let count = 30; count < 110; count += 1) {
      const { lower, upper, p } = compareTwo(counted(count), counted(60));
      expect((p ?? 1) < 0.05).toBe(lower > 0 || upper < 0);
    }
  });

  it('have nearly the p of the exact test of two counts', () => {
    for (const [one, other] of [
      [20, 35],
      [60, 80],
      [110, 150],
      [9, 21],
    ] as const) {
      expect(Math.abs((compareTwo(counted(one), counted(other)).p ?? 1) - poissonTest(one, other))).toBeLessThan(0.02);
    }
  });

  it('are told the same either way round', () => {
    const [one, other] = [compareTwo(counted(20), counted(35)), compareTwo(counted(35), counted(20))];
    expect(one.p).toBeCloseTo(other.p ?? 0, 12);
    expect([one.lower, one.upper]).toEqual([-other.upper, -other.lower]);
  });

  it('that are equal may be chance, and without any width there is no chance to tell', () => {
    expect(compareTwo(counted(20), counted(20)).p).toBe(1);
    const certain = { value: 3, lower: 3, upper: 3 };
    expect([compareTwo(certain, certain).p, compareTwo(certain, { value: 1, lower: 1, upper: 1 }).p]).toEqual([
      null,
      null,
    ]);
  });

  it('are refused outside their own limits', () => {
    expect(() => compareTwo({ value: 3, lower: 4, upper: 5 }, counted(2))).toThrow(RangeError);
  });
});
