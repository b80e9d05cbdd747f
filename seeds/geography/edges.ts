import { doubleArea, type PointKm } from './plane.ts';

/** Corners by number. A border is a set of directed edges with the brick on the left: to add borders is to join bricks. */
export type Edge = [number, number];

/** Drops what runs both ways: a bridge, a spike, or the line between two bricks that become one. */
export function cancelOpposites(edges: readonly Edge[]): Edge[] {
  const waiting = new Map<string, Edge[]>();
  for (const edge of edges) {
    const [from, to] = edge;
    if (from === to) continue;
    const opposite = waiting.get(`${to},${from}`);
    if (opposite?.pop()) continue;
    const key = `${from},${to}`;
    const same = waiting.get(key);
    if (same) same.push(edge);
    else waiting.set(key, [edge]);
  }
  return [...waiting.values()].flat();
}

/** Links edges to rings. Where a ring touches itself it is parted there, so that every ring is simple. */
export function chainRings(edges: readonly Edge[], at: (corner: number) => PointKm): number[][] {
  const outgoing = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const same = outgoing.get(from);
    if (same) same.push(to);
    else outgoing.set(from, [to]);
  }
  const rings: number[][] = [];
  for (const [start, ends] of outgoing) {
    while (ends.length > 0) {
      const ring: number[] = [];
      let before = start;
      let here = start;
      do {
        ring.push(here);
        const options = outgoing.get(here) ?? [];
        const next = leftmost(before, here, options, at);
        if (next === undefined) throw new Error('A border of the demonstration county does not close.');
        options.splice(options.indexOf(next), 1);
        before = here;
        here = next;
      } while (here !== start);
      rings.push(ring);
    }
  }
  return rings;
}

function leftmost(before: number, here: number, options: readonly number[], at: (corner: number) => PointKm) {
  if (options.length < 2 || before === here) return options[0];
  const [east, north] = at(here);
  const direction = (corner: number) => Math.atan2(at(corner)[1] - north, at(corner)[0] - east);
  const back = direction(before);
  const clockwiseTurn = (corner: number) => (back - direction(corner) + 4 * Math.PI) % (2 * Math.PI);
  return options.reduce((best, option) => (clockwiseTurn(option) < clockwiseTurn(best) ? option : best));
}

/** Twice the area of a ring of corners, positive when anticlockwise. */
export function ringDoubleArea(ring: readonly number[], at: (corner: number) => PointKm): number {
  return doubleArea(ring.map(at));
}

export function ringEdges(ring: readonly number[]): Edge[] {
  return ring.map((corner, order) => [corner, ring[(order + 1) % ring.length] ?? corner]);
}
