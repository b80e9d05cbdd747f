/** Areas as weights over bricks, and sums over them: the one piece of algebra that every figure of a profile goes through. */

export interface Group {
  /** Of the areas, in order. */
  codes: string[];
  /** One entry a part, by place in `codes` and in the list of bricks. */
  area: Int32Array;
  brick: Int32Array;
  weight: Float64Array;
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
  return groupOf([group.codes[at] ?? ''], parts);
}

/** All areas of a group together, as one area. */
export const together = (group: Group): Group => ({ ...group, codes: [''], area: new Int32Array(group.area.length) });

/** Every brick whole, as one area. */
export const everything = (bricks: number): Group =>
  groupOf(
    [''],
    Array.from({ length: bricks }, (_, brick) => ({ area: 0, brick, weight: 1 })),
  );

export function addUp(group: Group, column: ArrayLike<number>): Float64Array {
  const { area, brick, weight } = group;
  const sums = new Float64Array(group.codes.length);
  for (let i = 0; i < area.length; i += 1) {
    const at = area[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + (weight[i] ?? 0) * (column[brick[i] ?? 0] ?? 0);
  }
  return sums;
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
