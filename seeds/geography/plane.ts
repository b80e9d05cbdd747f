/** A flat plane in kilometres, exact enough over a county; straight lines in degrees stay straight, so borders survive it. */
export type PointKm = [number, number];

const originLongitude = -1.1;
const originLatitude = 52.65;
const kmPerLatitudeDegree = 111.27;
const kmPerLongitudeDegree = kmPerLatitudeDegree * Math.cos((originLatitude * Math.PI) / 180);

/** [longitude, latitude] in degrees to [east, north] in km. */
export function toPlane([longitude, latitude]: readonly [number, number]): PointKm {
  return [(longitude - originLongitude) * kmPerLongitudeDegree, (latitude - originLatitude) * kmPerLatitudeDegree];
}

/** [east, north] in km to [longitude, latitude] in degrees, not rounded. */
export function fromPlane([eastKm, northKm]: PointKm): [number, number] {
  return [eastKm / kmPerLongitudeDegree + originLongitude, northKm / kmPerLatitudeDegree + originLatitude];
}

/** Five decimals: about a metre, and the same bytes for the same corner in every polygon that has it. */
export function roundDegrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

export function distanceKm(a: PointKm, b: PointKm): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Twice the signed area of a ring (open or closed), positive when anticlockwise. */
export function doubleArea(ring: readonly PointKm[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const a = ring[at];
    const b = ring[(at + 1) % ring.length];
    if (a && b) sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
}

/** Centre of gravity of an open ring. */
export function centroid(ring: readonly PointKm[]): PointKm {
  const base = ring[0] ?? [0, 0];
  let east = 0;
  let north = 0;
  let area = 0;
  for (let at = 1; at + 1 < ring.length; at += 1) {
    const a = ring[at] ?? base;
    const b = ring[at + 1] ?? base;
    const part = (a[0] - base[0]) * (b[1] - base[1]) - (b[0] - base[0]) * (a[1] - base[1]);
    east += part * (a[0] + b[0] - 2 * base[0]);
    north += part * (a[1] + b[1] - 2 * base[1]);
    area += part;
  }
  return area === 0 ? base : [base[0] + east / (3 * area), base[1] + north / (3 * area)];
}
