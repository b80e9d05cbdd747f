import { describe, expect, it } from 'vitest';
import { areasWords, withoutWords } from '../../../client/data/indicator-periods.tsx';

describe('What came of an indicator', () => {
  it('names the areas of the publisher as what they are', () => {
    expect(areasWords({ areas: 125, areaKind: 'msoa11' })).toBe('125 MSOAs of 2011');
    expect(areasWords({ areas: 1, areaKind: 'trust' })).toBe('1 NHS trust');
    expect(areasWords({ areas: 3, areaKind: 'county' })).toBe('3 counties and unitary authorities');
  });

  it('says withheld and not available apart, and nothing where every area has a figure', () => {
    expect(withoutWords({ missing: 5, withheld: 2 })).toBe('2 withheld [c], 3 not available [x]');
    expect(withoutWords({ missing: 2, withheld: 2 })).toBe('2 withheld [c]');
    expect(withoutWords({ missing: 0, withheld: 0 })).toBe('');
  });
});
