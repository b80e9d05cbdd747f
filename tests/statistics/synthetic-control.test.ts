import { describe, expect, it } from 'vitest';
import { logRateIndex } from '../../server/statistics/log-rate-index.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { matchingOnOutcomes, syntheticControl } from '../../server/statistics/synthetic-control.ts';
import { leaveOneOut, syntheticPlacebos } from '../../server/statistics/synthetic-placebos.ts';

const noise = randomFor(7, 'synthetic control');
const shared = Array.from({ length: 12 }, (_, at) => Math.sin(at));
const outcomes = Array.from({ length: 8 }, (_, unit) =>
  shared.map((value) => value * (1 + unit / 4) + 0.3 * noise.normal()),
);
const panel = { outcomes, prePeriods: 8 };

describe('a synthetic control', () => {
  it('finds the effect that was put on a copy of two donors', () => {
    const mixed = (outcomes[1] ?? []).map(
      (value, at) => 0.3 * value + 0.7 * ((outcomes[2] ?? [])[at] ?? NaN) + 5 - (at >= 8 ? 2 : 0),
    );
    const made = syntheticControl({ outcomes: [mixed, ...outcomes.slice(1)], prePeriods: 8 }, 0);
    expect(made.weights[0]).toBeCloseTo(0.3, 6);
    expect(made.weights[1]).toBeCloseTo(0.7, 6);
    expect(made.meanGap).toBeCloseTo(-2, 6);
    expect(made.leansOnOne).toBe(true);
  });

  it('has no ratio where the fit before is perfect: it is undefined, and not infinite', () => {
    const copy = (outcomes[1] ?? []).map((value, at) => value + (at >= 8 ? 1 : 0));
    const test = syntheticPlacebos({ outcomes: [copy, ...outcomes.slice(1)], prePeriods: 8 }, 0);
    expect(test.control.rmspeRatio).toBeNull();
    expect(test.byRmspeRatio).toBeNull();
    expect(test.byMeanGap.units).toBe(8);
  });

  it('does not see the level of any unit when demeaned', () => {
    const lifted = outcomes.map((row, unit) => row.map((value) => value + 10 * unit));
    const first = syntheticControl(panel, 0);
    const second = syntheticControl({ outcomes: lifted, prePeriods: 8 }, 0);
    expect(second.meanGap).toBeCloseTo(first.meanGap, 9);
  });

  it('gives the same gaps whatever the order of the donors', () => {
    const first = syntheticControl(panel, 0);
    const second = syntheticControl(panel, 0, { donors: [5, 3, 7, 1, 6, 2, 4] });
    expect(second.meanGap).toBeCloseTo(first.meanGap, 9);
    expect(second.weights[1]).toBeCloseTo(first.weights[2] ?? NaN, 9);
  });

  it('leaves a period out for all where one unit lacks it, and lists it', () => {
    const holed = outcomes.map((row, unit) =>
      row.map((value, at) => (unit === 3 && (at === 2 || at === 10) ? null : value)),
    );
    const made = syntheticControl({ outcomes: holed, prePeriods: 8 }, 0);
    expect(made.missingPeriods).toEqual([2, 10]);
    expect(made.gaps[2]).toBeNull();
    expect(made.gaps[10]).toBeNull();
    expect(made.gaps.filter((gap) => gap === null)).toHaveLength(2);
  });

  it('is not usable for a series that does not move, or that no mixture follows', () => {
    const flat = syntheticControl({ outcomes: [shared.map(() => 4), ...outcomes.slice(1)], prePeriods: 8 }, 0);
    expect(flat.relativeFit).toBeNull();
    expect(flat.usable).toBe(false);
    const against = shared.map((value) => -value);
    expect(syntheticControl({ outcomes: [against, ...outcomes.slice(1)], prePeriods: 8 }, 0).usable).toBe(false);
  });

  it('refuses units and panels that cannot be', () => {
    expect(() => syntheticControl(panel, 8)).toThrow('Name only units of the panel.');
    expect(() => syntheticControl(panel, 0, { donors: [0, 1] })).toThrow('Leave the treated unit out of its donors.');
    expect(() => syntheticControl(panel, 0, { donors: [] })).toThrow(RangeError);
    expect(() => syntheticControl({ outcomes, prePeriods: 12 }, 0)).toThrow(RangeError);
    expect(() => syntheticControl({ outcomes, prePeriods: 1 }, 0)).toThrow(RangeError);
    expect(() =>
      syntheticControl(
        {
          outcomes: [
            [1, 2, Number.NaN],
            [1, 2, 3],
          ],
          prePeriods: 2,
        },
        0,
      ),
    ).toThrow(RangeError);
  });
});

describe('its placebo test', () => {
  it('keeps the treated unit out of every placebo’s donors, and counts ties as at least as large', () => {
    const test = syntheticPlacebos(panel, 0);
    expect(test.placebos).toHaveLength(7);
    for (const placebo of test.placebos) {
      expect(placebo.donors).not.toContain(0);
      expect(placebo.donors).not.toContain(placebo.treated);
    }
    expect(test.byMeanGap.p).toBe(test.byMeanGap.rank / 8);
    const flat = Array.from({ length: 4 }, () => [1, 2, 1, 2, 1]);
    expect(syntheticPlacebos({ outcomes: flat, prePeriods: 4 }, 0).byMeanGap.p).toBe(1);
  });

  it('says how far the mean gap moves when one donor is left out', () => {
    const control = syntheticControl(panel, 0);
    const range = leaveOneOut(matchingOnOutcomes(panel), control);
    expect(range.without.map(({ donor }) => donor)).toEqual(
      control.donors.filter((_, at) => (control.weights[at] ?? 0) > 0),
    );
    expect(range.lowest).toBeLessThanOrEqual(range.highest);
  });
});

describe('the logarithmic index', () => {
  it('is 0 near the mean before the start, keeps missing months missing and zeros finite', () => {
    const index = logRateIndex([9.5, 9.5, null, 0], 3);
    expect(index[0]).toBeCloseTo(Math.log(10 / 9.5), 12);
    expect(index[2]).toBeNull();
    expect(index[3]).toBeCloseTo(Math.log(0.5 / 9.5), 12);
  });

  it('refuses a series without anything before the start', () => {
    expect(() => logRateIndex([0, 0, 5], 2)).toThrow(RangeError);
    expect(() => logRateIndex([-1, 4, 5], 2)).toThrow(RangeError);
  });
});
