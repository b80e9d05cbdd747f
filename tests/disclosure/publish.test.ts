import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishCount, publishRate, rounded, strictest } from '../../server/disclosure/publish.ts';

const rate = { value: 3.14159, lower: 1, upper: 9 };

describe('publishing a count', () => {
  it('withholds 1 to the agreed number, and nothing else', () => {
    expect([0, 1, 5, 6].map((count) => publishCount(count, 5))).toEqual([0, '[c]', '[c]', 6]);
    expect([0, 1, 5].map((count) => publishCount(count, 0))).toEqual([0, 1, 5]);
  });

  it('withholds a fraction of one person too', () => {
    expect(publishCount(0.2, 5)).toBe('[c]');
  });

  it('never turns what is not known into a zero', () => {
    expect(publishCount(null, 0)).toBe('[x]');
    expect(publishCount(Number.NaN, 0)).toBe('[x]');
  });

  it('never lets a small count through', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(100), (count, withheldUpTo) => {
        const figure = publishCount(count, withheldUpTo);
        return count <= withheldUpTo ? figure === '[c]' : figure === count;
      }),
    );
  });
});

describe('publishing a rate', () => {
  it('withholds it, and its limits, whenever its count is withheld', () => {
    expect(publishRate(rate, publishCount(3, 5))).toEqual({ value: '[c]', lower: '[c]', upper: '[c]' });
  });

  it('says not available without people or without a count', () => {
    expect(publishRate(null, publishCount(30, 5)).value).toBe('[x]');
    expect(publishRate(rate, publishCount(null, 5)).upper).toBe('[x]');
  });

  it('rounds numbers only', () => {
    expect(rounded(publishRate(rate, publishCount(30, 5)).value, 2)).toBe(3.14);
    expect(rounded(publishCount(2, 5), 1)).toBe('[c]');
  });
});

it('the strictest agreement decides for a figure of several datasets', () => {
  expect(strictest([{ withheldUpTo: 0 }, { withheldUpTo: 7 }, { withheldUpTo: 5 }])).toBe(7);
  expect(strictest([])).toBe(0);
});
