import { inOnePiece } from '../../analysis/in-one-piece.ts';
import { leastToBeWhole, leastToNest, type Move } from '../../analysis/nesting.ts';
import type { ShareRow } from '../../analysis/largest-share.ts';
import type { BrickRow } from '../evaluations/area-store.ts';
import type { Place } from '../evaluations/place.ts';
import type { ReadArea, ReadSet } from './read-set.ts';

export interface Part extends ReadArea {
  /** Of people; of small areas where people are not known. */
  shareOfArea: number;
  shareOfOther: number;
  people: number;
}

export interface Change {
  into: ReadArea[];
  add: BrickRow[];
  drop: BrickRow[];
  peopleAdded: number;
  peopleDropped: number;
  peopleAfter: number;
  inOnePiece: boolean;
}

/** How one area lies in the areas of a set. A change is null where none is needed, and where none would do. */
export interface Held {
  set: ReadSet;
  parts: Part[];
  none: number;
  /** Of its people, each brick divided as it is shared out, largest first; null where bricks are whole. */
  shares: { code: string; name: string; share: number }[] | null;
  nests: boolean;
  isMadeOf: boolean;
  toNest: Change | null;
  toBeWhole: Change | null;
}

export function holdAgainst(own: readonly BrickRow[], set: ReadSet, place: Place): Held {
  const inside = new Set(own.map(({ id }) => id));
  const isPeopleKnown = own.every(({ people }) => people !== null) && own.some(({ people }) => people !== 0);
  const peopleOf = (id: number): number => place.byId.get(id)?.people ?? 0;
  const weightOf = isPeopleKnown ? peopleOf : () => 1;
  const sum = (bricks: readonly number[], of: (id: number) => number): number =>
    bricks.reduce((all, brick) => all + of(brick), 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

  const whole = sum([...inside], weightOf);
  const parts = set.areas
    .map((area): Part => {
      const both = area.bricks.filter((brick) => inside.has(brick));
      const weight = sum(both, weightOf);
      return {
        code: area.code,
        name: area.name,
        bricks: both,
        people: sum(both, peopleOf),
        shareOfArea: share(weight, whole),
        shareOfOther: share(weight, sum(area.bricks, weightOf)),
      };
    })
    .filter(({ bricks }) => bricks.length > 0)
    // Sorting keeps the order of codes among equals.
    .sort((one, other) => other.shareOfArea - one.shareOfArea);
  const inAny = new Set(parts.flatMap(({ bricks }) => bricks));
  const wholeOnes = set.areas.filter(({ bricks }) => bricks.length > 0 && bricks.every((brick) => inside.has(brick)));
  const nests = parts.some(({ bricks }) => bricks.length === inside.size);
  const isMadeOf = new Set(wholeOnes.flatMap(({ bricks }) => bricks)).size === inside.size;

  const changeOf = (move: Move | null): Change | null => {
    if (move === null) return null;
    const rows = (ids: number[]): BrickRow[] =>
      ids.flatMap((id) => place.byId.get(id) ?? []).sort((one, other) => (one.code < other.code ? -1 : 1));
    const dropped = new Set(move.drop);
    const after = [...[...inside].filter((id) => !dropped.has(id)), ...move.add];
    return {
      into: move.into.flatMap((code) => set.areas.find((area) => area.code === code) ?? []),
      add: rows(move.add),
      drop: rows(move.drop),
      peopleAdded: sum(move.add, peopleOf),
      peopleDropped: sum(move.drop, peopleOf),
      peopleAfter: sum(after, peopleOf),
      inOnePiece: inOnePiece(after, place.neighboursOf),
    };
  };
  const sharesOf = (rows: readonly ShareRow[]): NonNullable<Held['shares']> => {
    const sums = new Map<string, number>();
    for (const { code, brick, weight } of rows) {
      if (inside.has(brick)) sums.set(code, (sums.get(code) ?? 0) + weight * weightOf(brick));
    }
    return set.areas
      .map(({ code, name }) => ({ code, name, share: share(sums.get(code) ?? 0, whole) }))
      .filter((one) => one.share > 0)
      .sort((one, other) => other.share - one.share);
  };
  return {
    set,
    shares: set.shares === null ? null : sharesOf(set.shares),
    parts,
    nests,
    isMadeOf,
    none: share(
      sum(
        [...inside].filter((brick) => !inAny.has(brick)),
        weightOf,
      ),
      whole,
    ),
    toNest: nests ? null : changeOf(leastToNest(inside, set.areas, weightOf)),
    toBeWhole: isMadeOf || set.overlaps ? null : changeOf(leastToBeWhole(inside, set.areas, weightOf)),
  };
}
