import { createHash } from 'node:crypto';
import pointInPolygon from 'point-in-polygon-hao';
import { describe, expect, it } from 'vitest';
import { connectedParts } from '../../seeds/geography/connected.ts';
import { districts } from '../../seeds/geography/districts.ts';
import { outline } from '../../seeds/geography/outline.ts';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';
import { neighboursOf } from '../../seeds/neighbours.ts';

type Ring = [number, number][];

const county = growCounty(demonstrationSeed);
const { bricks, areas, zones, places } = county;
const ringOf = (polygon: GeoJSON.Polygon, ring = 0) => (polygon.coordinates[ring] ?? []) as Ring;
const signedArea = (ring: Ring) =>
  ring.slice(1).reduce((sum, b, order) => {
    const a = ring[order] ?? b;
    return sum + (a[0] * b[1] - b[0] * a[1]) / 2;
  }, 0);
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

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

describe('the demonstration county', () => {
  it('is the same, to the byte, for the same seed, and another for another', () => {
    expect(hashOf(growCounty(demonstrationSeed))).toBe(hashOf(county));
    expect(hashOf(growCounty(demonstrationSeed + 1))).not.toBe(hashOf(county));
  });

  it('has between 3,150 and 3,250 bricks with unique codes in ascending order, and small shapes', () => {
    expect(bricks.length).toBeGreaterThanOrEqual(3150);
    expect(bricks.length).toBeLessThanOrEqual(3250);
    const codes = bricks.map((brick) => brick.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(codes);
    expect(codes.every((code) => /^D\d{8}$/.test(code))).toBe(true);
    const corners = bricks.reduce((sum, brick) => sum + ringOf(brick.polygon).length - 1, 0);
    expect(corners / bricks.length).toBeLessThanOrEqual(9);
  });

  it('has only simple, anticlockwise, closed shapes with five decimals', () => {
    const wrong = bricks.filter(({ polygon }) => {
      const ring = ringOf(polygon);
      const isRounded = ring.flat().every((value) => Math.round(value * 1e5) / 1e5 === value);
      const isClosed = String(ring[0]) === String(ring.at(-1));
      return polygon.coordinates.length !== 1 || !isRounded || !isClosed || signedArea(ring) <= 0 || !isSimple(ring);
    });
    expect(wrong.map((brick) => brick.code)).toEqual([]);
  });

  it.each([demonstrationSeed, 2, 20_260_930])('fills the outline exactly, seed %i', (seed) => {
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
      const share = Math.min(1, Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square));
      return Math.hypot(a[0] + share * (b[0] - a[0]) - p[0], a[1] + share * (b[1] - a[1]) - p[1]) < 1e-5;
    };
    const open = [...edges.keys()].filter((key) => !edges.has(key.split(' ').reverse().join(' ')));
    const astray = open.filter((key) => {
      const [from, to] = key.split(' ').map((text) => text.split(',').map(Number) as Ring[number]);
      return !lines.some((line) => from && to && isOnLine(from, line) && isOnLine(to, line));
    });
    expect(astray).toEqual([]);
  });

  it('has every centre strictly inside its brick', () => {
    const outside = bricks.filter((brick) => pointInPolygon(brick.centre, [ringOf(brick.polygon)]) !== true);
    expect(outside.map((brick) => brick.code)).toEqual([]);
  });

  it('keeps every district at its people, brick by brick between 110 and 620, with at least 45 households', () => {
    for (const district of districts) {
      const people = bricks.filter((brick) => brick.districtCode === district.code).map((brick) => brick.people);
      expect([district.name, people.reduce((sum, count) => sum + count, 0)]).toEqual([district.name, district.people]);
    }
    expect(bricks.reduce((sum, brick) => sum + brick.people, 0)).toBe(1_118_000);
    expect(Math.min(...bricks.map((brick) => brick.people))).toBeGreaterThanOrEqual(110);
    expect(Math.max(...bricks.map((brick) => brick.people))).toBeLessThanOrEqual(620);
    expect(Math.min(...bricks.map((brick) => brick.households))).toBeGreaterThanOrEqual(45);
    expect(bricks.every((brick) => brick.households < brick.people)).toBe(true);
  });

  it('ranks deprivation from 1 to the number of bricks, each once', () => {
    const ranks = bricks.map((brick) => brick.deprivationRank).sort((a, b) => a - b);
    expect(ranks).toEqual(bricks.map((_, index) => index + 1));
  });

  it('nests small areas in middle areas, and all areas in one district each, contiguously', () => {
    const neighbours = neighboursOf(bricks);
    const parents = [
      ['smallAreaCode', 'msoaCode'],
      ['msoaCode', 'districtCode'],
      ['wardCode', 'districtCode'],
    ] as const;
    for (const [child, parent] of parents) {
      const parentOf = new Map(bricks.map((brick) => [brick[child], brick[parent]]));
      expect(bricks.every((brick) => parentOf.get(brick[child]) === brick[parent])).toBe(true);
    }
    for (const kind of ['smallAreaCode', 'msoaCode', 'wardCode', 'districtCode'] as const) {
      const members = new Map<string, number[]>();
      bricks.forEach((brick, index) => members.set(brick[kind], [...(members.get(brick[kind]) ?? []), index]));
      const torn = [...members].filter(([code, cells]) => {
        const within = (cell: number) => (neighbours[cell] ?? []).filter((next) => bricks[next]?.[kind] === code);
        return connectedParts(cells, within).length > 1;
      });
      expect(torn.map(([code]) => code)).toEqual([]);
    }
  });

  it('names every area that a brick points to, each code once and each name once within its kind', () => {
    const used = new Set(bricks.flatMap((b) => [b.smallAreaCode, b.msoaCode, b.wardCode, b.districtCode]));
    expect(new Set(areas.map((area) => area.code))).toEqual(used);
    expect(new Set(areas.map((area) => area.code)).size).toBe(areas.length);
    expect(new Set(areas.map((area) => `${area.kind} ${area.name}`)).size).toBe(areas.length);
    const invented = areas.filter((area) => area.kind !== 'district');
    expect(invented.every((area) => /^D0[125]\d{6}$/.test(area.code))).toBe(true);
  });

  it('has three contiguous zones, each in its own district, and none in another', () => {
    const neighbours = neighboursOf(bricks);
    const indexOf = new Map(bricks.map((brick, index) => [brick.code, index]));
    const sizes = zones.map((zone) => [zone.code, zone.brickCodes.length]);
    expect(sizes).toEqual([
      ['bell-foundry', 11],
      ['new-parks', 40],
      ['coalville', 30],
    ]);
    for (const zone of zones) {
      const cells = zone.brickCodes.flatMap((code) => indexOf.get(code) ?? []);
      const inside = new Set(cells);
      const parts = connectedParts(cells, (cell) => (neighbours[cell] ?? []).filter((next) => inside.has(next)));
      expect(parts.length).toBe(1);
      expect(new Set(cells.map((cell) => bricks[cell]?.districtCode)).size).toBe(1);
    }
    const all = zones.flatMap((zone) => zone.brickCodes);
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts well-known towns into their districts', () => {
    const districtAt = (name: string) => {
      const place = places.find((candidate) => candidate.name === name);
      const brick = bricks.find(
        (candidate) => place && pointInPolygon(place.at, [ringOf(candidate.polygon)]) !== false,
      );
      return areas.find((area) => area.code === brick?.districtCode)?.name;
    };
    expect(['Leicester', 'Oakham', 'Enderby', 'Loughborough', 'Market Harborough', 'Hinckley'].map(districtAt)).toEqual(
      ['Leicester', 'Rutland', 'Blaby', 'Charnwood', 'Harborough', 'Hinckley and Bosworth'],
    );
    expect(['Melton Mowbray', 'Coalville', 'Ashby-de-la-Zouch', 'Oadby'].map(districtAt)).toEqual([
      'Melton',
      'North West Leicestershire',
      'North West Leicestershire',
      'Oadby and Wigston',
    ]);
  });
});
