import { describe, expect, it } from 'vitest';
import { topCategories } from '../../../client/zones/top-categories.ts';

const category = (code: string, count: number | '[c]' | '[x]', exact: number | '[x]' = '[x]') => ({
  code,
  name: code,
  count,
  exact,
});

describe('the largest categories of a zone', () => {
  it('are three, the largest first, without the sum of all the small ones', () => {
    const all = [category('other', 99), category('b', 2), category('a', 9), category('c', 5), category('d', 1)];
    expect(topCategories(all).map(({ code }) => code)).toEqual(['a', 'c', 'b']);
  });

  it('go by the points inside the line where no whole brick is taken in', () => {
    const all = [category('a', '[x]', 3), category('b', '[x]', 8)];
    expect(topCategories(all).map(({ code }) => code)).toEqual(['b', 'a']);
  });

  it('leave out what is withheld, not available or nothing', () => {
    expect(topCategories([category('a', '[c]'), category('b', '[x]'), category('c', 0)])).toEqual([]);
  });
});
