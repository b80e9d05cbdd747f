import { describe, expect, it } from 'vitest';
import { multinomialDraw } from '../../server/statistics/binomial-draw.ts';
import { chanceCounts, chanceCurve, smallestShareByChance } from '../../server/statistics/chance-concentration.ts';
import { concentrationOf, lorenzCurve, smallestShare } from '../../server/statistics/concentration.ts';
import { randomFor } from '../../server/statistics/random.ts';

describe('the concentration of counts', () => {
  const five = concentrationOf([10, 0, 50, 30, 10]);

  it('is read off the curve from the largest down', () => {
    expect(smallestShare(five, 0.5)).toBeCloseTo(1 / 5, 12);
    expect(smallestShare(five, 0.25)).toBeCloseTo(0.5 / 5, 12);
    expect(smallestShare(five, 0.65)).toBeCloseTo(1.5 / 5, 12);
    expect(smallestShare(five, 1)).toBeCloseTo(4 / 5, 12);
    expect(lorenzCurve(five, 50)).toEqual(
      [0, 0.5, 0.8, 0.9, 1, 1].map((demand, area) => ({ areas: area / 5, demand })),
    );
  });

  it('does not depend on the order of areas or the unit of counts', () => {
    const doubled = concentrationOf([60, 20, 20, 100, 0]);
    expect(smallestShare(doubled, 0.4)).toBeCloseTo(smallestShare(five, 0.4), 12);
  });

  it('gives a curve of so many points at most, both ends among them', () => {
    const curve = lorenzCurve(concentrationOf(Array.from({ length: 634 }, (_, area) => area)), 50);
    expect(curve).toHaveLength(50);
    expect([curve[0], curve.at(-1)]).toEqual([
      { areas: 0, demand: 0 },
      { areas: 1, demand: 1 },
    ]);
  });

  it('is half in half the areas where all are alike', () => {
    expect(smallestShare(concentrationOf([7, 7, 7, 7]), 0.5)).toBe(0.5);
  });

  it('refuses what has no concentration', () => {
    expect(() => concentrationOf([])).toThrow(RangeError);
    expect(() => concentrationOf([0, 0])).toThrow(RangeError);
    expect(() => concentrationOf([1, -1])).toThrow(RangeError);
    expect(() => smallestShare(five, 0)).toThrow(RangeError);
  });
});

describe('the concentration that chance alone makes', () => {
  it('puts half of one incident an area into a fifth of the areas', () => {
    // Poisson of mean 1: those with 3 and more hold 1 − 2/e, those with 2 hold 1/e, and make up 1 − 2.5/e and 0.5/e.
    const part = (0.5 - (1 - 2 / Math.E)) / (1 / Math.E);
    const byHand = 1 - 2.5 / Math.E + part * (0.5 / Math.E);
    const chance = chanceCounts(new Array<number>(400).fill(80), 400);
    expect(smallestShareByChance(chance, 0.5).value).toBeCloseTo(byHand, 10);
    expect(byHand).toBeCloseTo(0.198, 3);
  });

  it('is what people alone make where incidents are very many', () => {
    const people = [100, 200, 300, 400];
    expect(smallestShareByChance(chanceCounts(people, 1e7), 0.5).value).toBeCloseTo(
      smallestShare(concentrationOf(people), 0.5),
      3,
    );
  });

  it.each([
    { areas: 60, incidents: 90, share: 0.5 },
    { areas: 60, incidents: 90, share: 0.25 },
    { areas: 60, incidents: 2_000, share: 0.5 },
    { areas: 300, incidents: 120, share: 0.5 },
  ])('has the mean and spread of draws: $incidents over $areas, $share', ({ areas, incidents, share }) => {
    const people = Float64Array.from({ length: areas }, (_, area) => 200 + ((area * 37) % 150));
    const random = randomFor(11, 'concentration');
    const into = new Float64Array(areas);
    const drawn = Array.from({ length: 2_000 }, () => {
      multinomialDraw(incidents, people, random, into);
      return smallestShare(concentrationOf(into), share);
    });
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length);
    const { value, lower, upper } = smallestShareByChance(chanceCounts(people, incidents), share);
    expect(Math.abs(value - mean)).toBeLessThan(0.006);
    expect((upper - lower) / (2 * 1.96) / spread).toBeGreaterThan(0.85);
    expect((upper - lower) / (2 * 1.96) / spread).toBeLessThan(1.2);
  });

  it('has a curve that goes through its shares, from end to end', () => {
    const chance = chanceCounts(
      Array.from({ length: 200 }, (_, area) => 100 + area),
      500,
    );
    const curve = chanceCurve(chance, 50);
    const { value } = smallestShareByChance(chance, 0.5);
    const after = curve.findIndex(({ demand }) => demand >= 0.5);
    expect(curve[after - 1]?.areas).toBeLessThanOrEqual(value);
    expect(curve[after]?.areas).toBeGreaterThanOrEqual(value);
    expect([curve.length, curve[0], curve.at(-1)?.areas]).toEqual([50, { areas: 0, demand: 0 }, 1]);
    expect(curve.at(-1)?.demand).toBeCloseTo(1, 9);
  });

  it('leaves nothing to areas where nobody lives', () => {
    const chance = chanceCounts([100, 0, 100], 1_000_000);
    expect(smallestShareByChance(chance, 0.5).value).toBeCloseTo(1 / 3, 2);
  });

  it('refuses what chance has nothing to deal to', () => {
    expect(() => chanceCounts([], 10)).toThrow(RangeError);
    expect(() => chanceCounts([0], 10)).toThrow(RangeError);
    expect(() => chanceCounts([5], 0)).toThrow(RangeError);
    expect(() => smallestShareByChance(chanceCounts([5, 5], 9), 1)).toThrow(RangeError);
  });
});
