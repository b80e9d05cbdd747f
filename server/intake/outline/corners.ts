import type { Position, Ring } from './positions.ts';

/**
 * A corner of a ring and the start of the segment to its `next`. Corners at the same place share a `node`, so that "do
 * these two meet here" compares integers. `index` orders all corners; `place` is the index in its own ring.
 */
export interface Corner {
  x: number;
  y: number;
  ring: number;
  index: number;
  place: number;
  node: number;
  previous: Corner;
  next: Corner;
}

/** All corners of all rings, ring after ring, without the closing repetition of the first. */
export function listCorners(rings: Ring[]): Corner[] {
  const nodes = new Map<string, number>();
  const all: Corner[] = [];
  rings.forEach((ring, ringIndex) => {
    const corners = ring.positions.slice(0, -1).map(([x, y], place) => {
      const key = `${x},${y}`;
      const node = nodes.get(key) ?? nodes.size;
      nodes.set(key, node);
      const corner = { x, y, ring: ringIndex, index: all.length + place, place, node } as Corner;
      return corner;
    });
    corners.forEach((corner, place) => {
      corner.next = corners[(place + 1) % corners.length] ?? corner;
      corner.next.previous = corner;
    });
    all.push(...corners);
  });
  return all;
}

export function positionOf(corner: Corner): Position {
  return [corner.x, corner.y];
}

/** Where a corner stands in the input. */
export function pointerOf(corner: Corner, rings: Ring[]): string {
  return `${rings[corner.ring]?.pointer ?? ''}/${corner.place}`;
}
