import { describe, expect, it } from 'vitest';
import { incidentsAvoided } from '../../server/statistics/incidents-avoided.ts';
import { interruptedTimeSeries } from '../../server/statistics/interrupted-time-series.ts';
import { poissonDraw } from '../../server/statistics/poisson-draw.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { ratioModel } from '../../server/statistics/ratio-model.ts';
import { twoSeriesModel } from '../../server/statistics/two-series-model.ts';

const random = randomFor(7, 'series of the tests');
const season = (t: number): number => 1 + 0.25 * Math.cos((2 * Math.PI * t) / 12);
const comparison = Array.from({ length: 48 }, (_, t) => poissonDraw(900 * season(t), random));
const treated = comparison.map((c, t) => poissonDraw((c / 36) * (t >= 36 ? 0.7 : 1), random));
const startIndex = 36;
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

describe('the ratio model', () => {
  const model = ratioModel({ treated, comparison, startIndex });

  it('is the ratio of ratios, where no drift was declared', () => {
    const ratio = (series: number[]): number => sum(series.slice(36)) / sum(series.slice(0, 36));
    expect(model.rateRatio.value).toBeCloseTo(ratio(treated) / ratio(comparison), 10);
  });

  it('covers the ratio that was put in, with limits around its own', () => {
    const { lower, value, upper } = model.rateRatio;
    expect([lower < 0.7, upper > 0.7, lower < value, value < upper]).toEqual([true, true, true, true]);
  });

  it('reports the larger of two standard errors with a value above 1.96', () => {
    const { quasi, neweyWest, criticalValue } = model.rateRatio.standardErrors;
    expect(neweyWest.lag).toBe(9);
    expect(criticalValue).toBeCloseTo(1.96 + 2.9694 * 0.1875 + 0.416 * 0.1875 ** 2 - 0.5324 * 0.1875 ** 3, 12);
    const half = criticalValue * Math.max(quasi.standardError, neweyWest.standardError);
    expect(Math.log(model.rateRatio.upper / model.rateRatio.value)).toBeCloseTo(half, 12);
  });

  it('does not mind the size of the comparison, nor who else is in it', () => {
    const twice = ratioModel({ treated, comparison: comparison.map((c) => 2 * c), startIndex });
    expect(twice.rateRatio.value).toBeCloseTo(model.rateRatio.value, 12);
    expect(twice.rateRatio.upper).toBeCloseTo(model.rateRatio.upper, 12);
    expect(sum(twice.expected)).toBeCloseTo(sum(model.expected), 8);
  });

  it('leaves out a month that is missing in either, lists it, and never takes it for a 0', () => {
    const gaps = ratioModel({
      treated: treated.map((y, t) => (t === 5 ? null : y)),
      comparison: comparison.map((c, t) => (t === 40 ? null : c)),
      startIndex,
    });
    const without = (t: number): boolean => t !== 5 && t !== 40;
    const kept = (series: number[]): number[] => series.filter((_, t) => without(t));
    const shorter = ratioModel({ treated: kept(treated), comparison: kept(comparison), startIndex: 35 });
    expect(gaps.missingMonths).toEqual([5, 40]);
    expect(gaps.rateRatio.value).toBeCloseTo(shorter.rateRatio.value, 12);
    expect([gaps.expected[5] !== null, gaps.expected[40], gaps.fitted[5]]).toEqual([true, null, null]);
  });

  it('leaves out the months in which the change settles in', () => {
    const settled = ratioModel({ treated, comparison, startIndex, lagMonths: 2 });
    expect([settled.lagMonths, settled.missingMonths]).toEqual([[36, 37], []]);
    expect(settled.fitted[36]).toBeNull();
    expect(settled.expected[36]).not.toBeNull();
  });

  it('finds the same step when both drift apart, if that was declared', () => {
    const drifting = treated.map((y, t) => y * Math.exp(-0.01 * t));
    const plain = ratioModel({ treated, comparison, startIndex, trend: true });
    const bent = ratioModel({ treated: drifting, comparison, startIndex, trend: true });
    expect(bent.rateRatio.value / plain.rateRatio.value).toBeCloseTo(1, 1);
    expect((bent.coefficients.estimates[2] ?? 0) - (plain.coefficients.estimates[2] ?? 0)).toBeCloseTo(-0.12, 1);
  });

  it('says where the comparison is too small to be divided by', () => {
    expect(model.comparisonLargeEnough).toBe(true);
    const small = comparison.map((c) => c / 9);
    expect(ratioModel({ treated, comparison: small, startIndex }).comparisonLargeEnough).toBe(false);
  });

  it.each([
    ['no incident at all', treated.map(() => 0), comparison, 36, /every count is 0/i],
    ['no incident after the start', treated.map((y, t) => (t < 36 ? y : 0)), comparison, 36, /no finite estimate/],
    ['a comparison of 0', treated, comparison.map((c, t) => (t === 3 ? 0 : c)), 36, /comparison areas need/],
    ['no month before', treated, comparison, 0, /no month before/],
    ['no month after', treated, comparison, 48, /no month after/],
    ['series of unequal length', treated.slice(1), comparison, 36, /as many comparison months/],
  ])('refuses %s', (_, y, c, start, words) => {
    expect(() => ratioModel({ treated: y, comparison: c, startIndex: start })).toThrow(RangeError);
    expect(() => ratioModel({ treated: y, comparison: c, startIndex: start })).toThrow(words);
  });
});

describe('the form of two series', () => {
  it('agrees with the ratio model where the comparison is large and nothing else differs', () => {
    const pair = twoSeriesModel({ treated, comparison, startIndex, firstCalendarMonth: 1, season: 'harmonics' });
    const drifting = ratioModel({ treated, comparison, startIndex, trend: true });
    expect(Math.abs(Math.log(pair.rateRatio.value / drifting.rateRatio.value))).toBeLessThan(0.05);
  });

  it('turned round gives the inverse ratio and the same interval', () => {
    const input = { startIndex, firstCalendarMonth: 4, season: 'harmonics' as const };
    const one = twoSeriesModel({ ...input, treated, comparison });
    const other = twoSeriesModel({ ...input, treated: comparison, comparison: treated });
    expect(one.rateRatio.value * other.rateRatio.value).toBeCloseTo(1, 8);
    expect(one.rateRatio.lower * other.rateRatio.upper).toBeCloseTo(1, 8);
  });
});

describe('the interrupted time series', () => {
  const input = { counts: treated, startIndex, firstCalendarMonth: 1, season: 'harmonics' as const };

  it('finds the step put in, whatever month the series starts in', () => {
    const fit = interruptedTimeSeries(input);
    expect(fit.stepRatio.lower).toBeLessThan(0.7);
    expect(fit.stepRatio.upper).toBeGreaterThan(0.7);
    const turned = interruptedTimeSeries({ ...input, firstCalendarMonth: 7 });
    expect(turned.stepRatio.value).toBeCloseTo(fit.stepRatio.value, 8);
  });

  it('gives an expected count for every month, and the fitted one before the start', () => {
    const fit = interruptedTimeSeries({ ...input, counts: treated.map((y, t) => (t === 3 ? null : y)) });
    expect(fit.missingMonths).toEqual([3]);
    expect(fit.expected[3]).toBeGreaterThan(0);
    expect(fit.expected[10]).toBeCloseTo(fit.fitted[10] ?? NaN, 10);
    expect((fit.fitted[40] ?? 0) / (fit.expected[40] ?? 1)).toBeCloseTo(fit.stepRatio.value, 10);
  });

  it('follows rates where people are given: twice the people and twice the counts leave the step alone', () => {
    const growing = treated.map((_, t) => 1000 + 20 * t);
    const same = interruptedTimeSeries({ ...input, people: growing });
    const twice = interruptedTimeSeries({
      ...input,
      counts: treated.map((y) => 2 * y),
      people: growing.map((n) => 2 * n),
    });
    expect(twice.stepRatio.value).toBeCloseTo(same.stepRatio.value, 10);
  });

  it('refuses a month without people, and more terms than months', () => {
    expect(() => interruptedTimeSeries({ ...input, people: treated.map(() => 0) })).toThrow(/above 0/);
    const short = { ...input, counts: treated.slice(30, 42), startIndex: 6, season: 'months' as const };
    expect(() => interruptedTimeSeries(short)).toThrow(RangeError);
  });
});

describe('incidents avoided', () => {
  const model = ratioModel({ treated, comparison, startIndex });
  const avoid = (seed: number, widening = 1) =>
    incidentsAvoided({
      observed: treated,
      unchanged: model.unchanged,
      coefficients: model.coefficients,
      dispersion: model.dispersion,
      fromIndex: startIndex,
      random: randomFor(seed, 'incidents avoided'),
      widening,
      draws: 1000,
    });

  it('are the expected less the observed, with the interval of the sum’s own variance', () => {
    const { avoided, expectedTotal, observedTotal } = avoid(1);
    expect(observedTotal).toBe(sum(treated.slice(36)));
    expect(avoided.value).toBeCloseTo(expectedTotal - observedTotal, 10);
    expect(expectedTotal).toBeCloseTo(observedTotal / model.rateRatio.value, 8);
    const scatter = Math.max(1, model.dispersion);
    const variance = expectedTotal ** 2 * (model.coefficients.covariance[0]?.[0] ?? 0) + scatter * expectedTotal;
    expect((avoided.upper - avoided.lower) / (2 * 1.96 * Math.sqrt(variance))).toBeCloseTo(1, 1);
  });

  it('are the same for the same seed, and about the same for another', () => {
    const [one, other] = [avoid(1), avoid(2)];
    expect(avoid(1)).toEqual(one);
    expect(other.avoided.lower).not.toBe(one.avoided.lower);
    expect(other.avoided.lower / one.avoided.lower).toBeCloseTo(1, 0);
  });

  it('have limits wider by as much as those of the rate ratio', () => {
    const width = ({ avoided }: ReturnType<typeof avoid>): number => avoided.upper - avoided.lower;
    expect(width(avoid(1, 1.5))).toBeCloseTo(1.5 * width(avoid(1)), 8);
  });

  it('refuse a window without a month', () => {
    const input = { unchanged: model.unchanged, coefficients: model.coefficients, dispersion: 1, fromIndex: 36 };
    const observed = treated.map((y, t) => (t < 36 ? y : null));
    expect(() => incidentsAvoided({ ...input, observed, random: randomFor(1, 'none') })).toThrow(RangeError);
  });
});
