import { describe, expect, it } from 'vitest';
import { timesSurroundings } from '../../server/statistics/wider-surroundings.ts';

const row = [0, 1, 2, 3, 4, 20].map((x) => ({ x, y: 0 }));
const people = Float64Array.of(10, 10, 10, 10, 10, 40);
const rates = Float64Array.of(2, 2, 12, 3, 4, 8);

describe('how many times its wider surroundings an area has', () => {
  it('takes the median of the nearest areas that hold so many people, itself counted', () => {
    const found = timesSurroundings(rates, people, row, { people: 30, least: 1 });
    // 12 among 2, 12, 3; the last holds 40 people alone, and so is only compared with itself.
    expect(found[2]).toBeCloseTo(12 / 3, 12);
    expect(found[5]).toBe(1);
  });

  it('takes at least so many areas', () => {
    const found = timesSurroundings(rates, people, row, { people: 30, least: 3 });
    // 8 among 8, 4, 3.
    expect(found[5]).toBeCloseTo(8 / 4, 12);
  });

  it('takes all where there are not so many people', () => {
    expect(timesSurroundings(rates, people, row)[0]).toBeCloseTo(2 / 3.5, 12);
  });

  it('refuses a rate of 0 and a place that is nowhere', () => {
    expect(() => timesSurroundings(Float64Array.of(0), Float64Array.of(1), [{ x: 0, y: 0 }])).toThrow(/rates above 0/);
    expect(() => timesSurroundings(Float64Array.of(1), Float64Array.of(1), [{ x: NaN, y: 0 }])).toThrow(/finite/);
  });
});
