import { readFileSync } from 'node:fs';
import type { FeatureCollection, Polygon } from 'geojson';
import { doubleArea, toPlane, type PointKm } from './plane.ts';

export type PieceName = 'Leicester' | 'Leicestershire' | 'Rutland';

/** One of the three parts of the outline. Rings are open; the outer one runs anticlockwise, a hole clockwise. */
export interface Piece {
  name: PieceName;
  rings: PointKm[][];
}

export const outline = JSON.parse(
  readFileSync(new URL('../outline.geojson', import.meta.url), 'utf8'),
) as FeatureCollection<Polygon, { name: PieceName }>;

/** The three pieces in the plane. Leicestershire has a hole where Leicester lies, with the same corners. */
export const pieces: Piece[] = outline.features.map((feature) => ({
  name: feature.properties.name,
  rings: feature.geometry.coordinates.map((ring, order) => {
    const open = ring.slice(0, -1).map((position) => toPlane([position[0] ?? 0, position[1] ?? 0]));
    const isAnticlockwise = doubleArea(open) > 0;
    return isAnticlockwise === (order === 0) ? open : open.reverse();
  }),
}));

/** Even-odd test; a point exactly on a border may fall either way, which seeds never are. */
export function isInside(point: PointKm, rings: readonly PointKm[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    let b = ring.at(-1);
    for (const a of ring) {
      if (b && a[1] > point[1] !== b[1] > point[1]) {
        if (point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      }
      b = a;
    }
  }
  return inside;
}

/** The piece that holds the point, if any. */
export function pieceAt(point: PointKm): Piece | undefined {
  return pieces.find((piece) => isInside(point, piece.rings));
}
