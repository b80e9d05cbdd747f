import { distanceMetres, distanceToEdgeMetres, type Position } from './positions.ts';

/** A ring does not repeat its first point at its end; that is added only on the way out. */
export type Ring = readonly Position[];

/** One piece of the zone: ring 0 is its outer line, the rest are holes. An open part is still being drawn. */
export interface Part {
  readonly rings: readonly Ring[];
  readonly closed: boolean;
}

export type Drawing = readonly Part[];

export interface PointAt {
  readonly part: number;
  readonly ring: number;
  readonly point: number;
}

/** The same limit as the server's, so that nobody draws for an hour what will then be refused. */
export const maxPoints = 5_000;

export function ringAt(drawing: Drawing, at: { part: number; ring: number }): Ring {
  return drawing[at.part]?.rings[at.ring] ?? [];
}

export function pointAt(drawing: Drawing, at: PointAt): Position | null {
  return ringAt(drawing, at)[at.point] ?? null;
}

export function samePoint(one: PointAt | null, other: PointAt | null): boolean {
  return one?.part === other?.part && one?.ring === other?.ring && one?.point === other?.point;
}

/** Every point in drawing order with its address: the one list behind the table, the keyboard and the numbers spoken. */
export function listPoints(drawing: Drawing): { at: PointAt; position: Position; number: number }[] {
  const points: { at: PointAt; position: Position; number: number }[] = [];
  drawing.forEach((part, p) =>
    part.rings.forEach((ring, r) =>
      ring.forEach((position, i) =>
        points.push({ at: { part: p, ring: r, point: i }, position, number: points.length + 1 }),
      ),
    ),
  );
  return points;
}

export function countPoints(drawing: Drawing): number {
  return drawing.reduce((sum, part) => sum + part.rings.reduce((inner, ring) => inner + ring.length, 0), 0);
}

/** The number by which a point is called on the page, counted from 1. */
export function pointNumber(drawing: Drawing, at: PointAt): number {
  return listPoints(drawing).find((point) => samePoint(point.at, at))?.number ?? 0;
}

export function nearestPoint(drawing: Drawing, to: Position): PointAt | null {
  let best: { at: PointAt; metres: number } | null = null;
  for (const { at, position } of listPoints(drawing)) {
    const metres = distanceMetres(to, position);
    if (best === null || metres < best.metres) best = { at, metres };
  }
  return best?.at ?? null;
}

/** Where a new point belongs in a closed drawing: the place in the ring after the start of the nearest edge. */
export function nearestGap(drawing: Drawing, to: Position): PointAt | null {
  let best: { at: PointAt; metres: number } | null = null;
  for (const { at, position } of listPoints(drawing)) {
    const ring = ringAt(drawing, at);
    const next = ring[(at.point + 1) % ring.length];
    if (next === undefined) continue;
    const metres = distanceToEdgeMetres(to, position, next);
    if (best === null || metres < best.metres) best = { at: { ...at, point: at.point + 1 }, metres };
  }
  return best?.at ?? null;
}

/** The part that takes new points: always the last, and only while it is open. */
export function openPart(drawing: Drawing): number | null {
  const last = drawing.at(-1);
  return last !== undefined && !last.closed ? drawing.length - 1 : null;
}

export function withRing(drawing: Drawing, at: { part: number; ring: number }, ring: Ring): Drawing {
  return drawing.map((part, p) =>
    p === at.part ? { ...part, rings: part.rings.map((old, r) => (r === at.ring ? ring : old)) } : part,
  );
}
