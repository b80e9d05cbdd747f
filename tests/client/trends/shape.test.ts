import { describe, expect, it } from 'vitest';
import { trendFirst } from '../../../client/trends/question.ts';
import { blanksOf, markPlaces, type Month, mostOf, stretchesOf } from '../../../client/trends/shape.ts';
import { rowsOf } from '../../../client/drivers/rows.ts';

const none = { lacking: [], rolling: '[x]' as const, expected: null, lower: null, upper: null, signal: null };
const months: Month[] = [
  { ...none, month: '2024-01', count: 4, upper: 9 },
  { ...none, month: '2024-02', count: '[x]' },
  { ...none, month: '2024-03', count: '[x]' },
  { ...none, month: '2024-04', count: '[c]' },
  { ...none, month: '2024-05', count: 7 },
];
const mark = { dataset: null, category: null, text: 'said' };

describe('the picture of a trend', () => {
  it('tells withheld months from those that did not come, and neither from zero', () => {
    expect(blanksOf(months, 'months')).toEqual([
      { kind: 'missing', first: 1, months: 2 },
      { kind: 'withheld', first: 3, months: 1 },
    ]);
    expect(blanksOf(months, 'rolling')).toEqual([{ kind: 'missing', first: 0, months: 5 }]);
  });

  it('is as high as its counts and limits', () => {
    expect(mostOf(months, 'months')).toBe(9);
    expect(mostOf(months, 'rolling')).toBe(1);
  });

  it('places breaks between months and shocks over them, to the end where they go on', () => {
    const places = markPlaces(months, [
      { ...mark, kind: 'break', from: '2024-03', to: null },
      { ...mark, kind: 'shock', from: '2024-02', to: '2024-04' },
      { ...mark, kind: 'shock', from: '2024-05', to: null },
    ]);
    expect(places.map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [1, 3],
      [4, 5],
    ]);
  });

  it('is not drawn through a change of counting', () => {
    const marks = [{ ...mark, kind: 'break' as const, from: '2024-03', to: null }];
    expect(stretchesOf({ months, marks })).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
    ]);
  });
});

describe('the months of a trend', () => {
  it('are five years to the last, as far as there are data, and the whole period of the page', () => {
    expect(trendFirst('2025-10', '2026-09', '2019-01')).toBe('2021-10');
    expect(trendFirst('2025-10', '2026-09', '2024-01')).toBe('2024-01');
    expect(trendFirst('2019-01', '2026-09', '2019-01')).toBe('2019-01');
  });
});

describe('the rows of drivers', () => {
  it('are those furthest from what is expected, and none that is withheld', () => {
    const row = (code: string, value: number | '[c]') => ({
      ...{ code, name: code, count: 1, expected: 1, isBeyondChance: value === 9 },
      ...{ excess: { value, lower: value, upper: value }, ratio: { value, lower: value, upper: value } },
    });
    const many = Array.from({ length: 12 }, (_, index) => row(`c${String(index)}`, index - 2));
    const rows = rowsOf([row('hidden', '[c]'), ...many.toReversed()]);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ key: 'c11', isStrong: true });
    expect(rows.map(({ key }) => key)).not.toContain('c2');
    expect(rows.map(({ key }) => key)).not.toContain('hidden');
  });
});
