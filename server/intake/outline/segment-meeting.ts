import type { Corner } from './corners.ts';
import type { Position } from './positions.ts';
import { turn } from './turn.ts';

/** How two segments meet: not at all, by crossing, along a stretch, or at one corner lying inside the other segment. */
export type Meeting =
  | { kind: 'none' }
  | { kind: 'crossing'; position: Position }
  | { kind: 'overlap'; position: Position }
  | { kind: 'touch'; corner: Corner; segment: Corner };

const none: Meeting = { kind: 'none' };

/**
 * Each segment runs from the corner given to its next. Segments that share an end are told apart by node, so "none" for
 * two of them means that the shared end is all they share.
 */
export function meet(one: Corner, other: Corner): Meeting {
  const [a, b, c, d] = [one, one.next, other, other.next];
  if (a.node === c.node) return meetAtSharedEnd(a, b, d);
  if (a.node === d.node) return meetAtSharedEnd(a, b, c);
  if (b.node === c.node) return meetAtSharedEnd(b, a, d);
  if (b.node === d.node) return meetAtSharedEnd(b, a, c);
  const sideOfC = turn(a.x, a.y, b.x, b.y, c.x, c.y);
  const sideOfD = turn(a.x, a.y, b.x, b.y, d.x, d.y);
  if (sideOfC === sideOfD && sideOfC !== 0) return none;
  const sideOfA = turn(c.x, c.y, d.x, d.y, a.x, a.y);
  const sideOfB = turn(c.x, c.y, d.x, d.y, b.x, b.y);
  if (sideOfA === sideOfB && sideOfA !== 0) return none;
  if (sideOfC === 0 && sideOfD === 0) return meetOnOneLine(a, b, c, d);
  if (sideOfC === 0) return { kind: 'touch', corner: c, segment: one };
  if (sideOfD === 0) return { kind: 'touch', corner: d, segment: one };
  if (sideOfA === 0) return { kind: 'touch', corner: a, segment: other };
  if (sideOfB === 0) return { kind: 'touch', corner: b, segment: other };
  return { kind: 'crossing', position: crossingOf(a, b, c, d) };
}

function meetAtSharedEnd(shared: Corner, one: Corner, other: Corner): Meeting {
  const isSameWay =
    Math.sign(one.x - shared.x) === Math.sign(other.x - shared.x) &&
    Math.sign(one.y - shared.y) === Math.sign(other.y - shared.y);
  if (!isSameWay || turn(shared.x, shared.y, one.x, one.y, other.x, other.y) !== 0) return none;
  return { kind: 'overlap', position: [shared.x, shared.y] };
}

function meetOnOneLine(a: Corner, b: Corner, c: Corner, d: Corner): Meeting {
  const isApart =
    Math.max(a.x, b.x) < Math.min(c.x, d.x) ||
    Math.max(c.x, d.x) < Math.min(a.x, b.x) ||
    Math.max(a.y, b.y) < Math.min(c.y, d.y) ||
    Math.max(c.y, d.y) < Math.min(a.y, b.y);
  if (isApart) return none;
  const inside = [a, b, c, d].sort((one, other) => one.x - other.x || one.y - other.y)[1] ?? a;
  return { kind: 'overlap', position: [inside.x, inside.y] };
}

/** Only for naming the place: rounded, unlike the verdict itself. */
function crossingOf(a: Corner, b: Corner, c: Corner, d: Corner): Position {
  const crossX = b.x - a.x;
  const crossY = b.y - a.y;
  const alongX = d.x - c.x;
  const alongY = d.y - c.y;
  const denominator = crossX * alongY - crossY * alongX;
  if (denominator === 0) return [a.x, a.y];
  const share = ((c.x - a.x) * alongY - (c.y - a.y) * alongX) / denominator;
  return [roundDegrees(a.x + share * crossX), roundDegrees(a.y + share * crossY)];
}

/** Seven decimals are about a centimetre. */
function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(7));
}
