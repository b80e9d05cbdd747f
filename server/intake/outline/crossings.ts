import Flatbush from 'flatbush';
import { pointerOf, positionOf, type Corner } from './corners.ts';
import type { Position, Ring } from './positions.ts';
import { refuseOutline, sayPosition } from './refuse-outline.ts';
import { meet } from './segment-meeting.ts';

/** A ring passing through a node: from the corner before it to the corner after it. */
export interface Passing {
  ring: number;
  before: Corner;
  after: Corner;
}

/** A place where two or more rings touch without sharing a stretch. */
export interface Touch {
  at: Corner;
  passings: Passing[];
}

/** Four counties may meet at a point; hundreds of rings at one point are only there to make every pair be compared. */
const maxRingsAtOnePoint = 16;

/**
 * Looks at every pair of segments whose boxes meet and stops at the first pair that crosses or overlaps; a scribble has
 * one at once, so it costs far less than an honest shape. Rings that touch at single points are handed back, for whether
 * that is allowed depends on which side they touch from.
 *
 * @throws Refusal geometry-invalid with the position
 */
export function findTouches(corners: Corner[], rings: Ring[]): Touch[] {
  const touches = new Map<number, Touch>();
  for (const corner of corners) addPassing(touches, corner, corner.previous, corner.next, corner, rings);
  const index = new Flatbush(corners.length);
  for (const { x, y, next } of corners) {
    index.add(Math.min(x, next.x), Math.min(y, next.y), Math.max(x, next.x), Math.max(y, next.y));
  }
  index.finish();
  for (const one of corners) {
    const { x, y, next } = one;
    index.search(Math.min(x, next.x), Math.min(y, next.y), Math.max(x, next.x), Math.max(y, next.y), (otherIndex) => {
      const other = corners[otherIndex];
      if (!other || otherIndex <= one.index || other === next || other.next === one) return false;
      const meeting = meet(one, other);
      if (meeting.kind === 'none') return false;
      if (meeting.kind === 'touch') {
        addPassing(touches, meeting.corner, meeting.segment, meeting.segment.next, meeting.segment, rings);
        return false;
      }
      throw refuseMeeting(meeting.kind, meeting.position, one, other, rings);
    });
  }
  return [...touches.values()].filter(({ passings }) => passings.length > 1);
}

function addPassing(
  touches: Map<number, Touch>,
  at: Corner,
  before: Corner,
  after: Corner,
  from: Corner,
  rings: Ring[],
): void {
  const touch = touches.get(at.node) ?? { at, passings: [] };
  touches.set(at.node, touch);
  const known = touch.passings.find(({ ring }) => ring === from.ring);
  if (!known) {
    if (touch.passings.length >= maxRingsAtOnePoint) {
      const detail = `At most ${maxRingsAtOnePoint} rings may meet at one point, and more do at ${sayPosition(positionOf(at))}.`;
      throw refuseOutline('too-large', detail, pointerOf(from, rings), positionOf(at));
    }
    touch.passings.push({ ring: from.ring, before, after });
  } else if (known.before !== before || known.after !== after) {
    const detail = `The outline must not touch itself, and it does at ${sayPosition(positionOf(at))}.`;
    throw refuseOutline('geometry-invalid', detail, pointerOf(from, rings), positionOf(at));
  }
}

function refuseMeeting(kind: 'crossing' | 'overlap', position: Position, one: Corner, other: Corner, rings: Ring[]) {
  const place = sayPosition(position);
  const pointer = pointerOf(other, rings);
  return refuseOutline(
    'geometry-invalid',
    sentenceFor(kind, place, rings[one.ring], rings[other.ring]),
    pointer,
    position,
  );
}

function sentenceFor(kind: 'crossing' | 'overlap', place: string, one?: Ring, other?: Ring): string {
  const verb = kind === 'crossing' ? 'cross' : 'run along';
  if (one === other) return `The outline must not ${verb} itself, and it does at ${place}.`;
  if (one?.part !== other?.part) {
    return kind === 'crossing'
      ? `The parts of a shape must not overlap, and two of them cross at ${place}.`
      : `Parts that share an edge must be joined into one first, and two of them share an edge at ${place}.`;
  }
  return `A hole must not ${verb} the outline or another hole, and one does at ${place}.`;
}
