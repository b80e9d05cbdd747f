import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualRatePer1000 } from '../../server/statistics/annual-rate.ts';
import { byarInterval } from '../../server/statistics/byar.ts';
import { dobsonInterval } from '../../server/statistics/dobson.ts';
import { shared } from '../support/shared.ts';
import { readRows } from './reference-rows.ts';

describe('a rate per 1,000 residents a year', () => {
  it('of 30 cases in six months among 2,000 people is 30', () => {
    const rate = annualRatePer1000([{ count: 30, months: 6 }], 2000);
    expect(rate.value).toBeCloseTo(30, 12);
    expect(rate.lower).toBeCloseTo(byarInterval(30).lower, 10);
    expect(rate.upper).toBeCloseTo(byarInterval(30).upper, 10);
  });

  it.skipIf(shared === null)('equals OHID’s expected rates from a count of 10', () => {
    const rows = readRows('rates.csv').filter((row) => row['method'] === 'Byars' && Number(row['Denominator']) > 0);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const rate = annualRatePer1000([{ count: Number(row['Numerator']), months: 12 }], Number(row['Denominator']));
      const scale = Number(row['multiplier']) / 1000;
      expect(rate.value * scale).toBeCloseTo(Number(row['value']), 6);
      if (row['lower95_0cl'] !== '') expect(rate.lower * scale).toBeCloseTo(Number(row['lower95_0cl']), 6);
      if (row['upper95_0cl'] !== '') expect(rate.upper * scale).toBeCloseTo(Number(row['upper95_0cl']), 6);
    }
  });

  it('does not take a month that never came for a month of zeros', () => {
    const feeds = [
      { count: 12, months: 12 },
      { count: 9, months: 9 },
    ];
    expect(annualRatePer1000(feeds, 1000).value).toBeCloseTo(24, 12);
  });

  it('is the same however a feed with the same months is cut', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 60 }), (one, other, months) => {
        const cut = annualRatePer1000(
          [
            { count: one, months },
            { count: other, months },
          ],
          700,
        );
        const whole = annualRatePer1000([{ count: one + other, months }], 700);
        expect(cut.value).toBeCloseTo(whole.value, 8);
        expect(cut.upper).toBeCloseTo(whole.upper, 8);
      }),
    );
  });

  it('refuses nobody living there and a feed that never came', () => {
    expect(() => annualRatePer1000([{ count: 1, months: 1 }], 0)).toThrow(RangeError);
    expect(() => annualRatePer1000([{ count: 1, months: 0 }], 10)).toThrow(RangeError);
  });
});

describe('Dobson’s interval', () => {
  it.skipIf(shared === null)('equals OHID’s expected standardised rate', () => {
    const standard = readRows('esp2013.csv').map((row) => Number(Object.values(row).at(-1)));
    const bands = readRows('dsr_input.csv').filter((row) => row['area'] === 'testdata_big');
    const expected = readRows('dsr_expected.csv').find((row) => row['area'] === 'testdata_big');
    const total = standard.reduce((sum, weight) => sum + weight, 0);
    const rate = dobsonInterval(
      bands.map((band, i) => ({
        count: Number(band['count']),
        weight: ((standard[i] ?? 0) * 10_000) / (total * Number(band['pop'])),
      })),
    );
    expect(rate.value).toBeCloseTo(Number(expected?.['value']), 6);
    expect(rate.lower).toBeCloseTo(Number(expected?.['lower95_0cl']), 6);
    expect(rate.upper).toBeCloseTo(Number(expected?.['upper95_0cl']), 6);
  });

  it('with nothing counted takes the largest weight, the most that could have been missed', () => {
    const none = dobsonInterval([
      { count: 0, weight: 1 },
      { count: 0, weight: 3 },
    ]);
    expect(none).toEqual({ value: 0, lower: 0, upper: 3 * byarInterval(0).upper });
  });
});
