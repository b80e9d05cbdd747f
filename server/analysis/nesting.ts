/**
 * The least change after which a group of bricks lies inside one area of a set, or is made of whole ones. Least in people
 * moved, then in bricks moved, then in order of code, so that the same question has one answer.
 */

export interface SetArea {
  code: string;
  bricks: readonly number[];
}

export interface Move {
  /** Codes of the areas that it then lies in, or is made of. */
  into: string[];
  add: number[];
  drop: number[];
}

interface Cost {
  people: number;
  bricks: number;
}
type PeopleOf = (brick: number) => number;

const costOf = (bricks: readonly number[], peopleOf: PeopleOf): Cost => ({
  people: bricks.reduce((sum, brick) => sum + peopleOf(brick), 0),
  bricks: bricks.length,
});
const byCost = (one: Cost, other: Cost): number => one.people - other.people || one.bricks - other.bricks;

/**
 * To lie in one area, only leaving out helps; so the best is the area that keeps most. Holds for areas that overlap too.
 * @param areas in order of code @param peopleOf people of a brick; a brick whose people are not known counts as nobody
 * @returns null when no brick is in any area
 */
export function leastToNest(own: ReadonlySet<number>, areas: readonly SetArea[], peopleOf: PeopleOf): Move | null {
  const kept = areas
    .map(({ code, bricks }) => ({ code, inside: bricks.filter((brick) => own.has(brick)) }))
    .filter(({ inside }) => inside.length > 0)
    .map((area) => ({ ...area, cost: costOf(area.inside, peopleOf) }));
  const best = kept.sort((one, other) => byCost(other.cost, one.cost))[0];
  if (best === undefined) return null;
  const inside = new Set(best.inside);
  return { into: [best.code], add: [], drop: [...own].filter((brick) => !inside.has(brick)) };
}

/**
 * To be made of whole areas, each area that is touched is either taken in whole or left out whole. Areas of a partition
 * share no brick, so the cost is a sum over areas and each is decided alone; bricks in no area are always left out. Where
 * leaving out everything would be least, the area that is taken in at the least further cost is.
 * @param areas in order of code, no brick in two of them
 * @returns null when no brick is in any area
 */
export function leastToBeWhole(own: ReadonlySet<number>, areas: readonly SetArea[], peopleOf: PeopleOf): Move | null {
  const touched = areas
    .map(({ code, bricks }) => {
      const inside = bricks.filter((brick) => own.has(brick));
      const rest = bricks.filter((brick) => !own.has(brick));
      const [add, drop] = [costOf(rest, peopleOf), costOf(inside, peopleOf)];
      const further: Cost = { people: add.people - drop.people, bricks: add.bricks - drop.bricks };
      return { code, inside, rest, further };
    })
    .filter(({ inside }) => inside.length > 0);
  const cheapest = [...touched].sort((one, other) => byCost(one.further, other.further))[0];
  if (cheapest === undefined) return null;
  const nothing: Cost = { people: 0, bricks: 0 };
  const taken = touched.filter((area) => area === cheapest || byCost(area.further, nothing) <= 0);
  const kept = new Set(taken.flatMap(({ inside }) => inside));
  return {
    into: taken.map(({ code }) => code),
    add: taken.flatMap(({ rest }) => rest),
    drop: [...own].filter((brick) => !kept.has(brick)),
  };
}
