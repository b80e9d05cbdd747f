import type { AreaStore, BrickRow } from './area-store.ts';

/** The bricks in use, and which of them lie side by side. */
export interface Place {
  editionId: number;
  /** In order of code. */
  bricks: BrickRow[];
  byId: Map<number, BrickRow>;
  neighboursOf: (id: number) => readonly number[];
}

export async function readPlace(store: AreaStore, editionId: number): Promise<Place> {
  const bricks = await store.bricks(editionId);
  await store.ensureNeighbours(editionId, bricks.length);
  const neighbours = new Map<number, number[]>();
  for (const { brick_id, neighbour_id } of await store.neighbours(editionId)) {
    const known = neighbours.get(brick_id);
    if (known === undefined) neighbours.set(brick_id, [neighbour_id]);
    else known.push(neighbour_id);
  }
  return {
    editionId,
    bricks,
    byId: new Map(bricks.map((brick) => [brick.id, brick])),
    neighboursOf: (id) => neighbours.get(id) ?? [],
  };
}
