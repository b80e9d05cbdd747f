import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRateRatio, placeboInSpace } from '../../server/statistics/placebo-in-space.ts';
import { placeboInterval } from '../../server/statistics/placebo-interval.ts';
import { placeboInTime } from '../../server/statistics/placebo-in-time.ts';
import { placeboPower } from '../../server/statistics/placebo-power.ts';
import { placeboSets } from '../../server/statistics/placebo-sets.ts';
import { type PrePost, prePostTotals } from '../../server/statistics/pre-post-totals.ts';
import { randomFor } from '../../server/statistics/random.ts';

const seeded = randomFor(7, 'areas of the test');
const areasOf = (count: number): PrePost[] =>
  Array.from({ length: count }, () => ({
    before: 200 + Math.floor(seeded.uniform() * 200),
    after: 60 + Math.floor(seeded.uniform() * 80),
  }));
const places = (count: number, without = 0): number[] =>
  Array.from({ length: count }, (_, place) => place).filter((place) => place !== without);

describe('totals before and after', () => {
  it('leave out for all what one area lacks', () => {
    const series = [
      [1, 2, null, 4, 5],
      [10, 20, 30, 40, null],
    ];
    const totals = prePostTotals(series, { before: [0, 3], after: [3, 5] });
    expect(totals.areas).toEqual([
      { before: 3, after: 4 },
      { before: 30, after: 40 },
    ]);
    expect(totals).toMatchObject({ monthsBefore: 2, monthsAfter: 1, dropped: [2, 4] });
  });

  it('refuse a window in which no month is left', () => {
    expect(() => prePostTotals([[1, null]], { before: [0, 1], after: [1, 2] })).toThrow(RangeError);
  });
});

describe('the placebo rank', () => {
  const areas = areasOf(40);

  it('does not depend on the order of the areas', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 39 }),
        fc.shuffledSubarray(places(40, -1), { minLength: 40 }),
        (zone, order) => {
          const usual = placeboInSpace(areas, zone, places(40, zone));
          const moved = order.map((place) => areas[place] as PrePost);
          const treated = order.indexOf(zone);
          return placeboInSpace(moved, treated, places(40, treated)).p === usual.p;
        },
      ),
      { numRuns: 20 },
    );
  });

  it('counts ties against the treated area, so that equal areas have p = 1', () => {
    const equal = Array.from({ length: 40 }, () => ({ before: 0, after: 0 }));
    expect(placeboInSpace(equal, 0, places(40)).p).toBe(1);
    const alike = Array.from({ length: 40 }, () => ({ before: 30, after: 10 }));
    expect(placeboInSpace(alike, 3, places(40, 3)).rank).toBeGreaterThanOrEqual(1);
  });

  it('is 1 of 40 for a fall that no other area had, and says what is the least it can be', () => {
    const fallen = areas.map((area, place) => (place === 5 ? { ...area, after: 2 } : area));
    const found = placeboInSpace(fallen, 5, places(40, 5), { oneSided: 'reduction' });
    expect(found).toMatchObject({ rank: 1, p: 1 / 40, oneSidedP: 1 / 40, smallestP: 1 / 40 });
    expect(placeboInSpace(fallen, 5, places(40, 5), { oneSided: 'increase' }).oneSidedP).toBe(1);
    expect(placeboInSpace(fallen, 5, places(40, 5)).oneSidedP).toBeNull();
  });

  it('keeps the treated area out of every placebo’s pool', () => {
    const found = placeboInSpace(areas, 0, [1, 2, 3]);
    const [, one, two, three] = areas as [PrePost, PrePost, PrePost, PrePost];
    const rest = { before: two.before + three.before, after: two.after + three.after };
    expect(found.statistics[1]).toBeCloseTo(logRateRatio(one, rest), 12);
  });

  it('studentised, takes a spread four times as large as half the statistic', () => {
    const usual = placeboInSpace(areas, 0, places(40), { studentised: true });
    const dispersions = areas.map(() => 4);
    const wide = placeboInSpace(areas, 0, places(40), { studentised: true, dispersions });
    expect(wide.statistic).toBeCloseTo(usual.statistic / 2, 12);
    expect(wide.p).toBe(usual.p);
  });

  it('refuses a pool of one, an area twice and a count below 0', () => {
    expect(() => placeboInSpace(areas, 0, [1])).toThrow(RangeError);
    expect(() => placeboInSpace(areas, 0, [1, 1])).toThrow(RangeError);
    expect(() => placeboInSpace(areas, 0, [0, 1])).toThrow(RangeError);
    expect(() => placeboInSpace(areas, 0, [1, 99])).toThrow(RangeError);
    expect(() => placeboInSpace([...areas, { before: -1, after: 0 }], 0, [1, 40])).toThrow(RangeError);
  });

  it('is uniform when nothing was done: every area in turn has every rank once', () => {
    const ranks = places(41, 40).map((zone) => placeboInSpace(areas, zone, places(40, zone)).rank);
    expect(ranks.filter((rank) => rank / 40 <= 0.05).length).toBeLessThanOrEqual(3);
    expect(ranks.reduce((sum, rank) => sum + rank, 0) / 40).toBeCloseTo(20.5, 0);
  });
});

describe('the placebo interval', () => {
  const areas = areasOf(40);
  it('holds the effects whose p is above 0.05, and no others', () => {
    const { estimate, lower, upper } = placeboInterval(areas, 0, places(40));
    const zone = areas[0] as PrePost;
    const pOf = (effect: number) =>
      placeboInSpace([{ ...zone, after: zone.after * Math.exp(-effect) }, ...areas.slice(1)], 0, places(40)).p;
    expect(lower).not.toBeNull();
    expect(lower ?? 0).toBeLessThan(estimate ?? 0);
    expect(estimate ?? 0).toBeLessThan(upper ?? 0);
    for (const limit of [lower ?? 0, upper ?? 0]) {
      const outwards = Math.sign(limit - (estimate ?? 0)) * 1e-6;
      expect(pOf(limit + outwards)).toBeLessThanOrEqual(0.05);
      expect(pOf(limit - outwards)).toBeGreaterThan(0.05);
    }
  });

  it('is unbounded with 15 areas, and where nothing was counted after', () => {
    expect(placeboInterval(areas.slice(0, 15), 0, places(15))).toMatchObject({ lower: null, upper: null });
    const none = [{ before: 30, after: 0 }, ...areas.slice(1)];
    expect(placeboInterval(none, 0, places(40))).toEqual({ estimate: null, lower: null, upper: null });
  });
});

describe('placebos in time', () => {
  const series = places(31, 30).map(() => Array.from({ length: 48 }, () => 5 + Math.floor(seeded.uniform() * 20)));

  it('start every 3 months, and never reach into the time of the work', () => {
    const found = placeboInTime(series, 0, places(30), { start: 36, monthsAfter: 12 });
    expect(found.map(({ start }) => start)).toEqual([12, 15, 18, 21, 24]);
    const cut = series.map((one) => one.slice(0, 36));
    expect(placeboInTime(cut, 0, places(30), { start: 36, monthsAfter: 12 })).toEqual(found);
  });

  it('are none where the time before is short', () => {
    expect(placeboInTime(series, 0, places(30), { start: 20, monthsAfter: 12 })).toEqual([]);
  });
});

describe('sets of zones', () => {
  const areas = areasOf(60);
  const streamOf = (draw: number) => randomFor(1, `set ${draw}`);

  it('of one zone have nearly the p of the placebo rank', () => {
    const set = placeboSets(areas, [0], places(60), streamOf, 4000);
    expect(set.p).toBeCloseTo(placeboInSpace(areas, 0, places(60)).p, 1);
    expect(placeboSets(areas, [0], places(60), streamOf, 4000).p).toBe(set.p);
  });

  it('of three zones that all fell are found, and 1 of B + 1 is the least', () => {
    const fallen = areas.map((area, place) => (place < 3 ? { ...area, after: 30 } : area));
    const pool = places(60).filter((place) => place >= 3);
    expect(placeboSets(fallen, [0, 1, 2], pool, streamOf, 999).p).toBeLessThanOrEqual(0.002);
    expect(() => placeboSets(fallen, [0, 1], [1, 2, 3, 4], streamOf)).toThrow(RangeError);
  });
});

describe('power of the placebo test', () => {
  const areas = areasOf(40);
  const streamOf = (area: number, at: number, repeat: number) => randomFor(3, `${area}/${at}/${repeat}`);

  it('is the level where nothing is done and grows with the effect', () => {
    const { byEffect } = placeboPower(areas, places(41, 40), streamOf, { reductions: [0, 0.5, 0.9] });
    const [none, half, most] = byEffect.map(({ power }) => power) as [number, number, number];
    expect(none).toBeLessThanOrEqual(0.075);
    expect(half).toBeGreaterThan(none);
    expect(most).toBeGreaterThan(0.9);
  });
});
