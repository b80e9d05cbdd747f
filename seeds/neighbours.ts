import type { DemonstrationBrick } from './types.ts';

/** For each brick the indices of those that share an edge with it, ascending. Shared edges have the same two corners. */
export function neighboursOf(bricks: readonly Pick<DemonstrationBrick, 'polygon'>[]): number[][] {
  const owner = new Map<string, number>();
  const eachEdge = (see: (from: string, to: string, brick: number) => void) => {
    bricks.forEach((brick, index) => {
      const corners = (brick.polygon.coordinates[0] ?? []).map((position) => position.join());
      corners.slice(1).forEach((to, order) => see(corners[order] ?? to, to, index));
    });
  };
  eachEdge((from, to, brick) => owner.set(`${from} ${to}`, brick));
  const found = bricks.map(() => new Set<number>());
  eachEdge((from, to, brick) => {
    const other = owner.get(`${to} ${from}`);
    if (other !== undefined) found[brick]?.add(other);
  });
  return found.map((set) => [...set].sort((a, b) => a - b));
}
