import Flatbush from 'flatbush';
import type { RawCell } from './clip.ts';
import { ringEdges, type Edge } from './edges.ts';
import type { PointKm } from './plane.ts';

/** A millimetre: far above the noise of the arithmetic, far below anything that is drawn. */
const sameKm = 1e-6;

/** Shortest distance from a point to a segment and how far along it (0 to 1) the foot lies. */
export function footOn(point: PointKm, a: PointKm, b: PointKm): { alongShare: number; awayKm: number } {
  const east = b[0] - a[0];
  const north = b[1] - a[1];
  const raw = ((point[0] - a[0]) * east + (point[1] - a[1]) * north) / (east * east + north * north);
  const alongShare = Math.min(1, Math.max(0, raw));
  return { alongShare, awayKm: Math.hypot(a[0] + alongShare * east - point[0], a[1] + alongShare * north - point[1]) };
}

/** Numbers equal corners alike and splits edges wherever another corner lies on them, so that neighbours share edges. */
export function numberCorners(cells: readonly RawCell[]): { at: PointKm[]; borders: Edge[][] } {
  const at: PointKm[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (point: PointKm): number => {
    const key = `${Math.round(point[0] / sameKm)},${Math.round(point[1] / sameKm)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, at.length);
    return at.push(point) - 1;
  };
  const borders = cells.map((cell) => cell.rings.flatMap((ring) => ringEdges(ring.map(numberOf))));

  const onCut = [...new Set(borders.flatMap((edges, index) => (cells[index]?.isCut ? edges.flat() : [])))];
  const index = new Flatbush(Math.max(1, onCut.length));
  for (const corner of onCut) {
    const [east, north] = at[corner] ?? [0, 0];
    index.add(east, north, east, north);
  }
  index.finish();

  const split = ([from, to]: Edge): Edge[] => {
    const a = at[from] ?? [0, 0];
    const b = at[to] ?? [0, 0];
    const between = index
      .search(
        Math.min(a[0], b[0]) - sameKm,
        Math.min(a[1], b[1]) - sameKm,
        Math.max(a[0], b[0]) + sameKm,
        Math.max(a[1], b[1]) + sameKm,
      )
      .map((order) => onCut[order] ?? from)
      .filter((corner) => corner !== from && corner !== to)
      .map((corner) => ({ corner, ...footOn(at[corner] ?? a, a, b) }))
      .filter((foot) => foot.awayKm < sameKm)
      .sort((one, other) => one.alongShare - other.alongShare)
      .map((foot) => foot.corner);
    const chain = [from, ...between, to];
    return chain.slice(1).map((corner, order) => [chain[order] ?? from, corner]);
  };
  return {
    at,
    borders: borders.map((edges, order) =>
      cells[order]?.isCut ? edges.filter(([from, to]) => from !== to).flatMap(split) : edges,
    ),
  };
}
