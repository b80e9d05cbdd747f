import { shareOut } from './share-out.ts';

export interface Link {
  publisherCode: string;
  brickId: number;
}

export interface Carried {
  byBrick: Map<number, number>;
  /** Codes that no brick came of: outside the area served. */
  passedOver: number;
  total: number;
}

/**
 * Carries whole numbers from codes to bricks: to the only brick of a code as they are, to several shared out in
 * proportion to `weight` (whole numbers that add up exactly), and where several codes became one brick summed. A brick
 * of which one predecessor is missing gets nothing, since a part would look like the whole.
 */
export function carry(totals: Map<string, number>, links: Link[], weight: (brickId: number) => number): Carried {
  const bricksOf = new Map<string, number[]>();
  const incomplete = new Set<number>();
  for (const { publisherCode, brickId } of links) {
    bricksOf.set(publisherCode, [...(bricksOf.get(publisherCode) ?? []), brickId]);
    if (!totals.has(publisherCode)) incomplete.add(brickId);
  }
  const carried: Carried = { byBrick: new Map(), passedOver: 0, total: 0 };
  for (const [code, value] of totals) {
    const bricks = bricksOf.get(code) ?? [];
    if (bricks.length === 0) carried.passedOver += 1;
    shareOut(value, bricks.map(weight)).forEach((share, index) => {
      const brick = bricks[index];
      if (brick === undefined || incomplete.has(brick)) return;
      carried.byBrick.set(brick, (carried.byBrick.get(brick) ?? 0) + share);
      carried.total += share;
    });
  }
  return carried;
}
