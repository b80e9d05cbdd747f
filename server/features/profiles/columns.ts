import { addUp, everything, type Group, touched } from './groups.ts';
import { noSums, type Sums } from './measure.ts';

/** An indicator by brick. */
export interface Columns {
  counts: { column: ArrayLike<number>; weight: number }[];
  denominator: ArrayLike<number>;
  /** Share of the people of each brick of whom it is known; null: all of them everywhere. */
  known: ArrayLike<number> | null;
  /** 1 at the bricks of which a sender withheld anything that belongs in it. */
  withheld: Uint8Array | null;
  /** People by brick, by whom what is known is weighed. */
  people: ArrayLike<number>;
}

/** Sums of every area of a group. */
export function columnSums(columns: Columns): (group: Group) => (area: number) => Sums {
  const { known, people, withheld } = columns;
  const knownPeople = known === null ? null : Float64Array.from(known, (share, at) => share * (people[at] ?? 0));
  return (group) => {
    const counts = columns.counts.map(({ column, weight }) => ({ sums: addUp(group, column), weight }));
    const denominators = addUp(group, columns.denominator);
    const knownSums = knownPeople === null ? null : addUp(group, knownPeople);
    const peopleSums = knownPeople === null ? null : addUp(group, people);
    const marks = withheld === null ? null : touched(group, withheld);
    const hasParts = new Uint8Array(group.codes.length);
    for (const area of group.area) hasParts[area] = 1;
    return (area) => {
      if (hasParts[area] !== 1) return noSums;
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

export const wholeOfColumns = (columns: Columns): Sums => columnSums(columns)(everything(columns.people.length))(0);
