import type { AreaShape } from '../../intake/geography/boundary-file.ts';
import type { BrickStore, ShapeRow } from './brick-store.ts';

/** Mending grows with the square of the vertices, and a shape that changes by more than this is not the shape published. */
const maxMendedVertices = 2_000;
const maxAreaChange = 0.01;
const shapesAtATime = 200;

export interface MendedShape {
  code: string;
  reason: string;
  areaChangeM2: number;
}
export interface TurnedAwayShape {
  code: string;
  reason: string;
}
export interface SoundShapes {
  shapes: ShapeRow[];
  mended: MendedShape[];
  turnedAway: TurnedAwayShape[];
}

/**
 * Checks every shape, and mends what can be mended within bounds: once, here, in the import command. Shapes that cannot
 * be mended are turned away with their reason; no invalid shape ever gets as far as a table.
 * @param progress shapes checked so far
 */
export async function soundShapes(
  store: BrickStore,
  areas: AreaShape[],
  progress: (done: number) => void,
): Promise<SoundShapes> {
  const found: SoundShapes = { shapes: [], mended: [], turnedAway: [] };
  for (let from = 0; from < areas.length; from += shapesAtATime) {
    const batch = areas.slice(from, from + shapesAtATime);
    const rows = batch.map((one): ShapeRow => ({
      code: one.code,
      name: one.name,
      districtCode: one.districtCode,
      shape: JSON.stringify(one.shape),
    }));
    const invalid = new Map((await store.invalidShapes(rows)).map((one) => [one.code, one.reason]));
    for (const [index, row] of rows.entries()) {
      const reason = invalid.get(row.code);
      if (reason === undefined) found.shapes.push(row);
      else await mendOrTurnAway(store, row, batch[index]?.vertices ?? 0, sayReason(reason), found);
    }
    progress(Math.min(areas.length, from + shapesAtATime));
  }
  return found;
}

async function mendOrTurnAway(
  store: BrickStore,
  row: ShapeRow,
  vertices: number,
  reason: string,
  found: SoundShapes,
): Promise<void> {
  const turnAway = (why: string): void => {
    found.turnedAway.push({ code: row.code, reason: `${reason}; ${why}` });
  };
  if (vertices > maxMendedVertices) {
    turnAway(`it has ${vertices} vertices, and at most ${maxMendedVertices} are mended`);
    return;
  }
  const mended = await store.mend(row.shape);
  const areaChangeM2 = mended.areaAfterM2 - mended.areaBeforeM2;
  if (!mended.valid) turnAway('no valid shape with an area could be made of it');
  else if (Math.abs(areaChangeM2) > maxAreaChange * mended.areaAfterM2) {
    turnAway(`mending would change its area by ${Math.round(areaChangeM2)} m², more than 1%`);
  } else {
    found.shapes.push({ ...row, shape: mended.shape });
    found.mended.push({ code: row.code, reason, areaChangeM2 });
  }
}

/** "Self-intersection[-1.1 52.6]" becomes "self-intersection at -1.1, 52.6". */
function sayReason(reason: string): string {
  const [, what, x, y] = /^(.+?)\[(\S+) (\S+)\]$/.exec(reason) ?? [];
  if (what === undefined) return reason.toLowerCase();
  return `${what.toLowerCase()} at ${Number(x).toFixed(5)}, ${Number(y).toFixed(5)}`;
}
