import { addMonths } from '../words/months.ts';
import type { Plan } from './contract.ts';
import type { CountedZone } from './counted-zone.ts';
import type { EvaluationRoom } from './room.ts';

export interface Ring {
  fromMetres: number;
  toMetres: number;
  bricks: number[];
}

/** What lies in, round and near a zone, as numbers of bricks. */
export interface Around {
  /** None where the zone is counted inside its drawn line. */
  zone: number[];
  /** Those that hold at least one brick, the innermost first. */
  rings: Ring[];
  /** Too near the zone or its rings for a comparison area. */
  near: Set<number>;
  otherZones: Set<number>;
}

/**
 * Rings are made of the bricks whose population-weighted centre lies so far from the zone; the bricks of the zone and of
 * other zones belong to none, nor do those that the line of a zone cuts which is counted inside it.
 */
export async function aroundOf(room: EvaluationRoom, zone: CountedZone, plan: Plan): Promise<Around> {
  const edges = [...new Set(plan.ringsMetres)].sort((one, other) => one - other);
  const apart = plan.comparison.apartMetres + (edges.at(-1) ?? 0);
  const months = {
    from: addMonths(plan.start, -plan.preMonths),
    to: addMonths(plan.start, plan.lagMonths + plan.postMonths),
  };
  const [bricks, near, others] = await Promise.all([
    room.areas.bricksOfVersion(zone.version_id),
    room.areas.near(zone.version_id, apart),
    room.areas.bricksOfOtherZones(zone.code, months),
  ]);
  const own = new Set([...bricks, ...(zone.inside ?? []).map(({ id }) => id)]);
  const otherZones = new Set(others);
  const outside = near.filter(({ brick_id }) => !own.has(brick_id) && !otherZones.has(brick_id));
  const rings = edges.map((toMetres, at) => {
    const fromMetres = edges[at - 1] ?? 0;
    const isIn = (metres: number): boolean => metres <= toMetres && (at === 0 || metres > fromMetres);
    const inside = outside.filter(({ centre_metres }) => isIn(centre_metres)).map(({ brick_id }) => brick_id);
    return { fromMetres, toMetres, bricks: inside };
  });
  return {
    zone: bricks,
    rings: rings.filter((ring) => ring.bricks.length > 0),
    near: new Set([...own, ...near.filter(({ metres }) => metres <= apart).map(({ brick_id }) => brick_id)]),
    otherZones,
  };
}
