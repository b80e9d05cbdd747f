import { Refusal } from '../../refusal.ts';
import type { Bricks, Weighted, WeightedAreas } from '../overlap/weighted.ts';
import { type Group, groupOf, type GroupPart } from '../profiles/groups.ts';
import { parseAreaRef } from '../words/area-ref.ts';
import { sayShared } from './say-shared.ts';

export interface ComparedArea extends Weighted {
  people: number | null;
  /** Share of the first area’s people who are in this one, and of this one’s who are in the first. */
  shared: { ofFirst: number; ofThis: number; sentence: string | null };
}

/** Two areas with nobody in common, as places in the group of all. */
export interface Pair {
  first: number;
  other: number;
  against: string;
}

export interface ComparedAreas {
  areas: ComparedArea[];
  /** The areas in their order, then what the pairs are made of. */
  group: Group;
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
 */
export function compareAreas(bricks: Bricks, areas: readonly Weighted[]): ComparedAreas {
  const parts: Parts[] = [...areas];
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
    const both = areApart(first, area) ? 0 : peopleInBoth(bricks, first, area);
    const shared = { ofFirst: own > 0 ? both / own : 0, ofThis: people > 0 ? both / people : 0 };
    const smaller = people < own ? index : 0;
    const rest = both > 0 ? restOf(smaller === 0 ? area : first, smaller === 0 ? first : area) : null;
    const left = rest === null ? Infinity : peopleOf(bricks, rest);
    const pair = placesOf(parts, index, smaller, rest);
    const isPossible = left >= fewestLeft;
    pairs.push(isPossible ? { ...pair, against: againstOf(first, area, smaller, rest) } : null);
    return { ...told, shared: { ...shared, sentence: sayShared(first, area, shared, smaller === 0, isPossible) } };
  });
  return { areas: compared, pairs, group: grouped(parts) };
}

/** With fewer, the two are the same area for any purpose. */
const fewestLeft = 1;

/** Nobody is registered with two networks: by shares of patients they have small areas in common, and no people. */
export const areApart = (one: Weighted, other: Weighted): boolean =>
  one.kind === 'pcn' && other.kind === 'pcn' && one.method === 'registered-share' && other.method === one.method;

function placesOf(parts: Parts[], index: number, smaller: number, rest: Parts | null): Omit<Pair, 'against'> {
  if (rest === null) return { first: 0, other: index };
  const at = parts.push(rest) - 1;
  return smaller === 0 ? { first: 0, other: at } : { first: at, other: index };
}

function againstOf(first: Weighted, area: Weighted, smaller: number, rest: Parts | null): string {
  if (rest === null) return area.name;
  return smaller === 0 ? `the rest of ${area.name}` : `${area.name}, with the rest of ${first.name} held against it`;
}

function peopleOf({ people }: Bricks, { places, weights }: Parts): number {
  let sum = 0;
  for (let i = 0; i < places.length; i += 1) sum += (weights[i] ?? 0) * (people[places[i] ?? 0] ?? 0);
  return sum;
}

function weightsByBrick({ places, weights }: Parts): Map<number, number> {
  return new Map(Array.from(places, (place, i) => [place, weights[i] ?? 0]));
}

function peopleInBoth({ people }: Bricks, one: Parts, other: Parts): number {
  const weightAt = weightsByBrick(one);
  let sum = 0;
  for (let i = 0; i < other.places.length; i += 1) {
    const place = other.places[i] ?? 0;
    sum += (weightAt.get(place) ?? 0) * (other.weights[i] ?? 0) * (people[place] ?? 0);
  }
  return sum;
}

/** What of an area is not in another. */
function restOf(area: Parts, without: Parts): Parts {
  const weightAt = weightsByBrick(without);
  const left = Array.from(area.places, (place, i): [number, number] => [
    place,
    (area.weights[i] ?? 0) * (1 - (weightAt.get(place) ?? 0)),
  ]).filter(([, weight]) => weight > 0);
  return {
    places: Int32Array.from(left, ([place]) => place),
    weights: Float64Array.from(left, ([, weight]) => weight),
  };
}

const grouped = (areas: readonly Parts[]): Group =>
  groupOf(
    areas.map((_, index) => String(index)),
    areas.flatMap(({ places, weights }, area) =>
      Array.from(places, (brick, i): GroupPart => ({ area, brick, weight: weights[i] ?? 0 })),
    ),
  );
