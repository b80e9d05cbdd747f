import { describe, expect, it } from 'vitest';
import { changeDispersion } from '../../server/statistics/change-dispersion.ts';

describe('the scatter of changes between areas', () => {
  it('by hand: half of all came later; 10 and 20 lie off by 5 of a variance of 7.5, twice', () => {
    expect(changeDispersion([10, 20], [20, 10])).toBeCloseTo((25 / 7.5) * 2, 12);
  });

  it('is 0 where all changed by one factor', () => {
    expect(changeDispersion([10, 20, 0], [15, 30, 0])).toBeCloseTo(0, 12);
  });

  it('is not there where one area or one time only has a count', () => {
    expect(changeDispersion([3, 0], [4, 0])).toBeNull();
    expect(changeDispersion([3, 2], [0, 0])).toBeNull();
    expect(() => changeDispersion([1], [])).toThrow(RangeError);
  });
});
