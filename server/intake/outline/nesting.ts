import type { Position, Ring } from './positions.ts';
import { refuseOutline, sayPosition } from './refuse-outline.ts';
import { turn } from './turn.ts';

interface Part {
  shell: BoxedRing;
  holes: BoxedRing[];
}

interface BoxedRing {
  ring: Ring;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Holes lie inside their shell and outside each other, parts outside each other. Rings are known not to cross by now, so
 * any position that is not itself on the other ring decides for the whole ring.
 *
 * @throws Refusal geometry-invalid with the position
 */
export function checkNesting(rings: Ring[]): void {
  const parts = groupParts(rings);
  for (const part of parts) {
    for (const hole of part.holes) checkHole(hole, part);
  }
  for (const part of parts) {
    for (const other of parts) {
      if (other === part || !fitsIn(part.shell, other.shell)) continue;
      const inside = firstDeciding(part.shell, (position) => sideOfPart(position, other));
      if (!inside) continue;
      const detail = `The parts of a shape must not overlap, and one contains ${sayPosition(inside)} of another.`;
      throw refuseOutline('geometry-invalid', detail, part.shell.ring.pointer, inside);
    }
  }
}

function checkHole(hole: BoxedRing, { shell, holes }: Part): void {
  const outside = firstDeciding(hole, (position) => -sideOfRing(position, shell));
  if (outside) {
    const detail = `A hole must lie inside its outline, and ${sayPosition(outside)} is outside it.`;
    throw refuseOutline('geometry-invalid', detail, hole.ring.pointer, outside);
  }
  for (const other of holes) {
    if (other === hole || !fitsIn(hole, other)) continue;
    const inside = firstDeciding(hole, (position) => sideOfRing(position, other));
    if (!inside) continue;
    const detail = `A hole must not lie inside another hole, and the one at ${sayPosition(inside)} does.`;
    throw refuseOutline('geometry-invalid', detail, hole.ring.pointer, inside);
  }
}

function groupParts(rings: Ring[]): Part[] {
  const parts: Part[] = [];
  for (const ring of rings) {
    const boxed = boxRing(ring);
    if (ring.isHole) parts.at(-1)?.holes.push(boxed);
    else parts.push({ shell: boxed, holes: [] });
  }
  return parts;
}

function boxRing(ring: Ring): BoxedRing {
  const box = { ring, west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of ring.positions) {
    box.west = Math.min(box.west, x);
    box.south = Math.min(box.south, y);
    box.east = Math.max(box.east, x);
    box.north = Math.max(box.north, y);
  }
  return box;
}

/** A ring that crosses no other can only lie inside one whose box holds its own. */
function fitsIn(one: BoxedRing, other: BoxedRing): boolean {
  return one.west >= other.west && one.east <= other.east && one.south >= other.south && one.north <= other.north;
}

/** The first position off the other's edge decides for all: it is returned when it lies on the side that counts as 1. */
function firstDeciding(ring: BoxedRing, sideOf: (position: Position) => number): Position | undefined {
  for (const position of ring.ring.positions) {
    const side = sideOf(position);
    if (side !== 0) return side > 0 ? position : undefined;
  }
  return undefined;
}

function sideOfPart(position: Position, { shell, holes }: Part): number {
  const side = sideOfRing(position, shell);
  if (side <= 0) return side;
  for (const hole of holes) {
    const sideOfHole = sideOfRing(position, hole);
    if (sideOfHole >= 0) return -sideOfHole;
  }
  return side;
}

/**
 * 1 inside, 0 on the ring, -1 outside. Counts crossings of a ray to the east with the exact turn: libraries subtract the
 * point first, and that subtraction rounds.
 */
function sideOfRing([x, y]: Position, { ring, west, south, east, north }: BoxedRing): number {
  if (x < west || x > east || y < south || y > north) return -1;
  let isInside = false;
  let previous = ring.positions.at(-1);
  for (const current of ring.positions) {
    const [ax, ay] = previous ?? current;
    const [bx, by] = current;
    previous = current;
    if (Math.min(ay, by) > y || Math.max(ay, by) < y || Math.max(ax, bx) < x) continue;
    const side = turn(ax, ay, bx, by, x, y);
    if (side === 0 && Math.min(ax, bx) <= x) return 0;
    if (ay > y !== by > y && side > 0 === by > ay) isInside = !isInside;
  }
  return isInside ? 1 : -1;
}
