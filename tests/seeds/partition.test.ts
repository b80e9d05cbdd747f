import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, it } from 'vitest';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';
import { outline } from '../../seeds/geography/outline.ts';

type Ring = [number, number][];

const { bricks } = growCounty(demonstrationSeed);
const ringOf = (polygon: GeoJSON.Polygon, ring = 0) => (polygon.coordinates[ring] ?? []) as Ring;
const signedArea = (ring: Ring) =>
  ring.slice(1).reduce((sum, b, order) => {
    const a = ring[order] ?? b;
    return sum + (a[0] * b[1] - b[0] * a[1]) / 2;
  }, 0);
/** Whether two segments cross or touch; segments on one line meet only where their extents do. */
function meet(a: Ring[number], b: Ring[number], c: Ring[number], d: Ring[number]): boolean {
  const side = (p: Ring[number], q: Ring[number], r: Ring[number]) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  const isBeside = ([0, 1] as const).some(
    (axis) =>
      Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
      Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]),
  );
  return !isBeside && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

function isSimple(ring: Ring): boolean {
  const corners = ring.slice(0, -1);
  const at = (order: number): Ring[number] => corners[order % corners.length] ?? [0, 0];
  if (new Set(corners.map(String)).size !== corners.length) return false;
  return corners.every((_, i) =>
    corners.every((__, j) => {
      const isApart = j > i + 1 && !(i === 0 && j === corners.length - 1);
      return !isApart || !meet(at(i), at(i + 1), at(j), at(j + 1));
    }),
  );
}

describe('the bricks of the demonstration county', () => {
  it('has only simple, anticlockwise, closed shapes with five decimals', () => {
    const wrong = bricks.filter(({ polygon }) => {
      const ring = ringOf(polygon);
      const isRounded = ring.flat().every((value) => Math.round(value * 1e5) / 1e5 === value);
      const isClosed = String(ring[0]) === String(ring.at(-1));
      return polygon.coordinates.length !== 1 || !isRounded || !isClosed || signedArea(ring) <= 0 || !isSimple(ring);
    });
    expect(wrong.map((brick) => brick.code)).toEqual([]);
  });

  it.each([demonstrationSeed, 1, 20_260_930])(
    'fills the outline exactly, seed %i',
    (seed) => {
      const some = seed === demonstrationSeed ? bricks : growCounty(seed).bricks;
      const whole = outline.features.reduce((sum, feature) => {
        const rings = feature.geometry.coordinates as Ring[];
        return sum + rings.reduce((area, ring, order) => area + (order === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
      }, 0);
      const filled = some.reduce((sum, brick) => sum + signedArea(ringOf(brick.polygon)), 0);
      expect(Math.abs(filled / whole - 1)).toBeLessThan(1e-6);
      expect(some.every((brick) => isSimple(ringOf(brick.polygon)))).toBe(true);

      const edges = new Map<string, number>();
      for (const brick of some) {
        const ring = ringOf(brick.polygon);
        ring.slice(1).forEach((to, order) => {
          const key = `${ring[order]?.join()} ${to.join()}`;
          edges.set(key, (edges.get(key) ?? 0) + 1);
        });
      }
      expect([...edges.values()].every((times) => times === 1)).toBe(true);
      // An edge without a brick on its other side must lie on the outer border: both corners on one line of the outline.
      const lines = outline.features.flatMap((feature) =>
        (feature.geometry.coordinates as Ring[]).flatMap((ring) =>
          ring.slice(1).map((b, order) => ({ a: ring[order] ?? b, b })),
        ),
      );
      const isOnLine = (p: Ring[number], { a, b }: { a: Ring[number]; b: Ring[number] }) => {
        const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
        const share = Math.min(
          1,
          Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square),
        );
        return Math.hypot(a[0] + share * (b[0] - a[0]) - p[0], a[1] + share * (b[1] - a[1]) - p[1]) < 1e-5;
      };
      const open = [...edges.keys()].filter((key) => !edges.has(key.split(' ').reverse().join(' ')));
      const astray = open.filter((key) => {
        const [from, to] = key.split(' ').map((text) => text.split(',').map(Number) as Ring[number]);
        return !lines.some((line) => from && to && isOnLine(from, line) && isOnLine(to, line));
      });
      expect(astray).toEqual([]);
    },
    60_000,
  );

  it('has every centre strictly inside its brick', () => {
    const outside = bricks.filter((brick) => pointInPolygon(brick.centre, [ringOf(brick.polygon)]) !== true);
    expect(outside.map((brick) => brick.code)).toEqual([]);
  });
});
