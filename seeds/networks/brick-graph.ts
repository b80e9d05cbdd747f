import type { Graph } from '../geography/contiguous-groups.ts';
import { toPlane } from '../geography/plane.ts';
import { neighboursOf } from '../neighbours.ts';
import type { DemonstrationCounty } from '../types.ts';

/** The county's bricks by number, with who lies beside whom. */
export function brickGraph({ bricks }: DemonstrationCounty): Graph {
  const neighbours = neighboursOf(bricks);
  const middles = bricks.map(({ centre }) => toPlane(centre));
  return { neighboursOf: (brick) => neighbours[brick] ?? [], middleOf: (brick) => middles[brick] ?? [0, 0] };
}

/** Groups of bricks by number, with which groups lie beside which. */
export function graphOfGroups(groups: readonly (readonly number[])[], graph: Graph): Graph {
  const groupOf = new Map(groups.flatMap((bricks, group) => bricks.map((brick): [number, number] => [brick, group])));
  const neighbours = groups.map((bricks, group) => {
    const beside = bricks.flatMap((brick) => graph.neighboursOf(brick)).map((brick) => groupOf.get(brick) ?? group);
    return [...new Set(beside)].filter((other) => other !== group).sort((one, other) => one - other);
  });
  const middles = groups.map((bricks): [number, number] => {
    const mean = (axis: 0 | 1) => bricks.reduce((sum, brick) => sum + graph.middleOf(brick)[axis], 0) / bricks.length;
    return [mean(0), mean(1)];
  });
  return { neighboursOf: (group) => neighbours[group] ?? [], middleOf: (group) => middles[group] ?? [0, 0] };
}
