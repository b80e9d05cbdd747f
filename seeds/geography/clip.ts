import { Delaunay } from 'd3-delaunay';
import type { Piece } from './outline.ts';
import { doubleArea, type PointKm } from './plane.ts';

/** The cells' frame: well outside the outline, so that no cell is cut short by it. */
const frameKm: [number, number, number, number] = [-80, -80, 80, 80];

/** A cell as directed rings whose edges, added up, are its border; edges that run both ways cancel later. */
export interface RawCell {
  rings: PointKm[][];
  /** Whether the outline passes through: only such cells need noding. */
  isCut: boolean;
}

function side(a: PointKm, b: PointKm, point: PointKm): number {
  return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
}

/**
 * Sutherland and Hodgman: any ring cut by a convex one (anticlockwise). Where the result falls into parts they stay
 * joined by bridges along the cell's border, each run there and back, which the mesh cancels.
 */
function clipRing(subject: readonly PointKm[], cell: readonly PointKm[]): PointKm[] {
  let ring = [...subject];
  cell.forEach((a, index) => {
    const b = cell[(index + 1) % cell.length] ?? a;
    const kept: PointKm[] = [];
    ring.forEach((point, order) => {
      const before = ring[(order + ring.length - 1) % ring.length] ?? point;
      const here = side(a, b, point);
      const there = side(a, b, before);
      if (here >= 0 !== there >= 0) {
        const share = there / (there - here);
        kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
      }
      if (here >= 0) kept.push(point);
    });
    ring = kept;
  });
  return ring;
}

/** Whether any line of the piece passes through the cell's frame. */
function isCutBy(piece: Piece, cell: readonly PointKm[]): boolean {
  const [west, south] = [Math.min(...cell.map((corner) => corner[0])), Math.min(...cell.map((corner) => corner[1]))];
  const [east, north] = [Math.max(...cell.map((corner) => corner[0])), Math.max(...cell.map((corner) => corner[1]))];
  return piece.rings.some((ring) =>
    ring.some((a, order) => {
      const b = ring[order + 1] ?? ring[0] ?? a;
      const isBeside = (a[0] < west && b[0] < west) || (a[0] > east && b[0] > east);
      return !isBeside && !(a[1] < south && b[1] < south) && !(a[1] > north && b[1] > north);
    }),
  );
}

/** The Voronoi cells of the seeds, cut to the piece. Every seed lies in the piece. */
export function clipCells(seeds: readonly PointKm[], piece: Piece): RawCell[] {
  const voronoi = Delaunay.from(seeds).voronoi(frameKm);
  return seeds.map((_, index) => {
    const open = ((voronoi.cellPolygon(index) as PointKm[] | null) ?? []).slice(0, -1);
    const cell = doubleArea(open) > 0 ? open : open.reverse();
    const isCut = isCutBy(piece, cell);
    if (!isCut) return { rings: [cell], isCut };
    return { rings: piece.rings.map((ring) => clipRing(ring, cell)).filter((ring) => ring.length > 2), isCut };
  });
}
