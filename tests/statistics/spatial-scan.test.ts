import { describe, expect, it } from 'vitest';
import { binomialDraw, multinomialDraw } from '../../server/statistics/binomial-draw.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { highestRatio, logLikelihoodRatio, scanCircles } from '../../server/statistics/scan-circles.ts';
import { spatialScan } from '../../server/statistics/spatial-scan.ts';

const areas = Array.from({ length: 100 }, (_, at) => ({
  x: at % 10,
  y: Math.floor(at / 10),
  population: 1000 + 10 * (at % 7),
  cases: [34, 43, 44, 45, 54].includes(at) ? 20 : at === 9 || at === 8 ? 15 : 5,
}));

describe('spatial scan', () => {
  it('finds the five areas with four times the cases, then the two in the corner', () => {
    const found = spatialScan(areas, { simulations: 199 }, randomFor(1, 'scan'));
    expect(found[0]?.areas.toSorted((a, b) => a - b)).toEqual([34, 43, 44, 45, 54]);
    expect(found[0]?.p).toBe(1 / 200);
    expect(found[1]?.areas.toSorted((a, b) => a - b)).toEqual([8, 9]);
    const members = found.flatMap((cluster) => cluster.areas);
    expect(new Set(members).size).toBe(members.length);
  });

  it('one seed gives one answer', () => {
    const scan = () => spatialScan(areas, { simulations: 49 }, randomFor(3, 'same'));
    expect(scan()).toEqual(scan());
  });

  it('scaling what is expected changes nothing', () => {
    const scan = (times: number) =>
      spatialScan(
        areas.map((area) => ({ ...area, expected: times * area.population })),
        { simulations: 19 },
        randomFor(3, 'same'),
      );
    expect(scan(0.5)).toEqual(scan(1));
  });

  it('its p is near uniform where cases fall by chance', () => {
    const random = randomFor(4, 'null');
    const expected = Float64Array.from(areas, ({ population }) => population);
    const cases = new Float64Array(100);
    const p = Array.from({ length: 100 }, (_, run) => {
      multinomialDraw(500, expected, random, cases);
      const dealt = areas.map((area, at) => ({ ...area, cases: cases[at] ?? 0 }));
      return spatialScan(dealt, { simulations: 99, mostClusters: 1 }, randomFor(run, 'scan'))[0]?.p ?? NaN;
    });
    expect(p.filter((one) => one <= 0.1).length).toBeLessThan(20);
    expect(p.filter((one) => one <= 0.5).length).toBeGreaterThan(35);
    expect(p.filter((one) => one <= 0.5).length).toBeLessThan(65);
  });

  it('the short cut finds the highest circle that looking at each finds', () => {
    const random = randomFor(5, 'bound');
    const population = Float64Array.from(areas, (area) => area.population);
    const expected = population.map((value) => value / 100);
    const total = expected.reduce((sum, value) => sum + value, 0);
    const circles = scanCircles(areas, population, expected, 0.5);
    for (let run = 0; run < 50; run += 1) {
      // Some of the dealings are crowded into few areas, where the ratio is far from its approximation.
      const counts = Float64Array.from(areas, () => 0);
      multinomialDraw(
        Math.round(total),
        expected.map((value) => value * random.uniform() ** (run / 5)),
        random,
        counts,
      );
      let highest = 0;
      for (let centre = 0; centre < 100; centre += 1) {
        let inside = 0;
        for (let at = circles.starts[centre] ?? 0; at < (circles.starts[centre + 1] ?? 0); at += 1) {
          inside += counts[circles.members[at] ?? 0] ?? 0;
          highest = Math.max(highest, logLikelihoodRatio(inside, circles.expected[at] ?? 0, total));
        }
      }
      expect(highestRatio(circles, counts, total)).toBe(highest);
    }
  });

  it('no cases are no clusters; an area with more than the share of people is in no circle', () => {
    const none = areas.map((area) => ({ ...area, cases: 0 }));
    expect(spatialScan(none, { simulations: 9 }, randomFor(1, 'a'))).toEqual([]);
    const [first, second] = [
      { x: 0, y: 0, cases: 9, population: 60 },
      { x: 1, y: 0, cases: 1, population: 40 },
    ];
    expect(spatialScan([first, second], { share: 0.5, simulations: 9 }, randomFor(1, 'a'))).toEqual([]);
  });

  it('what cannot be scanned is refused', () => {
    const scan = (change: object, share = 0.1, simulations = 9) =>
      spatialScan(
        [...areas, { x: 0, y: 0, population: 5, cases: 1, ...change }],
        { share, simulations },
        randomFor(1, 'a'),
      );
    expect(() => scan({ cases: 0.5 })).toThrow(RangeError);
    expect(() => scan({ population: 0 })).toThrow(RangeError);
    expect(() => scan({ expected: 0 })).toThrow(RangeError);
    expect(() => scan({ x: NaN })).toThrow(RangeError);
    expect(() => scan({}, 0.6)).toThrow(RangeError);
    expect(() => scan({}, 0.1, 0)).toThrow(RangeError);
    expect(() => spatialScan(areas.slice(0, 1), { simulations: 9 }, randomFor(1, 'a'))).toThrow(RangeError);
  });
});

describe('binomial draws', () => {
  it.each([
    [10, 0.3],
    [500, 0.004],
    [100, 0.4],
    [5000, 0.02],
    [300, 0.9],
  ])('of %i trials at %f have the mean and the variance of the distribution', (trials, chance) => {
    const random = randomFor(9, 'draws');
    const draws = Array.from({ length: 20_000 }, () => binomialDraw(trials, chance, random));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    const spread = trials * chance * (1 - chance);
    expect(Math.abs(mean - trials * chance)).toBeLessThan(5 * Math.sqrt(spread / draws.length));
    expect(Math.abs(variance / spread - 1)).toBeLessThan(0.06);
  });

  it('of no trials, no chance and certainty need no chance', () => {
    const random = randomFor(1, 'a');
    expect([binomialDraw(0, 0.5, random), binomialDraw(7, 0, random), binomialDraw(7, 1, random)]).toEqual([0, 0, 7]);
  });
});
