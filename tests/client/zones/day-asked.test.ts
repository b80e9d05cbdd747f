import { describe, expect, it } from 'vitest';
import { isDay, readDay } from '../../../client/zones/day-asked.ts';

describe('A day in an address', () => {
  it('is one that exists, from 1990 to 2100, or none', () => {
    expect(readDay('2022-04-01')).toBe('2022-04-01');
    for (const text of ['1900-01-01', '2101-01-01', '2022-02-30', '2022-4-1', 'banana', '', null] as const) {
      expect(readDay(text)).toBeNull();
    }
  });

  it('stays in a control for days where it is one of another year, and is shown as a word where it is none', () => {
    expect([isDay('1900-01-01'), isDay('banana')]).toEqual([true, false]);
  });
});
