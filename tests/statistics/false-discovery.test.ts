import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../server/statistics/false-discovery.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('many tests at once', () => {
  it('q and adjusted p are never below p, and keep its order', () => {
    fc.assert(
      fc.property(pValues, (list) => {
        for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm]) {
          const adjusted = adjust(list);
          list.forEach((p, i) => {
            expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            list.forEach((other, j) => {
              if (p < other) expect(adjusted[i] ?? 2).toBeLessThanOrEqual(adjusted[j] ?? -1);
            });
          });
        }
      }),
    );
  });

  it('one test alone keeps its p', () => {
    for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm]) expect(adjust([0.03])).toEqual([0.03]);
  });

  it('a test that could not be made stays null, and is not counted', () => {
    expect(benjaminiHochberg([0.01, null, 0.02])).toEqual([0.02, null, 0.02]);
    expect(holm([null, 0.01, 0.02])).toEqual([null, 0.02, 0.02]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('equal p have equal q', () => {
    expect(benjaminiHochberg([0.04, 0.04, 0.04])).toEqual([0.04, 0.04, 0.04]);
  });

  it('refuses what is no p', () => {
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
    expect(() => holm([NaN])).toThrow(RangeError);
  });
});
