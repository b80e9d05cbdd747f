import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOnePiece } from '../../server/analysis/in-one-piece.ts';
import { bricksByArea } from '../../server/analysis/largest-share.ts';
import { leastToBeWhole, leastToNest, type Move, type SetArea } from '../../server/analysis/nesting.ts';

interface Case {
  people: number[];
  own: Set<number>;
  /** Of a partition; overlapping areas are made of two of these. */
  areas: SetArea[];
  overlapping: SetArea[];
}

/** Ten bricks, some empty of people, in up to five areas, some in none. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    people: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 }),
    own: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
    first: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 }),
    second: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ people, own, first, second }) => {
    const areasOf = (of: number[], letter: string): SetArea[] =>
      [1, 2, 3, 4, 5].map((area) => ({
        code: `${letter}${area}`,
        bricks: of.flatMap((one, brick) => (one === area ? [brick] : [])),
      }));
    const areas = areasOf(first, 'A');
    return { people, own: new Set(own), areas, overlapping: [...areas, ...areasOf(second, 'B')] };
  });

/** People first, then bricks, in one number. */
const cost = (people: number[], bricks: Iterable<number>): number =>
  [...bricks].reduce((sum, brick) => sum + 1_000 * (people[brick] ?? 0) + 1, 0);
const moved = (people: number[], move: Move | null): number | null =>
  move && cost(people, move.add) + cost(people, move.drop);
const changed = (own: Set<number>, { add, drop }: Move): Set<number> =>
  new Set([...own, ...add].filter((brick) => !drop.includes(brick)));

const bitsOf = (bricks: Iterable<number>): number => [...bricks].reduce((bits, brick) => bits | (1 << brick), 0);
const bricksOf = (bits: number): number[] =>
  Array.from({ length: 10 }, (_, brick) => brick).filter((brick) => bits & (1 << brick));

/** Every way there is: each group of bricks that `fits` is one, and what it differs in is what it costs. */
function leastOfAll({ people, own }: Case, fits: (bits: number) => boolean): number | null {
  let least: number | null = null;
  for (let bits = 1; bits < 1 << people.length; bits += 1) {
    if (!fits(bits)) continue;
    const found = cost(people, bricksOf(bits ^ bitsOf(own)));
    if (least === null || found < least) least = found;
  }
  return least;
}

describe('the least change to nest', () => {
  it('is the least of all groups of bricks that lie in one area and have something left of it', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const move = leastToNest(one.own, one.overlapping, (brick) => one.people[brick] ?? 0);
        const inOne = (bits: number): boolean =>
          (bits & bitsOf(one.own)) !== 0 && one.overlapping.some((area) => (bits & ~bitsOf(area.bricks)) === 0);
        expect(moved(one.people, move)).toBe(leastOfAll(one, inOne));
        if (move === null) return;
        const into = one.overlapping.find(({ code }) => code === move.into[0]);
        expect(bitsOf(changed(one.own, move)) & ~bitsOf(into?.bricks ?? [])).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is none where it nests already', () => {
    expect(leastToNest(new Set([1]), [{ code: 'A', bricks: [1, 2] }], () => 1)).toEqual({
      into: ['A'],
      add: [],
      drop: [],
    });
  });
});

describe('the least change to be made of whole areas', () => {
  it('is the least of all groups of whole areas that it touches', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const move = leastToBeWhole(one.own, one.areas, (brick) => one.people[brick] ?? 0);
        const touched = one.areas.filter(({ bricks }) => bricks.some((brick) => one.own.has(brick)));
        const ways = new Set<number>();
        for (let chosen = 1; chosen < 1 << touched.length; chosen += 1) {
          ways.add(bitsOf(touched.flatMap((area, place) => (chosen & (1 << place) ? area.bricks : []))));
        }
        expect(moved(one.people, move)).toBe(leastOfAll(one, (bits) => ways.has(bits)));
        if (move !== null) expect(ways).toContain(bitsOf(changed(one.own, move)));
      }),
      { numRuns: 60 },
    );
  });

  it('takes the rest of an area in where less of it is outside than inside', () => {
    const areas = [
      { code: 'A', bricks: [1, 2, 3] },
      { code: 'B', bricks: [4, 5, 6] },
    ];
    expect(leastToBeWhole(new Set([1, 2, 4, 9]), areas, () => 100)).toEqual({ into: ['A'], add: [3], drop: [4, 9] });
  });
});

describe('bricks that are shared out', () => {
  it('count to the area with the largest share of them, and to none where most of them is in none', () => {
    const rows = [
      { code: 'A', brick: 1, weight: 0.3 },
      { code: 'A', brick: 2, weight: 0.5 },
      { code: 'A', brick: 3, weight: 0.2 },
      { code: 'B', brick: 1, weight: 0.6 },
      { code: 'B', brick: 2, weight: 0.5 },
      { code: 'B', brick: 3, weight: 0.3 },
    ];
    expect(bricksByArea(rows)).toEqual({
      areas: [
        { code: 'A', bricks: [2] },
        { code: 'B', bricks: [1] },
      ],
      isShared: true,
      overlaps: false,
    });
  });

  it('stay in every area where each has the whole of them', () => {
    const rows = ['A', 'B'].map((code) => ({ code, brick: 1, weight: 1 }));
    expect(bricksByArea(rows)).toMatchObject({ isShared: false, overlaps: true });
  });
});

describe('hanging together', () => {
  const inARow = (brick: number): number[] => [brick - 1, brick + 1];
  it('goes from neighbour to neighbour', () => {
    expect(inOnePiece([3, 1, 2], inARow)).toBe(true);
    expect(inOnePiece([1, 3], inARow)).toBe(false);
    expect(inOnePiece([], inARow)).toBe(false);
  });
});
