import { pointerOf, positionOf, type Corner } from './corners.ts';
import type { Passing, Touch } from './crossings.ts';
import type { Ring } from './positions.ts';
import { refuseOutline, sayPosition } from './refuse-outline.ts';
import { turn } from './turn.ts';

/**
 * Rings may touch at single points if they stay on their own side. With the inside on the left of every ring, two rings
 * of one part must each run inside the other, and rings of two parts must each run outside the other; anything else is
 * an overlap, or a crossing hidden in a corner.
 *
 * A hole that touches in two places, or a chain of touching holes that closes, would cut the part in two; that is the
 * same as a closed loop in the drawing "ring meets touching point", found by joining sets.
 *
 * @throws Refusal geometry-invalid with the position
 */
export function checkTouches(touches: Touch[], reversed: boolean[], rings: Ring[]): void {
  const joined = new Map<string, string>();
  for (const { at, passings } of touches) {
    const leftPassings = passings.map((passing) => turnInsideLeft(passing, reversed[passing.ring] ?? false));
    leftPassings.forEach((one, index) => {
      for (const other of leftPassings.slice(index + 1)) checkSides(at, one, other, rings);
    });
    for (const { ring } of leftPassings) {
      const part = rings[ring]?.part ?? 0;
      if (leftPassings.filter((other) => rings[other.ring]?.part === part).length < 2) continue;
      if (join(joined, `ring ${ring}`, `node ${at.node} of part ${part}`)) continue;
      const detail = `A hole must not cut a part of the shape in two, and holes do at ${sayPosition(positionOf(at))}.`;
      throw refuseOutline('geometry-invalid', detail, rings[ring]?.pointer ?? '', positionOf(at));
    }
  }
}

function turnInsideLeft({ ring, before, after }: Passing, isReversed: boolean): Passing {
  return isReversed ? { ring, before: after, after: before } : { ring, before, after };
}

function checkSides(at: Corner, one: Passing, other: Passing, rings: Ring[]): void {
  const isOnePart = rings[one.ring]?.part === rings[other.ring]?.part;
  const sides = [
    isInsideLeft(at, one, other.before),
    isInsideLeft(at, one, other.after),
    isInsideLeft(at, other, one.before),
    isInsideLeft(at, other, one.after),
  ];
  if (sides.every((isInside) => isInside === isOnePart)) return;
  const place = sayPosition(positionOf(at));
  const detail = isOnePart
    ? `A hole must lie inside its outline and outside other holes, and one does not at ${place}.`
    : `The parts of a shape must not overlap, and two of them do at ${place}.`;
  throw refuseOutline('geometry-invalid', detail, pointerOf(at, rings), positionOf(at));
}

/** Whether the direction from `at` to `to` leads into the inside, that is anticlockwise from `after` round to `before`. */
function isInsideLeft(at: Corner, { before, after }: Passing, to: Corner): boolean {
  const fromAfter = turn(at.x, at.y, after.x, after.y, to.x, to.y);
  const fromBefore = turn(at.x, at.y, before.x, before.y, to.x, to.y);
  const opening = turn(at.x, at.y, after.x, after.y, before.x, before.y);
  if (opening > 0) return fromAfter > 0 && fromBefore < 0;
  if (opening < 0) return !(fromBefore > 0 && fromAfter < 0);
  return fromAfter > 0;
}

/** Joins the sets of two names; false when they were one set already. */
function join(parents: Map<string, string>, one: string, other: string): boolean {
  const [root, otherRoot] = [rootOf(parents, one), rootOf(parents, other)];
  if (root === otherRoot) return false;
  parents.set(root, otherRoot);
  return true;
}

function rootOf(parents: Map<string, string>, name: string): string {
  let root = name;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) {
    // Halving the path keeps a long chain of touching holes from becoming quadratic.
    const grandparent = parents.get(parent);
    if (grandparent !== undefined) parents.set(root, grandparent);
    root = parent;
  }
  return root;
}
