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
  const isBefore = (one: BrickRow, other: BrickRow): boolean => (turn.get(one.id) ?? 0) < (turn.get(other.id) ?? 0);
  const open = openBricks(inOrder, neighboursOf);

  const grown: Grown = { groups: [], left: [] };
  for (;;) {
    const first = pick(open.all(), ({ id }) => open.neighbours(id), isBefore);
    if (first === null) return grown;
    const group = growOne(first, size.people, open, isBefore);
    if (peopleOf(group) >= size.fewest) grown.groups.push(group);
    else grown.left.push(...group);
  }
}

/** Bricks that are in no group yet, each with the number of its open neighbours in the same district. */
interface OpenBricks {
  all: () => Iterable<BrickRow>;
  neighbours: (id: number) => number;
  beside: (brick: BrickRow) => BrickRow[];
  take: (brick: BrickRow) => void;
}

function openBricks(bricks: readonly BrickRow[], neighboursOf: (id: number) => readonly number[]): OpenBricks {
  const open = new Map(bricks.map((brick) => [brick.id, brick]));
  const beside = ({ id, district_code }: BrickRow): BrickRow[] =>
    neighboursOf(id).flatMap((other) => {
      const brick = open.get(other);
      return brick === undefined || brick.district_code !== district_code ? [] : [brick];
    });
  // Counted once and kept up: counting for each new group again is what takes the time.
  const counts = new Map(bricks.map((brick) => [brick.id, beside(brick).length]));
  return {
    all: () => open.values(),
    neighbours: (id) => counts.get(id) ?? 0,
    beside,
    take(brick) {
      open.delete(brick.id);
      for (const { id } of beside(brick)) counts.set(id, (counts.get(id) ?? 0) - 1);
    },
  };
}

function growOne(
  first: BrickRow,
  wanted: number,
  open: OpenBricks,
  isBefore: (one: BrickRow, other: BrickRow) => boolean,
): BrickRow[] {
  const group = [first];
  open.take(first);
  const edge = new Map(open.beside(first).map((brick) => [brick.id, brick]));
  for (;;) {
    const centre = middleOf(group);
    const next = pick(edge.values(), ({ x, y }) => (x - centre.x) ** 2 + (y - centre.y) ** 2, isBefore);
    const now = peopleOf(group);
    if (next === null || now >= wanted) return group;
    if (Math.abs(now + (next.people ?? 0) - wanted) > wanted - now) return group;
    group.push(next);
    open.take(next);
    edge.delete(next.id);
    for (const brick of open.beside(next)) edge.set(brick.id, brick);
  }
}

function pick(
  bricks: Iterable<BrickRow>,
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
