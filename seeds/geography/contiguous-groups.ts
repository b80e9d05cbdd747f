import { connectedParts } from './connected.ts';
import type { PointKm } from './plane.ts';

export interface Graph {
  neighboursOf: (cell: number) => readonly number[];
  middleOf: (cell: number) => PointKm;
}

/**
 * Halves a set across its longer axis: one half grows from the far end, always by the outermost neighbour, so it stays
 * in one piece; whatever it cuts off from the rest it takes as well.
 */
function halve(members: readonly number[], share: number, graph: Graph): [number[], number[]] {
  const middles = members.map(graph.middleOf);
  const mean = (axis: 0 | 1) => middles.reduce((sum, point) => sum + point[axis], 0) / middles.length;
  const [east, north] = [mean(0), mean(1)];
  const sum = (f: (de: number, dn: number) => number) =>
    middles.reduce((total, p) => total + f(p[0] - east, p[1] - north), 0);
  const angle =
    0.5 *
    Math.atan2(
      2 * sum((de, dn) => de * dn),
      sum((de, dn) => de * de - dn * dn),
    );
  const rank = (cell: number) => graph.middleOf(cell)[0] * Math.cos(angle) + graph.middleOf(cell)[1] * Math.sin(angle);

  const inside = new Set(members);
  const order = [...members].sort((a, b) => rank(a) - rank(b));
  const target = Math.max(1, Math.round(members.length * share));
  const taken = new Set<number>();
  const frontier = new Set(order.slice(0, 1));
  while (taken.size < target && frontier.size > 0) {
    const next = [...frontier].reduce((best, cell) => (rank(cell) < rank(best) ? cell : best));
    frontier.delete(next);
    taken.add(next);
    for (const cell of graph.neighboursOf(next)) if (inside.has(cell) && !taken.has(cell)) frontier.add(cell);
  }
  const parts = connectedParts(
    members.filter((cell) => !taken.has(cell)),
    graph.neighboursOf,
  );
  return [[...taken, ...parts.slice(1).flat()], parts[0] ?? []];
}

/** Parts a connected set of cells into connected groups of about the given size. */
export function contiguousGroups(members: readonly number[], size: number, graph: Graph): number[][] {
  const groups = Math.round(members.length / size);
  if (groups < 2) return [[...members]];
  const [one, other] = halve(members, Math.floor(groups / 2) / groups, graph);
  return [one, other].filter((half) => half.length > 0).flatMap((half) => contiguousGroups(half, size, graph));
}
