import { onceForBoth } from './once-for-both.ts';

/** Areas as weights over bricks, and sums over them: the one piece of algebra that every figure of a profile goes through. */

export interface Group {
  /** Of the areas, in order. */
  codes: string[];
  /** One entry a part, by place in `codes` and in the list of bricks. */
  area: Int32Array;
  brick: Int32Array;
  weight: Float64Array;
  /** Of one area alone: the group that it is one of, whose sums hold for it too. */
  within?: { group: Group; at: number };
}

export interface GroupPart {
  area: number;
  brick: number;
  weight: number;
}

export function groupOf(codes: string[], parts: readonly GroupPart[]): Group {
  return {
    codes,
    area: Int32Array.from(parts, (part) => part.area),
    brick: Int32Array.from(parts, (part) => part.brick),
    weight: Float64Array.from(parts, (part) => part.weight),
  };
}

/** One area of a group alone. */
export function oneOf(group: Group, at: number): Group {
  const parts: GroupPart[] = [];
  for (let i = 0; i < group.area.length; i += 1) {
    if (group.area[i] !== at) continue;
    parts.push({ area: 0, brick: group.brick[i] ?? 0, weight: group.weight[i] ?? 0 });
  }
  return { ...groupOf([group.codes[at] ?? ''], parts), within: { group, at } };
}

const wholes = new Map<number, Group>();

/** Every brick whole, as one area; one and the same group, so that what was added up over it is known. */
export function everything(bricks: number): Group {
  const known = wholes.get(bricks) ?? {
    codes: [''],
    area: new Int32Array(bricks),
    brick: Int32Array.from({ length: bricks }, (_, brick) => brick),
    weight: new Float64Array(bricks).fill(1),
  };
  wholes.set(bricks, known);
  return known;
}

/** Sums of a column over the areas of a group, made once for both: many indicators are of the same people. */
export const addUp = onceForBoth(sumsOf);

function sumsOf({ codes, area, brick, weight }: Group, column: Float64Array): Float64Array {
  const sums = new Float64Array(codes.length);
  for (let i = 0; i < area.length; i += 1) {
    const at = area[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + (weight[i] ?? 0) * (column[brick[i] ?? 0] ?? 0);
  }
  return sums;
}

const partsKnown = new WeakMap<Group, Uint8Array>();

/** 1 at the areas that have any brick at all. */
export function areasWithBricks(group: Group): Uint8Array {
  const known = partsKnown.get(group);
  if (known !== undefined) return known;
  const found = new Uint8Array(group.codes.length);
  for (const area of group.area) found[area] = 1;
  partsKnown.set(group, found);
  return found;
}

/** 1 at the areas that hold any of the marked bricks. */
export function touched(group: Group, marks: Uint8Array): Uint8Array {
  const { area, brick, weight } = group;
  const found = new Uint8Array(group.codes.length);
  for (let i = 0; i < area.length; i += 1) {
    if (marks[brick[i] ?? 0] === 1 && (weight[i] ?? 0) > 0) found[area[i] ?? 0] = 1;
  }
  return found;
}
