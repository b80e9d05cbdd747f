/** All that footprints of networks are made from, as plain numbers: small areas by their ids, days as YYYY-MM-DD. */

export interface Membership {
  practice: string;
  network: string;
  startsOn: string;
  /** Last day in the network; null: still in it. */
  endsOn: string | null;
}

/** One count of where patients live, of every practice at once. */
export interface PatientCount {
  countedOn: string;
  /** Of each practice, in step: small areas and the patients who live there. */
  practices: Map<string, { bricks: readonly number[]; patients: readonly number[] }>;
}

export interface ListSize {
  countedOn: string;
  patients: number;
}

/** Metres on the national grid (EPSG:27700). */
export interface GridPlace {
  x: number;
  y: number;
}

export interface NetworkWorld {
  memberships: readonly Membership[];
  /** Days on which a network opened and closed (its last day), where the publisher says so. */
  spans: ReadonlyMap<string, { openedOn: string | null; closedOn: string | null }>;
  /** Oldest first. */
  counts: readonly PatientCount[];
  /** Of each practice, oldest first. */
  lists: ReadonlyMap<string, readonly ListSize[]>;
  practicePlaces: ReadonlyMap<string, GridPlace>;
  /** Practices of elsewhere: no surgery here, and not one in a hundred of their patients. */
  strays: ReadonlySet<string>;
  brickPlaces: readonly (GridPlace & { id: number })[];
  /** Of each network with an outline, the small areas whose people’s centre lies in it. */
  catchments: ReadonlyMap<string, readonly number[]>;
}

/** Small areas by id, ascending, with the weight of each: above 0, at most 1. */
export interface BrickWeights {
  bricks: readonly number[];
  weights: readonly number[];
}

/** Weights of a network from one day up to another, as one method makes them. */
export interface NetworkWeights extends BrickWeights {
  network: string;
  /** First day; null: since always. */
  from: string | null;
  /** First day on which they no longer hold; null: until further notice. */
  to: string | null;
  /** Days of the counts that they are made from, oldest first. */
  countedOn: readonly string[];
}

/** @returns of each network that has any the weights, and the days of the counts they come from */
export type MethodOnDay = (day: string) => ReadonlyMap<string, BrickWeights & { countedOn: readonly string[] }>;

/** Small areas with a share each, in order of their ids. */
export function inOrder(shares: ReadonlyMap<number, number>): BrickWeights {
  const bricks = [...shares.keys()].sort((one, other) => one - other);
  return { bricks, weights: bricks.map((brick) => shares.get(brick) ?? 0) };
}

/** Whole small areas, in order of their ids. */
export const whole = (bricks: readonly number[]): BrickWeights => ({
  bricks: [...bricks].sort((one, other) => one - other),
  weights: bricks.map(() => 1),
});
