import { distanceKm, type PointKm } from './plane.ts';
import type { Graph } from './contiguous-groups.ts';

/** Grows a connected set of cells outwards from a point: always the nearest neighbour next, only where it is allowed. */
export function growAround(atKm: PointKm, size: number, cells: readonly number[], graph: Graph): number[] {
  const allowed = new Set(cells);
  const away = (cell: number) => distanceKm(graph.middleOf(cell), atKm);
  const nearest = (some: Iterable<number>) => [...some].reduce((best, cell) => (away(cell) < away(best) ? cell : best));
  const frontier = new Set([nearest(cells)]);
  const grown = new Set<number>();
  while (grown.size < size && frontier.size > 0) {
    const next = nearest(frontier);
    frontier.delete(next);
    grown.add(next);
    for (const cell of graph.neighboursOf(next)) if (allowed.has(cell) && !grown.has(cell)) frontier.add(cell);
  }
  return [...grown];
}
