import { describe, expect, it } from 'vitest';
import { randomFor } from '../../server/statistics/random.ts';
import { syntheticDidPlacebos } from '../../server/statistics/synthetic-did-placebos.ts';
import { syntheticDid } from '../../server/statistics/synthetic-did.ts';

const { normal } = randomFor(11, 'synthetic did');
const season = Array.from({ length: 18 }, (_, at) => Math.cos(at / 2));
const outcomes = Array.from({ length: 10 }, (_, unit) => season.map((value) => unit + value + 0.2 * normal()));
const panel = { outcomes, prePeriods: 12 };

describe('synthetic difference-in-differences', () => {
  it('is the plain difference of means where weights are equal', () => {
    const [first = [], second = [], third = []] = outcomes;
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const change = (row: number[]): number => mean(row.slice(12)) - mean(row.slice(0, 12));
    const plain = syntheticDid({ outcomes: [first, second, third], prePeriods: 12 }, 0, { weighting: 'none' });
    expect(plain.estimate).toBeCloseTo(change(first) - (change(second) + change(third)) / 2, 12);
  });

  it('moves by an effect that is added after the start, and by nothing else', () => {
    const effect = outcomes.map((row, unit) => row.map((value, at) => (unit === 0 && at >= 12 ? value - 3 : value)));
    const before = syntheticDid(panel, 0).estimate;
    expect(syntheticDid({ outcomes: effect, prePeriods: 12 }, 0).estimate).toBeCloseTo(before - 3, 9);
  });

  it('does not see the level of a unit, nor what happens to all units in a period', () => {
    const shifted = outcomes.map((row, unit) => row.map((value, at) => value + 7 * unit + (at % 5)));
    const noiseless = syntheticDid(panel, 0, { weighting: 'none' }).estimate;
    expect(syntheticDid({ outcomes: shifted, prePeriods: 12 }, 0, { weighting: 'none' }).estimate).toBeCloseTo(
      noiseless,
      9,
    );
    const levels = outcomes.map((row, unit) => row.map((value) => value + 7 * unit));
    expect(syntheticDid({ outcomes: levels, prePeriods: 12 }, 0).estimate).toBeCloseTo(
      syntheticDid(panel, 0).estimate,
      9,
    );
  });

  it('has weights of units and of periods that each add up to 1, none of them after the start', () => {
    const made = syntheticDid(panel, 2);
    const sum = (values: (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(sum(made.unitWeights)).toBeCloseTo(1, 12);
    expect(sum(made.timeWeights)).toBeCloseTo(1, 12);
    expect(made.timeWeights.slice(12)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves out a period that one unit lacks', () => {
    const holed = outcomes.map((row, unit) => row.map((value, at) => (unit === 4 && at === 3 ? null : value)));
    const made = syntheticDid({ outcomes: holed, prePeriods: 12 }, 0);
    expect(made.missingPeriods).toEqual([3]);
    expect(made.timeWeights[3]).toBeNull();
    expect(made.gaps[3]).toBeNull();
  });

  it('stopped early is near the exact minimum', () => {
    const stopped = syntheticDid(panel, 0, { minimum: 'stopped' });
    expect(stopped.estimate).toBeCloseTo(syntheticDid(panel, 0).estimate, 2);
  });

  it('is ranked among placebos that never use the treated unit', () => {
    const test = syntheticDidPlacebos(panel, 0);
    expect(test.placebos.map(({ unit }) => unit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const alone = syntheticDid(panel, 3, { donors: [1, 2, 4, 5, 6, 7, 8, 9] });
    expect(test.placebos[2]?.estimate).toBeCloseTo(alone.estimate, 12);
    expect(test.rank.p).toBe(test.rank.rank / 10);
  });

  it('refuses units and panels that cannot be', () => {
    expect(() => syntheticDid(panel, 10)).toThrow('Name only units of the panel.');
    expect(() => syntheticDid(panel, 0, { donors: [0] })).toThrow('Leave the treated unit out of its donors.');
    expect(() => syntheticDid(panel, 0, { donors: [] })).toThrow('Give at least one donor.');
    expect(() => syntheticDidPlacebos(panel, 0, { donors: [1] })).toThrow('Give at least two donors.');
  });
});
