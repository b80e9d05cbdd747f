import { footOn } from './corners.ts';
import type { Edge } from './edges.ts';
import { pieces } from './outline.ts';
import { distanceKm, fromPlane, roundDegrees, type PointKm } from './plane.ts';

const shortestEdgeKm = 0.015;
const slideDegrees = 5e-5;

const outlineEdges: [PointKm, PointKm][] = pieces.flatMap((piece) =>
  piece.rings.flatMap((ring) =>
    ring.map((point, order): [PointKm, PointKm] => [point, ring[(order + 1) % ring.length] ?? point]),
  ),
);

type Standing = { rank: 'inside' } | { rank: 'line'; edge: [PointKm, PointKm] } | { rank: 'corner' };

function standing(point: PointKm): Standing {
  const edge = outlineEdges.find(([a, b]) => footOn(point, a, b).awayKm < 1e-6);
  if (!edge) return { rank: 'inside' };
  return edge.some((end) => distanceKm(end, point) < 1e-6) ? { rank: 'corner' } : { rank: 'line', edge };
}

/**
 * A point on a line of the outline, moved along it by a few metres to where five decimals hit the line best: rounding
 * alone would push the outline in and out by half a metre at each of some hundred crossings.
 */
function roundOnLine(point: PointKm, [a, b]: [PointKm, PointKm]): [number, number] {
  const [longitude, latitude] = fromPlane(point);
  const [fromLongitude, fromLatitude] = fromPlane(a);
  const [toLongitude, toLatitude] = fromPlane(b);
  const isFlat = Math.abs(toLongitude - fromLongitude) >= Math.abs(toLatitude - fromLatitude);
  const slope = (toLatitude - fromLatitude) / (toLongitude - fromLongitude);
  let best: [number, number] = [roundDegrees(longitude), roundDegrees(latitude)];
  let bestMissDegrees = Infinity;
  for (let slide = -slideDegrees; slide <= slideDegrees; slide += 1e-5) {
    const x = isFlat ? roundDegrees(longitude + slide) : 0;
    const y = isFlat ? 0 : roundDegrees(latitude + slide);
    const exact = isFlat ? fromLatitude + (x - fromLongitude) * slope : fromLongitude + (y - fromLatitude) / slope;
    const missDegrees = Math.abs(exact - roundDegrees(exact));
    if (missDegrees < bestMissDegrees - 1e-12) {
      bestMissDegrees = missDegrees;
      best = isFlat ? [x, roundDegrees(exact)] : [roundDegrees(exact), y];
    }
  }
  return best;
}

/**
 * Gives every corner its final five-decimal position, and joins corners closer than 15 m: one corner, one position,
 * in every brick that has it. Corners of the outline stay where they are.
 */
export function settleCorners(
  at: readonly PointKm[],
  borders: readonly Edge[][],
  isCut: readonly boolean[],
): [number, number][] {
  const onCut = new Set(borders.flatMap((edges, order) => (isCut[order] ? edges.flat() : [])));
  const standings = at.map((point, corner): Standing => (onCut.has(corner) ? standing(point) : { rank: 'inside' }));
  const weight = { inside: 0, line: 1, corner: 2 };
  const joined = at.map((_, corner) => corner);
  const head = (corner: number): number => {
    const next = joined[corner] ?? corner;
    return next === corner ? corner : head(next);
  };
  for (const [from, to] of borders.flat()) {
    const a = head(from);
    const b = head(to);
    const rankA = standings[a]?.rank ?? 'inside';
    const rankB = standings[b]?.rank ?? 'inside';
    if (a === b || (rankA === 'corner' && rankB === 'corner')) continue;
    if (distanceKm(at[a] ?? [0, 0], at[b] ?? [0, 0]) >= shortestEdgeKm) continue;
    const aLeads = weight[rankA] > weight[rankB] || (weight[rankA] === weight[rankB] && a < b);
    joined[aLeads ? b : a] = aLeads ? a : b;
  }
  const positions = at.map((point, corner): [number, number] => {
    const stands = standings[corner];
    if (stands?.rank === 'line') return roundOnLine(point, stands.edge);
    const [longitude, latitude] = fromPlane(point);
    return [roundDegrees(longitude), roundDegrees(latitude)];
  });
  return at.map((_, corner) => positions[head(corner)] ?? [0, 0]);
}
