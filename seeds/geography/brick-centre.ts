import pointInPolygon from 'point-in-polygon-hao';
import { centroid, fromPlane, roundDegrees, toPlane, type PointKm } from './plane.ts';

/**
 * Where the people of a brick live on average: its middle, drawn towards the nearest settlement, and strictly inside.
 * `ring` is open, in degrees.
 */
export function populationCentre(ring: readonly [number, number][], townKm: PointKm): [number, number] {
  const closed = [...ring, ring[0] ?? [0, 0]] as [number, number][];
  const flat = ring.map((position) => toPlane(position));
  const middle = centroid(flat);
  const towards = (from: PointKm, to: PointKm, share: number): PointKm => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  ];
  const distance = Math.hypot(townKm[0] - middle[0], townKm[1] - middle[1]);
  const pulls = [0.3, 0.15, 0.05].map((pullKm) =>
    towards(middle, townKm, Math.min(1, pullKm / Math.max(distance, 0.01))),
  );
  // A brick bent round its middle: the middles of its triangles are the next best.
  const triangles = flat.map((corner, order) =>
    centroid([corner, flat[(order + 1) % flat.length] ?? corner, flat[(order + 2) % flat.length] ?? corner]),
  );
  for (const candidate of [...pulls, middle, ...triangles]) {
    const [longitude, latitude] = fromPlane(candidate);
    const position: [number, number] = [roundDegrees(longitude), roundDegrees(latitude)];
    if (pointInPolygon(position, [closed]) === true) return position;
  }
  throw new Error('A brick of the demonstration county has no point inside.');
}
