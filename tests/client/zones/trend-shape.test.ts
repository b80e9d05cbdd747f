import { describe, expect, it } from 'vitest';
import { trendShape } from '../../../client/zones/trend-shape.ts';

describe('a line over months', () => {
  const points = [
    { month: '2020-11', count: 4 },
    { month: '2020-12', count: 8 },
    { month: '2021-01', count: '[x]' as const },
    { month: '2021-02', count: '[x]' as const },
    { month: '2021-03', count: '[c]' as const },
    { month: '2021-04', count: 0 },
  ];
  const shape = trendShape(points, 60, 80);

  it('stops at a month without a number and never crosses it', () => {
    expect(shape.runs).toEqual([
      [
        [5, 48],
        [15, 16],
      ],
      [[55, 80]],
    ]);
  });

  it('tells a missing month from a withheld one, and both from a true zero', () => {
    expect(shape.gaps.map(({ kind, x, width, months }) => ({ kind, x, width, months }))).toEqual([
      { kind: 'missing', x: 20, width: 20, months: 2 },
      { kind: 'withheld', x: 40, width: 10, months: 1 },
    ]);
    expect(shape.end).toMatchObject({ count: 0, month: '2021-04' });
  });

  it('has years as wide as their months', () => {
    expect(shape.years.map(({ year, width }) => [year, width])).toEqual([
      ['2020', 20],
      ['2021', 40],
    ]);
  });

  it('has nothing to end at when no month has a number', () => {
    const none = trendShape([{ month: '2020-01', count: '[x]' }], 10, 10);
    expect(none.end).toBeNull();
    expect(none.runs).toEqual([]);
    expect(trendShape([], 10, 10).runs).toEqual([]);
  });

  it('has a scale from 0 at the bottom to a round number that nothing passes', () => {
    expect(shape.ticks).toEqual([
      { value: 0, y: 80 },
      { value: 5, y: 40 },
      { value: 10, y: 0 },
    ]);
  });
});
