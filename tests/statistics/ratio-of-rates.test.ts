import { describe, expect, it } from 'vitest';
import { dobsonInterval } from '../../server/statistics/dobson.ts';
import { ratioOfRates } from '../../server/statistics/ratio-of-rates.ts';

const rate = (count: number, people: number) => dobsonInterval([{ count, weight: 1 / people }]);

describe('How many times another rate a rate is', () => {
  it('gives 41 in 28,010 against 15 in 19,017 the limits that the formula gives by hand', () => {
    const found = ratioOfRates(rate(41, 28_010), rate(15, 19_017));
    expect(found?.value).toBeCloseTo(1.8557587, 6);
    expect(found?.lower).toBeCloseTo(1.0140492, 6);
    expect(found?.upper).toBeCloseTo(3.5576323, 6);
  });

  it('is close to the exact conditional interval of the same counts, 1.0057 to 3.6093', () => {
    const found = ratioOfRates(rate(41, 28_010), rate(15, 19_017));
    expect(Math.abs((found?.lower ?? 0) - 1.0057)).toBeLessThan(0.02);
    expect(Math.abs((found?.upper ?? 0) - 3.6093)).toBeLessThan(0.12);
  });

  it('turns over when the two change places', () => {
    const one = ratioOfRates(rate(410, 28_010), rate(150, 19_017));
    const other = ratioOfRates(rate(150, 19_017), rate(410, 28_010));
    expect((one?.lower ?? 0) * (other?.upper ?? 0)).toBeCloseTo(1, 9);
  });

  it('has an upper limit for a rate of 0, and none at all against a rate that may be 0', () => {
    expect(ratioOfRates(rate(0, 100), rate(100, 1_000))).toMatchObject({ value: 0, lower: 0 });
    expect(ratioOfRates(rate(0, 100), rate(100, 1_000))?.upper).toBeCloseTo(0.3733, 4);
    expect(ratioOfRates(rate(10, 100), rate(0, 1_000))).toBeNull();
    expect(ratioOfRates(rate(10, 100), rate(1, 1_000))).toBeNull();
  });

  it('needs limits that enclose their rate', () => {
    expect(() => ratioOfRates({ value: 1, lower: 2, upper: 3 }, rate(5, 10))).toThrow(RangeError);
  });
});
