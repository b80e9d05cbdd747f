import { describe, expect, it } from 'vitest';
import {
  chanceCell,
  chanceWords,
  changeWords,
  estimateWords,
  numberWords,
  percentWords,
  poundsWords,
  rangeWords,
  signedWords,
} from '../../../client/evaluations/numbers.ts';

describe('changes in words', () => {
  it('have a true minus sign, a plus for a rise and nothing for no change', () => {
    expect([-24, 3, 0, -0.4, 0.4].map(percentWords)).toEqual(['−24%', '+3%', '0%', '0%', '0%']);
    expect(signedWords(0.384, 2)).toBe('+0.38');
    expect(numberWords(-1234.5, 1)).toBe('−1,234.5');
    expect(changeWords(-24.2)).toBe('24% lower');
    expect(changeWords(0.2)).toBe('no different');
    expect(poundsWords(-1200)).toBe('−£1,200');
  });

  it('never say half an interval', () => {
    expect(rangeWords({ lower: -38, upper: -7 })).toBe('−38% to −7%');
    expect(rangeWords({ lower: null, upper: -7 })).toBeNull();
    expect(estimateWords({ value: -24, lower: -38, upper: -7 })).toBe('−24% (95% interval −38% to −7%)');
    expect(estimateWords({ value: -24, lower: null, upper: null })).toBe('−24%, no interval');
  });

  it('say chances with the decimals that decide, and never as zero', () => {
    expect([0.05, 0.025, 0.62, 0.0001].map((p) => chanceWords(p))).toEqual([
      'p = 0.05',
      'p = 0.025',
      'p = 0.62',
      'p < 0.001',
    ]);
    expect(chanceCell(null)).toBe('[x]');
    expect(chanceCell(0)).toBe('under 0.001');
  });
});
