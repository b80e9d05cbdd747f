import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTo, nextTowards, type Direction } from '../../../client/map/neighbour.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 0, y: 10 },
  { x: 10, y: 10 },
  { x: 30, y: 0 },
];

describe('the arrow keys on the map', () => {
  it('go to the nearest area that lies in their direction', () => {
    expect(nextTowards(square, 0, 'right')).toBe(1);
    expect(nextTowards(square, 0, 'down')).toBe(2);
    expect(nextTowards(square, 3, 'up')).toBe(1);
    expect(nextTowards(square, 3, 'left')).toBe(2);
    expect(nextTowards(square, 1, 'right')).toBe(4);
  });

  it('stay where they are at the edge', () => {
    expect(nextTowards(square, 0, 'left')).toBeNull();
    expect(nextTowards([], 0, 'left')).toBeNull();
  });

  it('lead from every area to some other, when there is one elsewhere', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) });
    const every: Direction[] = ['up', 'down', 'left', 'right'];
    fc.assert(
      fc.property(fc.uniqueArray(spot, { minLength: 2, selector: ({ x, y }) => x * 100 + y }), (spots) => {
        for (const index of spots.keys()) {
          expect(every.some((direction) => nextTowards(spots, index, direction) !== null)).toBe(true);
        }
      }),
    );
  });

  it('start from the area nearest to the middle of the map', () => {
    expect(nearestTo(square, { x: 9, y: 9 })).toBe(3);
    expect(nearestTo([], { x: 0, y: 0 })).toBeNull();
  });
});
