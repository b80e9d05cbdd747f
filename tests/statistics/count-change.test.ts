import { describe, expect, it } from 'vitest';
import { binomialShare } from '../../server/statistics/distributions.ts';
import { countChanges } from '../../server/statistics/count-change.ts';
import { changeBetweenYears } from '../../server/statistics/rolling-rate.ts';

const change = (before: number, after: number) => countChanges([before], [after])[0] ?? expect.fail();

describe('the change of counts between two times', () => {
  it('is from 10 on the ratio with the limits of its logarithm, as between years', () => {
    const months = [...new Array<number>(12).fill(10), ...new Array<number>(12).fill(13)];
    const year = changeBetweenYears(months, 11, 23).ratio;
    const { ratio, lower, upper, method } = change(120, 156);
    expect(method).toBe('logarithm');
    expect(ratio).toBeCloseTo(year?.value ?? NaN, 9);
    expect(lower).toBeCloseTo(year?.lower ?? NaN, 9);
    expect(upper).toBeCloseTo(year?.upper ?? NaN, 9);
  });

  it('has below 10 the limits at which the mid-p tails are a fortieth each', () => {
    const midTail = (seen: number, tries: number, share: number) =>
      (binomialShare(seen, tries, share) + binomialShare(seen - 1, tries, share)) / 2;
    for (const [before, after] of [
      [3, 9],
      [9, 3],
      [5, 5_000],
      [1, 1],
      [8, 40],
    ] as const) {
      const { lower, upper, p } = change(before, after);
      const both = before + after;
      const share = (ratio: number | null) => (ratio ?? NaN) / (1 + (ratio ?? NaN));
      expect(1 - midTail(after, both, share(lower))).toBeCloseTo(0.025, 9);
      expect(midTail(after, both, share(upper))).toBeCloseTo(0.025, 9);
      const half = midTail(after, both, 0.5);
      expect(p).toBeCloseTo(2 * Math.min(half, 1 - half), 9);
    }
  });

  it('is by hand: 0 and 4, p is the share of one throw in sixteen', () => {
    const { ratio, lower, upper, p } = change(0, 4);
    expect([ratio, upper]).toEqual([null, null]);
    // ½π⁴ = 0.025 at the lower limit.
    const share = 0.05 ** (1 / 4);
    expect(lower).toBeCloseTo(share / (1 - share), 9);
    expect(p).toBeCloseTo(1 / 16, 12);
    expect(change(4, 0)).toMatchObject({ ratio: 0, lower: 0 });
  });

  it('turned round is the inverse, and the same p', () => {
    const [there, back] = [change(4, 11), change(11, 4)];
    expect((there.lower ?? 0) * (back.upper ?? 0)).toBeCloseTo(1, 9);
    expect(there.p).toBeCloseTo(back.p ?? 0, 12);
  });

  it('says nothing of two zeros, and refuses what is no count', () => {
    expect(change(0, 0)).toMatchObject({ ratio: null, lower: null, upper: null, p: null });
    expect(() => countChanges([1], [])).toThrow(RangeError);
    expect(() => countChanges([-1], [2])).toThrow(RangeError);
  });
});
