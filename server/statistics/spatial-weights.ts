/** Who is next to whom, by how much: area i has neighbours[starts[i] … starts[i + 1]) with the weights at the same places. */
export interface SpatialWeights {
  areas: number;
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
  /** Sum of all weights. */
  s0: number;
  /** Half the sum of (w_ij + w_ji)². */
  s1: number;
  /** Sum over areas of (row sum + column sum)². */
  s2: number;
  /** Areas without a neighbour other than themselves. They say nothing about their surroundings, which is not a zero. */
  islands: number[];
}

/** For each area, the areas next to it, by their place in the list. */
export type NeighbourLists = readonly (readonly number[])[];

/**
 * Question: which areas are next to which?
 * Formula: w_ij = 1 where j is in the list of i, else 0. A list need not be answered: j may lack i.
 * Units: none. Errors: RangeError for no areas, a neighbour outside the list, named twice, or an area as its own neighbour.
 * Source: Cliff and Ord, Spatial Processes (1981), chapter 1. Checked against: every case with neighbours.
 */
export function binaryWeights(lists: NeighbourLists): SpatialWeights {
  return weightsFrom(lists.length, (area) => {
    const list = lists[area] ?? [];
    if (list.includes(area)) throw new RangeError('Give lists in which no area is next to itself.');
    return list.map((neighbour) => ({ neighbour, weight: 1 }));
  });
}

/** The same neighbours, with weights that add up to 1 in each area that has any. Errors: none. */
export function rowStandardised(from: SpatialWeights): SpatialWeights {
  return weightsFrom(from.areas, (area) => {
    const row = rowOf(from, area);
    const sum = row.reduce((total, { weight }) => total + weight, 0);
    return row.map(({ neighbour, weight }) => ({ neighbour, weight: weight / sum }));
  });
}

/** The same neighbours, and each area also its own with weight 1. Errors: RangeError where an area already is its own. */
export function withSelf(from: SpatialWeights): SpatialWeights {
  return weightsFrom(from.areas, (area) => [...rowOf(from, area), { neighbour: area, weight: 1 }]);
}

/** Neighbour lists among the areas that are kept, renumbered in their order: for areas without a figure. */
export function neighboursAmong(lists: NeighbourLists, kept: readonly boolean[]): number[][] {
  let next = 0;
  const places = lists.map((_, area) => (kept[area] === true ? next++ : -1));
  const among = lists.map((list) => list.map((area) => places[area] ?? -1).filter((place) => place >= 0));
  return among.filter((_, area) => kept[area] === true);
}

export interface WeightedNeighbour {
  neighbour: number;
  weight: number;
}

/** Weights from the row of each area. Errors: RangeError as for binaryWeights, and for a weight that is not above 0. */
export function weightsFrom(areas: number, row: (area: number) => readonly WeightedNeighbour[]): SpatialWeights {
  if (areas === 0) throw new RangeError('Give at least one area.');
  const rows = Array.from({ length: areas }, (_, area) => row(area));
  const links = rows.reduce((sum, { length }) => sum + length, 0);
  const made = {
    areas,
    starts: new Int32Array(areas + 1),
    neighbours: new Int32Array(links),
    weights: new Float64Array(links),
  };
  let at = 0;
  rows.forEach((list, area) => {
    if (new Set(list.map(({ neighbour }) => neighbour)).size < list.length) {
      throw new RangeError('Give lists that name each neighbour once.');
    }
    for (const { neighbour, weight } of list) {
      if (!(Number.isInteger(neighbour) && neighbour >= 0 && neighbour < areas)) {
        throw new RangeError('Give neighbours that are areas of the list.');
      }
      if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError('Give weights above 0.');
      made.neighbours[at] = neighbour;
      made.weights[at] = weight;
      at += 1;
    }
    made.starts[area + 1] = at;
  });
  const islands = rows.flatMap((list, area) => (list.some(({ neighbour }) => neighbour !== area) ? [] : [area]));
  return { ...made, ...sumsOf(rows), islands };
}

function sumsOf(rows: readonly (readonly WeightedNeighbour[])[]): Pick<SpatialWeights, 's0' | 's1' | 's2'> {
  const lookUp = rows.map((list) => new Map(list.map(({ neighbour, weight }) => [neighbour, weight])));
  const rowAndColumn = new Float64Array(rows.length);
  let s0 = 0;
  let s1 = 0;
  rows.forEach((list, area) => {
    for (const { neighbour, weight } of list) {
      const back = lookUp[neighbour]?.get(area);
      s0 += weight;
      // A pair that is named from one side only has a second half of (0 + w)², which no row would bring.
      s1 += back === undefined ? weight * weight : (weight + back) ** 2 / 2;
      rowAndColumn[area] = (rowAndColumn[area] ?? 0) + weight;
      rowAndColumn[neighbour] = (rowAndColumn[neighbour] ?? 0) + weight;
    }
  });
  return { s0, s1, s2: rowAndColumn.reduce((sum, value) => sum + value * value, 0) };
}

function rowOf({ starts, neighbours, weights }: SpatialWeights, area: number): WeightedNeighbour[] {
  const from = starts[area] ?? 0;
  return Array.from(neighbours.subarray(from, starts[area + 1]), (neighbour, at) => ({
    neighbour,
    weight: weights[from + at] ?? 0,
  }));
}
