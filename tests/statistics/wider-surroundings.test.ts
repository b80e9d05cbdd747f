import { describe, expect, it } from 'vitest';
import { timesSurroundings } from '../../server/statistics/wider-surroundings.ts';

const row = [0, 1, 2, 3.1, 4, 20].map((x) => ({ x, y: 0 }));
const rates = Float64Array.of(2, 2, 12, 3, 4, 8);

describe('how many times its wider surroundings an area has', () => {
  it('takes the median of the nearest areas, itself counted', () => {
    const found = timesSurroundings(rates, row, 3);
    // 12 among 2, 12, 3; and 8 among 8, 4, 3.
    expect(found[2]).toBeCloseTo(12 / 3, 12);
    expect(found[5]).toBeCloseTo(8 / 4, 12);
  });

  it('takes all where there are not so many', () => {
    expect(timesSurroundings(rates, row)[0]).toBeCloseTo(2 / 3.5, 12);
  });

  it('refuses a rate of 0 and a place that is nowhere', () => {
    expect(() => timesSurroundings(Float64Array.of(0), [{ x: 0, y: 0 }])).toThrow(/rates above 0/);
    expect(() => timesSurroundings(Float64Array.of(1), [{ x: NaN, y: 0 }])).toThrow(/finite/);
    expect(() => timesSurroundings(Float64Array.of(1), [])).toThrow(/one place/);
  });
});
