import { describe, expect, it } from 'vitest';
import { comparisonBalance } from '../../server/statistics/comparison-balance.ts';
import { differenceInDifferences } from '../../server/statistics/difference-in-differences.ts';
import { eventStudy } from '../../server/statistics/event-study.ts';
import { groupTimeAverages } from '../../server/statistics/group-time-averages.ts';
import { groupTimeEffects } from '../../server/statistics/group-time-effects.ts';
import { indistinguishability } from '../../server/statistics/indistinguishability.ts';
import { poissonFixedEffects } from '../../server/statistics/poisson-fixed-effects.ts';
import { poissonTest } from '../../server/statistics/poisson-test.ts';
import { preTrend } from '../../server/statistics/pre-trend.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { regressionToTheMean } from '../../server/statistics/regression-to-the-mean.ts';
import { weightedDisplacement } from '../../server/statistics/weighted-displacement.ts';

const seeded = randomFor(11, 'series of the test');
const seriesOf = (areas: number, months: number): number[][] =>
  Array.from({ length: areas }, () => Array.from({ length: months }, () => 10 + Math.floor(seeded.uniform() * 20)));

/** A panel as rows, with the event regressors of the first area. */
function panelOf(series: number[][], start: number, asPeriods: (month: number) => number) {
  const cells = series.flatMap((row, unit) => row.map((count, month) => ({ count, unit, month })));
  const kept = [...new Set(cells.map(({ month }) => asPeriods(month - start)))].filter((one) => one !== -1);
  return {
    kept: kept.sort((a, b) => a - b),
    response: cells.map(({ count }) => count),
    units: cells.map(({ unit }) => unit),
    periods: cells.map(({ month }) => month),
    regressors: kept.map((one) =>
      cells.map(({ unit, month }) => (unit === 0 && asPeriods(month - start) === one ? 1 : 0)),
    ),
  };
}

describe('the event study of one area', () => {
  const series = seriesOf(30, 48);
  const study = eventStudy(
    series,
    0,
    series.map((_, place) => place).filter((place) => place > 0),
    { start: 36 },
  );

  it('is the Poisson fixed-effects event study of the same panel', () => {
    const panel = panelOf(series, 36, (month) => Math.floor(month / 3));
    const { coefficients } = poissonFixedEffects(panel);
    const ours = study.periods.filter(({ period }) => period !== -1);
    expect(ours.map(({ period }) => period)).toEqual(panel.kept);
    ours.forEach(({ estimate }, at) => expect(estimate).toBeCloseTo(coefficients[at] ?? NaN, 8));
  });

  it('has 0 and no error in the period before the start, and a band from 29 placebos', () => {
    const base = study.periods.find(({ period }) => period === -1);
    expect(base).toMatchObject({ estimate: 0, standardError: null });
    expect(study.placebos).toHaveLength(29);
    const first = study.periods[0];
    expect(first?.placeboLower ?? 0).toBeLessThan(first?.placeboUpper ?? 0);
    expect(study.covariance[0]?.[0]).toBeCloseTo((first?.standardError ?? 0) ** 2, 12);
  });

  it('puts the ends together and leaves out months that an area lacks', () => {
    const gappy = series.map((row, unit) => row.map((count, month) => (unit === 4 && month === 2 ? null : count)));
    const pool = Array.from({ length: 29 }, (_, at) => at + 1);
    const binned = eventStudy(gappy, 0, pool, { start: 36, firstPeriod: -4, lastPeriod: 2 });
    expect(binned.periods.map(({ period }) => period)).toEqual([-4, -3, -2, -1, 0, 1, 2]);
  });

  it('has no estimate where nothing was counted, and refuses an empty period before the start', () => {
    const pool = Array.from({ length: 29 }, (_, at) => at + 1);
    const emptied = (months: number[]) =>
      series.map((row, unit) => row.map((count, month) => (unit === 0 && months.includes(month) ? 0 : count)));
    expect(eventStudy(emptied([0, 1, 2]), 0, pool, { start: 36 }).periods[0]?.estimate).toBeNull();
    expect(() => eventStudy(emptied([33, 34, 35]), 0, pool, { start: 36 })).toThrow(RangeError);
  });
});

describe('the Poisson fixed-effects model', () => {
  it('of two areas and two periods is the ratio of ratios', () => {
    const fit = poissonFixedEffects({
      response: [100, 60, 200, 220],
      units: [0, 0, 1, 1],
      periods: [0, 1, 0, 1],
      regressors: [[0, 1, 0, 0]],
    });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log((60 / 100) * (200 / 220)), 9);
  });

  it('leaves out an area that never counted anything, and refuses a month in which nobody did', () => {
    const panel = { units: [0, 0, 1, 1, 2, 2], periods: [0, 1, 0, 1, 0, 1], regressors: [[0, 1, 0, 0, 0, 0]] };
    expect(poissonFixedEffects({ ...panel, response: [100, 60, 200, 220, 0, 0] }).rows).toBe(4);
    expect(() => poissonFixedEffects({ ...panel, response: [1, 0, 2, 0, 3, 0] })).toThrow(RangeError);
    expect(() =>
      poissonFixedEffects({ ...panel, regressors: [[1, 1, 0, 0, 0, 0]], response: [1, 2, 3, 4, 5, 6] }),
    ).toThrow(RangeError);
  });
});

describe('the pre-trend', () => {
  const input = { periods: [-3, -2, 0, 1], estimates: [-0.2, -0.1, 0.1, 0.2] };
  const covariance = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 0.01 : 0)));

  it('finds the slope of a straight line, and the bias of the slope that it would just find', () => {
    const found = preTrend({ ...input, covariance });
    expect(found.slope).toBeCloseTo(0.1, 12);
    expect(found.wald).toBeCloseTo(5, 12);
    // λ of 80% power with two degrees of freedom is 9.6347; t′V⁻¹t is 500.
    expect(found.detectableSlope).toBeCloseTo(Math.sqrt(9.634691 / 500), 6);
    expect(found.biasLeft).toBeCloseTo(1.5 * found.detectableSlope, 12);
    expect(found.placeboP).toBeNull();
  });

  it('ranks the area among placebos, itself one of them', () => {
    const placebos = [
      [0.3, 0.3, 0, 0],
      [0, 0, 0, 0],
      [0.01, 0, 0, 0],
    ];
    expect(preTrend({ ...input, covariance, placebos }).placeboP).toBe(0.5);
    expect(() => preTrend({ periods: [0], estimates: [1], covariance: [[1]] })).toThrow(RangeError);
  });
});

describe('staggered starts', () => {
  const values = seriesOf(12, 6);
  const firstTreated = [2, 2, 2, 4, null, null, null, null, null, null, null, null];

  it('refuse the spread of a cohort of one and of every average that it is in', () => {
    const found = groupTimeEffects({ values, firstTreated });
    expect(found.effects.filter(({ standardError }) => standardError === null).every(({ group }) => group === 4)).toBe(
      true,
    );
    const averages = groupTimeAverages(found, firstTreated);
    expect(averages.simple.standardError).toBeNull();
    expect(averages.byGroup[0]?.standardError).not.toBeNull();
    expect(found.preTest).toBeNull();
  });

  it('find a constant effect exactly, whatever the units’ and periods’ levels', () => {
    const exact = firstTreated.map((start, unit) =>
      [0, 1, 2, 3, 4, 5].map((period) => unit * 3 + period ** 2 + (start !== null && period >= start ? 7 : 0)),
    );
    for (const comparison of ['never treated', 'not yet treated'] as const) {
      const averages = groupTimeAverages(groupTimeEffects({ values: exact, firstTreated }, comparison), firstTreated);
      for (const one of [averages.simple, averages.dynamic, averages.group, averages.calendar]) {
        expect(one.effect).toBeCloseTo(7, 10);
      }
    }
  });
});

describe('differences', () => {
  it('of means need all four groups', () => {
    const rows = [1, 2, 3, 4, 5].map((value) => ({ value, treated: true, after: value > 2, cluster: value }));
    expect(() => differenceInDifferences(rows)).toThrow(RangeError);
  });

  it('weighted for displacement, are the two by two when there is no ring', () => {
    const found = weightedDisplacement({ treated: { before: 20, after: 10 }, control: { before: 20, after: 20 } });
    expect(found).toMatchObject({ estimate: -10, displacement: { estimate: 0, standardError: 0 } });
    expect(found.standardError ** 2).toBeCloseTo(70, 10);
    const nothing = { before: 0, after: 0 };
    expect(weightedDisplacement({ treated: nothing, control: nothing })).toMatchObject({ z: null, p: null });
    expect(() => weightedDisplacement({ treated: nothing, control: nothing, ring: nothing })).toThrow(RangeError);
  });

  it('of two small counts do not depend on their order, and refuse two zeros', () => {
    expect(poissonTest(6, 2)).toBeCloseTo(poissonTest(2, 6), 12);
    expect(poissonTest(20, 20)).toBeLessThanOrEqual(1);
    expect(() => poissonTest(0, 0)).toThrow(RangeError);
    expect(() => poissonTest(3, 3, [1, -1])).toThrow(RangeError);
  });
});

describe('regression to the mean', () => {
  it('says that there is nothing to correct where areas differ by no more than chance', () => {
    const alike = [10, 11, 9, 10].map((before) => ({ before, after: 8 }));
    expect(regressionToTheMean(alike, [1])).toMatchObject({ shape: null, expectedAfter: null, correctedChange: null });
  });

  it('expects an area that was picked for its height to fall', () => {
    const areas = [2, 4, 6, 8, 60].map((before) => ({ before, after: before }));
    const found = regressionToTheMean(areas, [4]);
    expect(found.expectedAfter ?? 0).toBeLessThan(60);
    expect(found.naiveChange).toBe(0);
    expect(found.shareOfFallExpected).toBeNull();
    expect(() => regressionToTheMean(areas, [])).toThrow(RangeError);
    expect(() => regressionToTheMean([areas[0] ?? { before: 0, after: 0 }], [0])).toThrow(RangeError);
  });
});

describe('comparison areas', () => {
  it('pass the four tests when they are the area times ten, and fail when they drift away', () => {
    const area = Array.from({ length: 36 }, (_, month) => 20 + (month % 5));
    const tenfold = area.map((count) => 10 * count);
    expect(indistinguishability(area, tenfold, { times: 10 }).passed).toBe(true);
    const drifting = tenfold.map((count, month) => count + 10 * (month - 17.5));
    const { tests } = indistinguishability(area, drifting, { times: 10 });
    expect(tests.map(({ passed }) => passed)).toEqual([false, false, true, false]);
  });

  it('that are truly alike go beyond the 95% limits in about 5 of 100, and often beyond the strict bounds', () => {
    const poisson = (mean: number) => {
      let [count, waited] = [0, 0];
      for (;;) {
        waited -= Math.log(1 - seeded.uniform());
        if (waited > mean) return count;
        count += 1;
      }
    };
    const beyond = [0, 0, 0, 0];
    let passed = 0;
    for (let draw = 0; draw < 200; draw += 1) {
      const area = Array.from({ length: 36 }, () => poisson(25));
      const found = indistinguishability(
        area,
        area.map(() => poisson(100)),
        { times: 4 },
      );
      found.tests.forEach((test, at) => (beyond[at] = (beyond[at] ?? 0) + Number(test.beyondChance)));
      passed += Number(found.passed);
    }
    for (const count of beyond) expect(count / 200).toBeLessThan(0.12);
    expect(passed / 200).toBeLessThan(0.4);
  });

  it('are the nearest, none with more than a fifth of the count', () => {
    const candidates = Array.from({ length: 12 }, (_, at) => [at, 5]);
    const counts = candidates.map((_, at) => (at === 1 ? 1000 : 100));
    const found = comparisonBalance({ area: [0, 5], candidates, counts, keep: 6 });
    expect(found.chosen).toEqual([0, 2, 3, 4, 5, 6]);
    expect(found.tooLarge).toEqual([{ candidate: 1, share: 1000 / 1500 }]);
    expect(found.table[1]).toMatchObject({ differenceBefore: null, differenceAfter: null });
    expect(Math.abs(found.table[0]?.differenceAfter ?? 9)).toBeLessThan(
      Math.abs(found.table[0]?.differenceBefore ?? 0),
    );
    expect(() => comparisonBalance({ area: [0, 5], candidates, counts, keep: 4 })).toThrow(RangeError);
    expect(() => comparisonBalance({ area: [0, 5], candidates, counts, keep: 12 })).toThrow(RangeError);
  });
});
