import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../server/statistics/byar.ts';
import { normalQuantile } from '../../server/statistics/distributions.ts';
import { shared } from '../support/shared.ts';
import { readRows } from './reference-rows.ts';

describe('the normal quantile', () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.5, 0],
    [0.025, -1.959963984540054],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
  });

  it('refuses what is no probability', () => {
    for (const wrong of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(wrong)).toThrow(RangeError);
  });
});

describe('Byar’s interval', () => {
  it('gives the limits that OHID prints for 65 and 1,045 cases', () => {
    expect(byarInterval(65).lower).toBeCloseTo(50.1631877104595, 9);
    expect(byarInterval(65).upper).toBeCloseTo(82.8491385459398, 9);
    expect(byarInterval(1045).lower).toBeCloseTo(982.593201807333, 8);
    expect(byarInterval(1045).upper).toBeCloseTo(1110.33121298565, 8);
  });

  it.skipIf(shared === null)('equals every row of OHID’s own expected values', () => {
    const rows = readRows('byars_wilson.csv').filter((row) => row['method'] === 'Byars');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const interval = byarInterval(Number(row['x']), Number.parseFloat(row['confidence'] ?? '') / 100);
      expect(interval.lower).toBeCloseTo(Number(row['lowercl']), 6);
      expect(interval.upper).toBeCloseTo(Number(row['uppercl']), 6);
    }
  });

  it('of no cases starts at 0 and does not end there', () => {
    expect(byarInterval(0).lower).toBe(0);
    expect(byarInterval(0).upper).toBeCloseTo(3.668, 3);
  });

  it('lies around its count, and wider for more confidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
        const usual = byarInterval(count);
        const surer = byarInterval(count, 0.998);
        return surer.lower <= usual.lower && usual.lower <= count && count < usual.upper && usual.upper < surer.upper;
      }),
    );
  });

  it('refuses a count below 0 and a confidence of 1', () => {
    expect(() => byarInterval(-1)).toThrow(RangeError);
    expect(() => byarInterval(Number.NaN)).toThrow(RangeError);
    expect(() => byarInterval(1, 1)).toThrow(RangeError);
  });
});
