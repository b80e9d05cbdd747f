import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { estimate, estimateOfCodes, indexBricks, type BrickShape } from '../../../client/draw/estimate.ts';

const square = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const side = 0.01;
/** Three bricks in a row; the people of the third live at its far right end. */
const bricks: BrickShape[] = [0, 1, 2].map((i) => ({
  code: `B${i}`,
  name: `Brick ${i}`,
  people: 100 * (i + 1),
  centre: [-1.2 + side * (i === 2 ? 2.9 : i + 0.5), 52.7 + side / 2],
  geometry: square(-1.2 + side * i, 52.7, -1.2 + side * (i + 1), 52.7 + side),
}));
const index = indexBricks(bricks);
const line = square(-1.2, 52.69, -1.2 + side * 2.7, 52.72);

describe('the browser’s estimate while drawing', () => {
  test('takes in bricks by the centre of their people where that is known', () => {
    expect(estimate(index, line, true)).toEqual({ codes: ['B0', 'B1'], people: 300, leftOut: ['B2'] });
  });

  test('takes in bricks by most of their area where it is not', () => {
    expect(estimate(index, line, false)).toEqual({ codes: ['B0', 'B1', 'B2'], people: 600, leftOut: [] });
  });

  test('an outline inside one brick takes in none', () => {
    expect(estimate(index, square(-1.199, 52.701, -1.198, 52.702), true).codes).toEqual([]);
  });

  test('unknown people stay unknown; they are not 0', () => {
    const unknown = indexBricks(bricks.map((brick, i) => (i === 0 ? { ...brick, people: null } : brick)));
    expect(estimate(unknown, line, true).people).toBeNull();
    expect(estimateOfCodes(unknown, ['B0', 'B1']).people).toBeNull();
  });

  test('codes that the edition does not have are left out of the estimate', () => {
    expect(estimateOfCodes(index, ['B1', 'E99999999'])).toEqual({ codes: ['B1'], people: 200, leftOut: [] });
  });

  test('without bricks there is nothing near', () => {
    expect(estimate(indexBricks([]), line, true)).toEqual({ codes: [], people: 0, leftOut: [] });
  });
});
