import { Refusal } from '../../refusal.ts';
import type { Bricks, Weighted, WeightedAreas } from '../overlap/weighted.ts';
import type { Group } from '../profiles/groups.ts';
import { parseAreaRef } from '../words/area-ref.ts';
import { sayShared } from './say-shared.ts';

export interface ComparedArea extends Weighted {
  people: number | null;
  /** Share of the first area’s people who are in this one, and of this one’s who are in the first. */
  shared: { ofFirst: number; ofThis: number; sentence: string | null };
}

/** An area, without the people whom it has in common with another. */
export interface Side {
  /** Place in the list of areas. */
  at: number;
  /** What is taken out of it; null: it is held whole. */
  less: Group | null;
}

/** Two sides with nobody in common. */
export interface Pair {
  first: Side;
  other: Side;
  against: string;
}

export interface ComparedAreas {
  areas: ComparedArea[];
  /** Each area by itself, in their order. */
  groups: Group[];
  /** By area; null for the first, and where nobody is left to compare. */
  pairs: (Pair | null)[];
}

type Parts = Pick<Weighted, 'places' | 'weights'>;

/** @throws Refusal for an area that is not known, and two names of one area */
export async function resolveAreas(known: WeightedAreas, refs: readonly string[], at: string): Promise<Weighted[]> {
  const areas = await Promise.all(
    refs.map((text) => {
      const ref = parseAreaRef(text);
      if (ref !== null) return known.one(ref, at, 'areas');
      const detail = `${text} is no area: give its kind and code, such as zone:bell-foundry, or whole.`;
      throw new Refusal('parameter-invalid', `areas: ${detail}`, [{ parameter: 'areas', detail }]);
    }),
  );
  const ids = areas.map(({ kind, id }) => `${kind} ${String(id)}`);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) {
    const detail = `${refs[twice] ?? ''} is an area that is given already: give areas that differ.`;
    throw new Refusal('parameter-invalid', `areas: ${detail}`, [{ parameter: 'areas', detail }]);
  }
  return areas;
}

/**
 * Areas beside each other, and for each but the first the two that may be compared: where they have people in common, these
 * are taken out of the larger one, so that a part is held against the rest of its whole.
 * @param groupFor the weights of an area, the same object for as long as the area is the same
 */
export function compareAreas(
  bricks: Bricks,
  areas: readonly Weighted[],
  groupFor: (area: Weighted) => Group = groupOfOne,
): ComparedAreas {
  const [first] = areas;
  const pairs: (Pair | null)[] = [];
  const compared = areas.map((area, index): ComparedArea => {
    const people = peopleOf(bricks, area);
    const told = { ...area, people: Number.isNaN(people) ? null : people };
    if (first === undefined || index === 0) {
      pairs.push(null);
      return { ...told, shared: { ofFirst: 1, ofThis: 1, sentence: null } };
    }
    const own = peopleOf(bricks, first);
    const common = areApart(first, area) ? noParts : inBoth(first, area);
    const both = peopleOf(bricks, common);
    const shared = { ofFirst: own > 0 ? both / own : 0, ofThis: people > 0 ? both / people : 0 };
    const isFirstHeldWhole = own <= people;
    const isPossible = both === 0 || Math.max(own, people) - both >= fewestLeft;
    const less = both === 0 ? null : groupOfOne(common);
    pairs.push(
      isPossible
        ? {
            first: { at: 0, less: isFirstHeldWhole ? null : less },
            other: { at: index, less: isFirstHeldWhole ? less : null },
            against: againstOf(first, area, isFirstHeldWhole, less),
          }
        : null,
    );
    return { ...told, shared: { ...shared, sentence: sayShared(first, area, shared, isFirstHeldWhole, isPossible) } };
  });
  return { areas: compared, pairs, groups: areas.map(groupFor) };
}

/** With fewer, the two are the same area for any purpose. */
const fewestLeft = 1;

/** Nobody is registered with two networks: by shares of patients they have small areas in common, and no people. */
export const areApart = (one: Weighted, other: Weighted): boolean =>
  one.kind === 'pcn' && other.kind === 'pcn' && one.method === 'registered-share' && other.method === one.method;

function againstOf(first: Weighted, area: Weighted, isFirstHeldWhole: boolean, less: Group | null): string {
  if (less === null) return area.name;
  return isFirstHeldWhole ? `the rest of ${area.name}` : `${area.name}, with the rest of ${first.name} held against it`;
}

function peopleOf({ people }: Bricks, { places, weights }: Parts): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 1) sum += (weights[i] ?? 0) * (people[places[i] ?? 0] ?? 0);
  return sum;
}

const noParts: Parts = { places: new Int32Array(0), weights: new Float64Array(0) };

/** Of each small area the share that is in both, each taken to have its share of everybody there. */
function inBoth(one: Parts, other: Parts): Parts {
  const weightAt = new Map(Array.from(one.places, (place, i) => [place, one.weights[i] ?? 0]));
  const kept = Array.from(other.places, (place, i): [number, number] => [
    place,
    (weightAt.get(place) ?? 0) * (other.weights[i] ?? 0),
  ]).filter(([, weight]) => weight > 0);
  return {
    places: Int32Array.from(kept, ([place]) => place),
    weights: Float64Array.from(kept, ([, weight]) => weight),
  };
}

export const groupOfOne = ({ places, weights }: Parts): Group => ({
  codes: [''],
  area: new Int32Array(places.length),
  brick: places,
  weight: weights,
});
