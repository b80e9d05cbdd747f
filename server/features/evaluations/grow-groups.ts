import { randomFor } from '../../statistics/random.ts';
import type { BrickRow } from './area-store.ts';

interface Size {
  /** As many people as each group should hold. */
  people: number;
  /** A group that cannot reach this many is given up. */
  fewest: number;
}

export interface Grown {
  groups: BrickRow[][];
  /** Bricks that got into no group. */
  left: BrickRow[];
}

/**
 * Joins neighbouring bricks of one district into compact groups of about one size, none sharing a brick. A group begins
 * with the brick that has the fewest free neighbours, so that corners are not left over, and takes the free neighbour
 * nearest to its centre until one more would lead further from the size wanted. The seed decides between equals: the same
 * bricks and seed give the same groups.
 */
export function growGroups(
  bricks: readonly BrickRow[],
  neighboursOf: (id: number) => readonly number[],
  size: Size,
  seed: number,
): Grown {
  const random = randomFor(seed, 'comparison areas');
  const inOrder = [...bricks].sort((one, other) => (one.code < other.code ? -1 : 1));
  const turn = new Map(inOrder.map((brick) => [brick.id, random.uniform()]));
  const free = new Map(inOrder.map((brick) => [brick.id, brick]));
  const freeBeside = ({ id, district_code }: BrickRow): BrickRow[] =>
    neighboursOf(id).flatMap((other) => {
      const brick = free.get(other);
      return brick === undefined || brick.district_code !== district_code ? [] : [brick];
    });
  const isBefore = (one: BrickRow, other: BrickRow): boolean => (turn.get(one.id) ?? 0) < (turn.get(other.id) ?? 0);

  const grown: Grown = { groups: [], left: [] };
  for (;;) {
    const first = pick([...free.values()], (brick) => freeBeside(brick).length, isBefore);
    if (first === null) return grown;
    const group = growOne(first, size.people, freeBeside, isBefore, free);
    if (peopleOf(group) >= size.fewest) grown.groups.push(group);
    else grown.left.push(...group);
  }
}

function growOne(
  first: BrickRow,
  wanted: number,
  freeBeside: (brick: BrickRow) => BrickRow[],
  isBefore: (one: BrickRow, other: BrickRow) => boolean,
  free: Map<number, BrickRow>,
): BrickRow[] {
  const group = [first];
  free.delete(first.id);
  const edge = new Map(freeBeside(first).map((brick) => [brick.id, brick]));
  for (;;) {
    const centre = middleOf(group);
    const next = pick([...edge.values()], ({ x, y }) => (x - centre.x) ** 2 + (y - centre.y) ** 2, isBefore);
    const now = peopleOf(group);
    if (next === null || now >= wanted) return group;
    if (Math.abs(now + (next.people ?? 0) - wanted) > wanted - now) return group;
    group.push(next);
    free.delete(next.id);
    edge.delete(next.id);
    for (const brick of freeBeside(next)) edge.set(brick.id, brick);
  }
}

function pick(
  bricks: readonly BrickRow[],
  worth: (brick: BrickRow) => number,
  isBefore: (one: BrickRow, other: BrickRow) => boolean,
): BrickRow | null {
  let best: BrickRow | null = null;
  let least = Infinity;
  for (const brick of bricks) {
    const one = worth(brick);
    if (one < least || (one === least && best !== null && isBefore(brick, best))) [best, least] = [brick, one];
  }
  return best;
}

export const peopleOf = (bricks: readonly BrickRow[]): number =>
  bricks.reduce((sum, { people }) => sum + (people ?? 0), 0);

/** The centre of the people of some bricks, or of the bricks where nobody is known to live there. */
export function middleOf(bricks: readonly BrickRow[]): { x: number; y: number; longitude: number; latitude: number } {
  const people = peopleOf(bricks);
  const mean = (value: (brick: BrickRow) => number): number =>
    bricks.reduce(
      (sum, brick) => sum + value(brick) * (people > 0 ? (brick.people ?? 0) / people : 1 / bricks.length),
      0,
    );
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    longitude: mean(({ longitude }) => longitude),
    latitude: mean(({ latitude }) => latitude),
  };
}
