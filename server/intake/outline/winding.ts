import type { Corner } from './corners.ts';
import type { Position, Ring } from './positions.ts';
import { turn } from './turn.ts';

/**
 * Which rings run against RFC 7946 (shells anticlockwise, holes clockwise). Decided exactly, at the most south-westerly
 * corner of a ring that is already known not to touch itself, where the way it turns is the way it runs.
 */
export function findReversedRings(corners: Corner[], rings: Ring[]): boolean[] {
  const extremes: (Corner | undefined)[] = rings.map(() => undefined);
  for (const corner of corners) {
    const known = extremes[corner.ring];
    if (!known || corner.x < known.x || (corner.x === known.x && corner.y < known.y)) extremes[corner.ring] = corner;
  }
  return rings.map((ring, index) => {
    const corner = extremes[index];
    if (!corner) return false;
    const { previous, next } = corner;
    const isAnticlockwise = turn(previous.x, previous.y, corner.x, corner.y, next.x, next.y) > 0;
    return isAnticlockwise === ring.isHole;
  });
}

/** The positions of a ring in the order RFC 7946 asks for. */
export function windRing(ring: Ring, isReversed: boolean): Position[] {
  return isReversed ? ring.positions.toReversed() : ring.positions;
}
