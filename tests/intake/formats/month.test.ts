import { describe, expect, it } from 'vitest';
import { momentOf, monthOf } from '../../../server/intake/formats/month.ts';

const monthOfDate = (cell: string): string | null => momentOf(cell)?.month ?? null;

describe('a month', () => {
  it('is YYYY-MM from 1990 to 2100', () => {
    expect(['1990-01', '2025-12', '2100-12'].map(monthOf)).toEqual(['1990-01', '2025-12', '2100-12']);
  });

  it.each([
    '',
    '2025-13',
    '2025-00',
    '1989-12',
    '2101-01',
    '99999-01',
    '2025-1',
    '25-01',
    'infinity',
    '2025-01-01',
    "' OR 1=1",
  ])('is not %j', (cell) => {
    expect(monthOf(cell)).toBeNull();
  });
});

describe('a date', () => {
  it('falls in its month, leap days included', () => {
    expect(monthOfDate('2024-02-29')).toBe('2024-02');
    expect(monthOfDate('2025-03-31')).toBe('2025-03');
  });

  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '99999-01-01',
    '1989-12-31',
    '2101-01-01',
    'infinity',
    '-infinity',
    'now',
    '30/03/2025',
    '2025-03-30T24:00',
    '2025-03-30T12:60',
    '2025-03-30T12:00:60',
    '2025-03-30T12:00+99:00',
    '2025-03-30T12:00+01:75',
    '2025-03-30 ',
  ])('is not %j', (cell) => {
    expect(monthOfDate(cell)).toBeNull();
  });

  it('without an offset is local: 01:30 counts also in the hour that the clocks skip or repeat', () => {
    expect(monthOfDate('2025-03-30T01:30')).toBe('2025-03');
    expect(monthOfDate('2025-10-26 01:30:00')).toBe('2025-10');
    expect(monthOfDate('2025-06-30T23:59:59.999')).toBe('2025-06');
  });

  it('with an offset falls in the month that London showed at that instant', () => {
    expect(monthOfDate('2025-06-30T23:30:00Z')).toBe('2025-07');
    expect(monthOfDate('2025-06-30T22:59:59Z')).toBe('2025-06');
    expect(monthOfDate('2025-12-31T23:59:59Z')).toBe('2025-12');
    expect(monthOfDate('2025-07-01T00:30+01:00')).toBe('2025-07');
    expect(monthOfDate('2025-07-01T00:30+0200')).toBe('2025-06');
    expect(monthOfDate('2025-01-01T00:30:00+01:00')).toBe('2024-12');
    expect(monthOfDate('2025-03-31T23:30Z')).toBe('2025-04');
    expect(monthOfDate('2025-10-31T23:30Z')).toBe('2025-10');
  });

  it('gives each month the sum of its days, and every hour of a year to exactly one month', () => {
    const hours = Array.from({ length: 365 * 24 }, (_, hour) => new Date(Date.UTC(2025, 0, 1, hour)).toISOString());
    const byMonth = new Map<string | null, number>();
    for (const hour of hours) byMonth.set(monthOfDate(hour), (byMonth.get(monthOfDate(hour)) ?? 0) + 1);
    // March loses an hour to summer time, and October gains it back.
    const changed: Record<number, number> = { 3: -1, 10: 1 };
    const expected = Array.from({ length: 12 }, (_, index) => {
      const days = new Date(Date.UTC(2025, index + 1, 0)).getUTCDate();
      return [`2025-${String(index + 1).padStart(2, '0')}`, days * 24 + (changed[index + 1] ?? 0)];
    });
    expect([...byMonth]).toEqual(expected);
    const days = hours.filter((hour) => hour.includes('T00:')).map((hour) => monthOfDate(hour.slice(0, 10)));
    expect(days.filter((month) => month === '2025-02')).toHaveLength(28);
    expect(days.filter((month) => month === '2025-10')).toHaveLength(31);
  });

  it('moved out of 1990 to 2100 by its offset is turned away', () => {
    expect(monthOfDate('1990-01-01T00:30+01:00')).toBeNull();
  });
});
