import { describe, expect, it } from 'vitest';
import { countAtLeast } from '../../server/statistics/count-forecast.ts';
import { forecastOf, levelOf } from '../../server/statistics/level-forecast.ts';
import { poissonRegression } from '../../server/statistics/poisson-regression.ts';
import { poissonDraw } from '../../server/statistics/poisson-draw.ts';
import { pooledScatter } from '../../server/statistics/pooled-scatter.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { robustDispersion } from '../../server/statistics/robust-dispersion.ts';
import { seasonalCourse } from '../../server/statistics/seasonal-course.ts';
import { compareYears } from '../../server/statistics/year-change.ts';

const wave = (t: number): number => 1 + 0.4 * Math.sin((2 * Math.PI * t) / 12);

describe('a level against a pattern', () => {
  it('is incidents over the pattern, with half an incident more', () => {
    const level = levelOf([3, 5, 4, 6, 2, 4], [1, 1, 1, 1, 1, 1]);
    expect(level.level).toBeCloseTo(24.5 / 6, 12);
    expect(level.dispersion).toBe(1);
  });

  it('forecasts as a Poisson count with a gamma level does, where months do not scatter more', () => {
    const base = { ...levelOf([1, 0, 2, 1, 0, 1], [1, 1, 1, 1, 1, 1]), dispersion: 1, autocorrelation: 0 };
    const { mean, variance } = forecastOf(base, [1, 1, 1]);
    expect(mean).toBeCloseTo((5.5 * 3) / 6, 12);
    expect(variance).toBeCloseTo(mean + mean ** 2 / 5.5, 12);
  });

  it('leaves a past outbreak out once, so that it does not hide the next', () => {
    const counts = [10, 11, 9, 10, 60, 10, 12, 8, 10, 9, 11, 10];
    const level = levelOf(
      counts,
      counts.map(() => 1),
    );
    expect(level).toMatchObject({ outbreaks: 1, months: 11 });
    expect(level.level).toBeCloseTo(110.5 / 11, 12);
  });

  it('widens the forecast of a quarter where months follow each other', () => {
    const base = { ...levelOf([9, 11, 10, 10, 9, 11], [1, 1, 1, 1, 1, 1]), dispersion: 2 };
    const apart = forecastOf({ ...base, autocorrelation: 0 }, [1, 1, 1]);
    const together = forecastOf({ ...base, autocorrelation: 0.5 }, [1, 1, 1]);
    expect(together.mean).toBe(apart.mean);
    expect(together.variance).toBeGreaterThan(apart.variance * 1.5);
  });

  it('raises a false alarm no more often than it says', () => {
    const pattern = Array.from({ length: 39 }, (_, t) => wave(t));
    let alarms = 0;
    for (let series = 0; series < 2_000; series += 1) {
      const random = randomFor(1, `series ${String(series)}`);
      const counts = pattern.map((share) => poissonDraw(1.5 * share, random));
      const base = levelOf(counts.slice(0, 36), pattern.slice(0, 36));
      const seen = counts.slice(36).reduce((sum, count) => sum + count, 0);
      if (countAtLeast(seen, forecastOf(base, pattern.slice(36))) <= 0.05) alarms += 1;
    }
    expect(alarms / 2_000).toBeLessThan(0.05);
    expect(alarms / 2_000).toBeGreaterThan(0.005);
  });
});

describe('the scatter of many areas', () => {
  it('is drawn from an area’s own towards that of areas of its size', () => {
    const base = levelOf([4, 5, 6, 5, 4, 6], [1, 1, 1, 1, 1, 1]);
    const areas = [0.4, 0.4, 0.4, 3].map((dispersionFound) => ({
      ...base,
      dispersionFound,
      autocorrelationFound: 0.1,
    }));
    // s = Σ(φ − 1)μ / Σμ² = (0.2 ÷ 4) / 5, so each is drawn towards 1.05 with 30 months against its own 5.
    const pooled = pooledScatter(areas);
    expect(pooled[3]?.dispersion).toBeCloseTo((5 * 3 + 30 * 1.05) / 35, 12);
    expect(pooled[0]?.dispersion).toBe(1);
    expect(pooled[0]?.autocorrelation).toBeCloseTo(0.1, 12);
  });

  it('by the median is not moved by an outbreak', () => {
    const counts = [10, 13, 7, 10, 6, 14, 300];
    const squares = [0, 0, 0.9, 0.9, 1.6, 1.6, 8410];
    expect(robustDispersion(counts, () => 10)).toBeCloseTo((squares[3] ?? 0) / 0.45493642311957, 9);
  });
});

describe('the seasonal course of a series', () => {
  const calendarMonths = Array.from({ length: 48 }, (_, t) => (t % 12) + 1);

  it('is that of Poisson regression on two waves a year', () => {
    const counts = calendarMonths.map((_, t) => Math.round(40 * wave(t)) + (t % 3));
    const course = seasonalCourse({ counts, calendarMonths, mayTrend: false });
    const model = poissonRegression({
      counts,
      design: calendarMonths.map((month) =>
        [0, 1, 2].flatMap((k) => {
          const angle = (2 * Math.PI * k * month) / 12;
          return k === 0 ? [1] : [Math.sin(angle), Math.cos(angle)];
        }),
      ),
    });
    course.expected.forEach((value, t) => {
      expect(value).toBeCloseTo(model.fitted[t] ?? 0, 8);
    });
  });

  it('needs 24 months and 300 incidents for a season', () => {
    const few = calendarMonths.map((_, t) => (t % 2) + 1);
    expect(seasonalCourse({ counts: few, calendarMonths, mayTrend: false }).hasSeason).toBe(false);
    const short = calendarMonths.map((_, t) => (t < 20 ? 50 : null));
    expect(seasonalCourse({ counts: short, calendarMonths, mayTrend: false }).hasSeason).toBe(false);
  });

  it('falls back on a level where no wave or line has a finite estimate', () => {
    const counts = calendarMonths.map((_, t) => (t < 46 ? 0 : 400));
    const course = seasonalCourse({ counts, calendarMonths, mayTrend: true });
    expect(course.expected.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it('follows a straight course that is more than chance, and tells months that did not come', () => {
    const counts = calendarMonths.map((_, t) => (t >= 42 ? null : Math.round(60 * wave(t) * Math.exp(-0.01 * t))));
    const course = seasonalCourse({ counts, calendarMonths, mayTrend: true });
    expect(course.hasTrend).toBe(true);
    expect(course.expected[45]).toBeCloseTo(60 * wave(45) * Math.exp(-0.45), 0);
  });
});

describe('two years', () => {
  const year = [20, 22, 25, 30, 35, 41, 44, 40, 33, 28, 24, 21];

  it('of the same season have no scatter but chance', () => {
    const same = compareYears(year.map((count) => ({ earlier: count, later: 2 * count })));
    expect(same).toMatchObject({ earlier: 363, later: 726, dispersion: 1 });
    const spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 363 + 1 / 726));
    expect(same.ratio?.lower).toBeCloseTo(2 / spread, 9);
  });

  it('that scatter have wider limits: those of regression on months and years', () => {
    const pairs = year.map((count, month) => ({ earlier: count, later: month % 2 === 0 ? 2 * count : count }));
    const compared = compareYears(pairs);
    const model = poissonRegression({
      counts: pairs.flatMap(({ earlier, later }) => [earlier, later]),
      design: pairs.flatMap((_, month) =>
        [0, 1].map((later) => [...year.map((__, one) => Number(one === month)), later]),
      ),
    });
    expect(compared.dispersion).toBeCloseTo(model.dispersion ?? 0, 9);
    expect(Math.log(compared.ratio?.value ?? 0)).toBeCloseTo(model.coefficients[12] ?? 0, 9);
    expect(Math.log((compared.ratio?.upper ?? 0) / (compared.ratio?.value ?? 1))).toBeCloseTo(
      2.200985160082949 * (model.standardErrors[12] ?? 0),
      6,
    );
  });

  it('of which one counts nothing have no ratio above, and a one-sided one below', () => {
    const none = year.map((count) => ({ earlier: 0, later: count }));
    expect(compareYears(none).ratio).toBeNull();
    expect(compareYears(none.map(({ later }) => ({ earlier: later, later: 0 }))).ratio).toMatchObject({ value: 0 });
    expect(compareYears(none.map(() => ({ earlier: 0, later: 0 })))).toMatchObject({ ratio: null, p: null });
  });

  it('need six months that both have', () => {
    expect(() => compareYears([{ earlier: 1, later: 1 }])).toThrow(/six months/);
  });
});
