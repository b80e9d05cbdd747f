import { describe, expect, it } from 'vitest';
import type { BrickRow } from '../../../server/features/evaluations/area-store.ts';
import { growGroups, peopleOf } from '../../../server/features/evaluations/grow-groups.ts';

const side = 12;
/** A square of bricks of 100 people each; the eastern half is another district. */
const bricks = Array.from({ length: side * side }, (_, id): BrickRow => {
  const [x, y] = [id % side, Math.floor(id / side)];
  return {
    ...{ id, code: `B${String(id).padStart(3, '0')}`, name: `Brick ${id}`, people: 100, area_m2: 1, decile: null },
    ...{ x, y, longitude: x, latitude: y, district_code: x < side / 2 ? 'WEST' : 'EAST' },
  };
});
const beside = (one: BrickRow, other: BrickRow): boolean => Math.abs(one.x - other.x) + Math.abs(one.y - other.y) === 1;
const neighboursOf = (id: number): number[] =>
  bricks.filter((other) => beside(bricks[id] as BrickRow, other)).map((other) => other.id);
const size = { people: 600, fewest: 300 };

/** How many bricks can be reached from the first without leaving the group. */
function reached(group: readonly BrickRow[]): number {
  const seen = new Set(group.slice(0, 1));
  for (const one of seen) for (const other of group) if (beside(one, other)) seen.add(other);
  return seen.size;
}

describe('groups of neighbouring bricks', () => {
  const { groups, left } = growGroups(bricks, neighboursOf, size, 1);

  it('hang together, in one district, with about the people wanted', () => {
    expect(groups.length).toBeGreaterThan(18);
    for (const group of groups) {
      expect(reached(group)).toBe(group.length);
      expect(new Set(group.map((brick) => brick.district_code)).size).toBe(1);
      expect(peopleOf(group)).toBeGreaterThanOrEqual(300);
      expect(peopleOf(group)).toBeLessThanOrEqual(650);
    }
  });

  it('use every brick once, or leave it over', () => {
    const all = [...groups.flat(), ...left].map(({ id }) => id);
    expect([...all].sort((one, other) => one - other)).toEqual(bricks.map(({ id }) => id));
  });

  it('are the same for the same seed in whatever order the bricks come', () => {
    const codes = (grown: BrickRow[][]) => grown.map((group) => group.map(({ code }) => code));
    expect(codes(growGroups([...bricks].reverse(), neighboursOf, size, 1).groups)).toEqual(codes(groups));
    expect(codes(growGroups(bricks, neighboursOf, size, 2).groups)).not.toEqual(codes(groups));
  });

  it('are given up where neighbours run out', () => {
    const island = growGroups(bricks.slice(0, 2), neighboursOf, size, 1);
    expect(island.groups).toEqual([]);
    expect(island.left).toHaveLength(2);
  });
});
