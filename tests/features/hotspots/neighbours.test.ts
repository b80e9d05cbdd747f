import { describe, expect, it } from 'vitest';
import { centres, distanceFor, touching, within } from '../../../server/features/hotspots/neighbours.ts';

/** Four bricks in a row, the first three touching; people 10, 30, 20 and unknown. */
const brick = (id: number, x: number, people: number | null) => ({
  ...{ id, code: String(id), name: String(id), people, district_code: null, area_m2: 1, decile: null },
  ...{ x, y: 0, longitude: x / 100, latitude: 50 },
});
const rows = [brick(11, 0, 10), brick(12, 100, 30), brick(13, 200, 20), brick(14, 900, null)];
const touch = new Map([[11, [12]], [12, [11, 13]], [13, [12]]]); // prettier-ignore
const bricks = {
  ids: [11, 12, 13, 14],
  place: {
    ...{ editionId: 1, bricks: rows, byId: new Map(rows.map((row) => [row.id, row])) },
    neighboursOf: (id: number) => touch.get(id) ?? [],
  },
};
const part = (area: number, index: number, weight = 1) => ({ area, brick: index, weight });

describe('neighbours of areas of any kind', () => {
  it('touch where any of their bricks do; the area that touches none is an island', () => {
    const parts = [part(0, 0), part(1, 1), part(1, 2), part(2, 3)];
    expect(touching(3, parts, bricks)).toEqual([[1], [0], []]);
  });

  it('lie over each other where they share a brick, and a sliver is no share', () => {
    expect(touching(2, [part(0, 0, 0.6), part(1, 0, 0.4)], bricks)).toEqual([[1], [0]]);
    expect(touching(2, [part(0, 0), part(1, 1, 0.005), part(1, 3)], bricks)).toEqual([[], []]);
  });

  it('have their centre where their people live, and none without bricks', () => {
    const found = centres(3, [part(0, 0), part(0, 1), part(1, 3)], bricks);
    expect(found[0]?.x).toBeCloseTo((0 * 10 + 100 * 30) / 40, 12);
    expect(found[1]?.x).toBe(900);
    expect(found[2]).toBeNull();
  });

  it('are near by the distance between centres', () => {
    const places = [{ x: 0, y: 0 }, { x: 90, y: 0 }, null, { x: 400, y: 0 }];
    expect(within(places, 100)).toEqual([[1], [0], [], []]);
    expect(distanceFor(places)).toBe(400);
    expect(distanceFor([null, { x: 0, y: 0 }])).toBeNull();
  });
});
