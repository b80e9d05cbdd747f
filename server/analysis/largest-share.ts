export interface ShareRow {
  code: string;
  brick: number;
  /** Above 0, at most 1. */
  weight: number;
}

const almostWhole = 1 - 1e-9;

/**
 * Bricks by area. Where bricks are shared out among areas, each counts whole to the one with the largest share of it, and
 * to none where the largest share belongs to none; equal shares go to the first. Where every brick is whole it may be in
 * several areas, which then overlap.
 * @param rows in order of code
 * @returns in the order of rows; areas that no brick counts to have no bricks
 */
export function bricksByArea(rows: readonly ShareRow[]): {
  areas: { code: string; bricks: number[] }[];
  isShared: boolean;
  overlaps: boolean;
} {
  const isShared = rows.some(({ weight }) => weight < almostWhole);
  const areas = new Map(rows.map(({ code }): [string, number[]] => [code, []]));
  const counted = isShared ? largest(rows) : rows;
  for (const { code, brick } of counted) areas.get(code)?.push(brick);
  const overlaps = !isShared && new Set(rows.map(({ brick }) => brick)).size < rows.length;
  return { areas: [...areas].map(([code, bricks]) => ({ code, bricks })), isShared, overlaps };
}

function largest(rows: readonly ShareRow[]): ShareRow[] {
  const best = new Map<number, ShareRow>();
  const sums = new Map<number, number>();
  for (const row of rows) {
    sums.set(row.brick, (sums.get(row.brick) ?? 0) + row.weight);
    const known = best.get(row.brick);
    if (known === undefined || row.weight > known.weight) best.set(row.brick, row);
  }
  return [...best.values()].filter(({ brick, weight }) => weight + 1e-9 >= 1 - (sums.get(brick) ?? 0));
}
