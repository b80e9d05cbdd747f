import { describe, expect, it } from 'vitest';
import { pairedChange } from '../../server/statistics/paired-change.ts';
import { surveySize } from '../../server/statistics/survey-size.ts';

const people = (both: number, toYes: number, toNo: number, neither: number) => [
  ...Array.from({ length: both }, () => ({ before: true, after: true })),
  ...Array.from({ length: toYes }, () => ({ before: false, after: true })),
  ...Array.from({ length: toNo }, () => ({ before: true, after: false })),
  ...Array.from({ length: neither }, () => ({ before: false, after: false })),
];
const equal = (list: readonly unknown[]) => list.map(() => 1);

describe('a change among people asked twice', () => {
  it('counts who changed their mind, and tests only those', () => {
    const list = people(20, 9, 1, 20);
    const found = pairedChange(list, equal(list));
    expect(found).toMatchObject({ pairs: 50, toYes: 9, toNo: 1 });
    expect(found.value).toBeCloseTo(8 / 50, 12);
    expect(found.p).toBeCloseTo((2 * 11) / 1024, 12);
    // (b + c − (b − c)²/n) / n², times n/(n − 1).
    expect(found.standardError ** 2).toBeCloseTo(((10 - 64 / 50) / 2500) * (50 / 49), 12);
    expect(found.lower).toBeGreaterThan(0);
  });

  it('leaves out who answered once', () => {
    const list = [...people(5, 3, 1, 5), { before: null, after: true }];
    expect(pairedChange(list, equal(list)).pairs).toBe(14);
  });

  it('finds nothing where nobody changed', () => {
    const list = people(5, 0, 0, 5);
    expect(pairedChange(list, equal(list))).toMatchObject({ value: 0, p: 1, standardError: 0, correlation: 1 });
  });

  it('refuses one person, and a weight of zero', () => {
    expect(() => pairedChange(people(1, 0, 0, 0), [1])).toThrow(RangeError);
    expect(() => pairedChange(people(1, 1, 0, 0), [1, 0])).toThrow(RangeError);
    expect(() => pairedChange(people(1, 1, 0, 0), [1])).toThrow(RangeError);
  });
});

describe('the size of a survey', () => {
  it('to see 50% become 60% is 385 a wave, and half as many again with a design effect of 1.5', () => {
    expect(surveySize({ before: 0.5, after: 0.6, designEffect: 1 })).toBe(385);
    expect(surveySize({ before: 0.5, after: 0.6 })).toBe(577);
  });

  it('refuses no change, shares beyond 1 and a power of 1', () => {
    expect(() => surveySize({ before: 0.5, after: 0.5 })).toThrow(RangeError);
    expect(() => surveySize({ before: 0.5, after: 1.5 })).toThrow(RangeError);
    expect(() => surveySize({ before: 0.5, after: 0.6, power: 1 })).toThrow(RangeError);
    expect(() => surveySize({ before: 0.5, after: 0.6, designEffect: 0.5 })).toThrow(RangeError);
  });
});
