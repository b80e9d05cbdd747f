import { addUp, areasWithBricks, everything, type Group, touched } from './groups.ts';
import { noSums, type Sums } from './measure.ts';
import { onceForBoth } from './once-for-both.ts';

/** Figures by brick, or what adds them up where that is known already. */
export type Summable = Float64Array | ((group: Group) => Float64Array);

/** An indicator by brick. */
export interface Columns {
  counts: { column: Summable; weight: number }[];
  denominator: Summable;
  /** Share of the people of each brick of whom it is known; null: all of them everywhere. */
  known: ArrayLike<number> | null;
  /** 1 at the bricks of which a sender withheld anything that belongs in it. */
  withheld: Uint8Array | null;
  /** People by brick, by whom what is known is weighed. */
  people: Float64Array;
}

const sumsOf = (group: Group, summable: Summable): Float64Array =>
  typeof summable === 'function' ? summable(group) : addUp(group, summable);

/** Sums of every area of a group. */
export function columnSums(columns: Columns): (group: Group) => (area: number) => Sums {
  const { people, withheld } = columns;
  const ofWhomKnown = knownOf(columns);
  return (group) => {
    const counts = columns.counts.map(({ column, weight }) => ({ sums: sumsOf(group, column), weight }));
    const denominators = sumsOf(group, columns.denominator);
    const knownSums = ofWhomKnown === null ? null : addUp(group, ofWhomKnown);
    const peopleSums = ofWhomKnown === null ? null : addUp(group, people);
    const marks = withheld === null ? null : touched(group, withheld);
    const hasBricks = areasWithBricks(group);
    return (area) => {
      if (hasBricks[area] !== 1) return noSums;
      const all = peopleSums?.[area] ?? 0;
      return {
        counts: counts.map(({ sums, weight }) => ({ count: sums[area] ?? 0, weight })),
        denominator: denominators[area] ?? 0,
        known: knownSums === null ? 1 : all === 0 ? 0 : (knownSums[area] ?? 0) / all,
        missing: marks?.[area] === 1 ? 'withheld' : null,
        printed: null,
      };
    };
  };
}

/** The same two for all indicators of demand over any period. */
const knownOfPeople = onceForBoth(peopleKnown);

const knownOf = ({ known, people }: Columns): Float64Array | null =>
  known === null ? null : knownOfPeople(known, people);

/** People of whom it is known; null where it is known of all, so that nothing need be added up. */
function peopleKnown(known: ArrayLike<number>, people: Float64Array): Float64Array | null {
  let isEverywhere = true;
  const found = new Float64Array(people.length);
  for (let at = 0; at < found.length; at += 1) {
    found[at] = (known[at] ?? 0) * (people[at] ?? 0);
    if (found[at] !== people[at]) isEverywhere = false;
  }
  return isEverywhere ? null : found;
}

export const wholeOfColumns = (columns: Columns): Sums => columnSums(columns)(everything(columns.people.length))(0);
