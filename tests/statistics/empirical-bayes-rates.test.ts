import { describe, expect, it } from 'vitest';
import { empiricalBayesRates, localEmpiricalBayesRates } from '../../server/statistics/empirical-bayes-rates.ts';
import { standardisedRates } from '../../server/statistics/moran-rates.ts';
import { binaryWeights } from '../../server/statistics/spatial-weights.ts';

const counts = [0, 30, 3, 12];
const people = [100, 1000, 100, 1000];
const line = binaryWeights([[1], [0, 2], [1], []]);

describe('rates by empirical Bayes', () => {
  it('lie between the raw rate and the overall rate, nearer the overall rate where few people live', () => {
    const { overall, rates } = empiricalBayesRates([60, 300, 10, 120], people);
    const moved = rates.map(({ raw, smoothed }) => (smoothed - raw) / (overall - raw));
    for (const share of moved) expect(share).toBeGreaterThan(0);
    for (const share of moved) expect(share).toBeLessThan(1);
    expect(moved[0]).toBeGreaterThan(moved[1] ?? NaN);
  });

  it('are all the overall rate where the rates differ no more than chance would have it', () => {
    const { overall, variance, rates } = empiricalBayesRates([1, 10, 1, 10], people);
    expect(variance).toBe(0);
    expect(rates.map(({ smoothed }) => smoothed)).toEqual(rates.map(() => overall));
  });

  it('an island has no surroundings to be drawn to', () => {
    expect(localEmpiricalBayesRates(counts, people, line)[3]).toBeNull();
  });

  it('about which mean neighbours vary changes the figures', () => {
    const wide = [10, 300, 90, 12];
    const own = localEmpiricalBayesRates(wide, people, line)[0]?.smoothed;
    expect(own).not.toBeCloseTo(localEmpiricalBayesRates(wide, people, line, 'of each neighbour')[0]?.smoothed ?? 0, 6);
  });

  it('nothing counted anywhere is a rate of 0 and no standardised rate', () => {
    const none = counts.map(() => 0);
    expect(empiricalBayesRates(none, people).rates[0]).toEqual({ raw: 0, smoothed: 0, toOverall: null });
    expect(standardisedRates(none, people)).toBeNull();
  });

  it('areas where nobody lives, and counts below 0, are refused', () => {
    expect(() => empiricalBayesRates(counts, [0, 1, 1, 1])).toThrow(RangeError);
    expect(() => standardisedRates([-1, 1, 1, 1], people)).toThrow(RangeError);
    expect(() => empiricalBayesRates([], [])).toThrow(RangeError);
    expect(() => localEmpiricalBayesRates([1, 2], [10, 10], line)).toThrow(RangeError);
  });
});
