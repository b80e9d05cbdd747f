import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { Refusal } from '../../../server/refusal.ts';
import { testArea } from './hostile-shapes.ts';

type Ring = unknown[];

const square = (west = -1.2, south = 52.6, size = 0.1): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings });
const multiPolygon = (...parts: Ring[][]) => ({ type: 'MultiPolygon', coordinates: parts });
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });

function refusalOf(input: unknown, pointer = '/outline', area = testArea): Refusal {
  try {
    parseOutline(input, area, pointer);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The shape was accepted.');
}

function scribble(count: number): number[][] {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const ring = Array.from({ length: count - 1 }, () => [-1.5 + random(), 52.45 + random() / 2]);
  return [...ring, ...ring.slice(0, 1)];
}

function roundRing(count: number): number[][] {
  const ring = Array.from({ length: count - 1 }, (_, index) => {
    const angle = (index / (count - 1)) * 2 * Math.PI;
    return [-1.1 + 0.1 * Math.cos(angle), 52.7 + 0.1 * Math.sin(angle)];
  });
  return [...ring, ...ring.slice(0, 1)];
}

describe('row 1: a ring that is not a simple ring is refused with its position, and never mended', () => {
  it.each<[string, number[][], [number, number], string]>([
    [
      'bow-tie',
      [
        [-1.2, 52.6],
        [-1.1, 52.7],
        [-1.1, 52.6],
        [-1.2, 52.7],
        [-1.2, 52.6],
      ],
      [-1.15, 52.65],
      '/2',
    ],
    ['unclosed', square().slice(0, -1), [-1.2, 52.7], '/3'],
    ['two points', square().slice(0, 2), [-1.2, 52.6], ''],
    [
      'two points and back',
      [
        [-1.2, 52.6],
        [-1.1, 52.6],
        [-1.2, 52.6],
      ],
      [-1.2, 52.6],
      '',
    ],
    [
      'spike',
      [
        [-1.2, 52.6],
        [-1, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.7],
        [-1.2, 52.6],
      ],
      [-1, 52.6],
      '/1',
    ],
    [
      'repeated point',
      [
        [-1.2, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.7],
        [-1.2, 52.6],
      ],
      [-1.1, 52.6],
      '/2',
    ],
    [
      'one point only',
      [
        [-1.2, 52.6],
        [-1.2, 52.6],
        [-1.2, 52.6],
        [-1.2, 52.6],
      ],
      [-1.2, 52.6],
      '/1',
    ],
    [
      'zero area',
      [
        [-1.25, 52.5],
        [-1.125, 52.625],
        [-1, 52.75],
        [-1.25, 52.5],
      ],
      [-1.25, 52.5],
      '/0',
    ],
    [
      'ring touching itself',
      [
        [-1.25, 52.5],
        [-1, 52.5],
        [-1.125, 52.625],
        [-1, 52.75],
        [-1.25, 52.75],
        [-1.125, 52.625],
        [-1.25, 52.5],
      ],
      [-1.125, 52.625],
      '/5',
    ],
  ])('%s', (_name, ring, position, place) => {
    const refusal = refusalOf(polygon(ring));
    expect(refusal).toMatchObject({ type: 'geometry-invalid', status: 422 });
    expect(refusal.places).toMatchObject([{ position, pointer: `/outline/coordinates/0${place}` }]);
    expect(refusal.message).toContain(`[${position.join(', ')}]`);
  });
});

describe('row 2: a scribble is refused at its first crossing', () => {
  it.each([300, 500, 2_000, 5_000])('%i points', (count) => {
    const refusal = refusalOf(polygon(scribble(count)));
    expect(refusal).toMatchObject({ type: 'geometry-invalid', status: 422 });
    expect(refusal.message).toMatch(/^The outline must not cross itself, and it does at \[-1\.\d+, 52\.\d+\]\.$/);
  });
});

describe('row 3: vertices are counted before anything else', () => {
  it('accepts 5,000 in one ring', () => {
    expect(parseOutline(polygon(roundRing(5_000)), testArea).coordinates[0]?.[0]).toHaveLength(5_000);
  });

  it.each([5_001, 100_000, 1_000_000])('refuses %i', (count) => {
    // Not one of the positions is valid: the count must come first.
    expect(refusalOf(polygon(new Array(count).fill(null)))).toMatchObject({ type: 'too-large', status: 413 });
  });

  it('counts across rings, parts and features', () => {
    const features = Array.from({ length: 3 }, () => feature(polygon(roundRing(1_700))));
    expect(refusalOf({ type: 'FeatureCollection', features }).type).toBe('too-large');
    expect(refusalOf(polygon(...Array.from({ length: 5_001 }, () => []))).type).toBe('too-large');
  });

  it('allows 16 rings at one point and no more', () => {
    const petals = (count: number) =>
      multiPolygon(
        ...Array.from({ length: count }, (_, index) => {
          const tip = (share: number) => {
            const angle = ((index + share) / count) * 2 * Math.PI;
            return [-1.1 + 0.1 * Math.cos(angle), 52.7 + 0.1 * Math.sin(angle)];
          };
          return [[[-1.1, 52.7], tip(0), tip(0.5), [-1.1, 52.7]]];
        }),
      );
    expect(parseOutline(petals(16), testArea).coordinates).toHaveLength(16);
    expect(refusalOf(petals(17)).type).toBe('too-large');
  });
});

describe('row 4: a coordinate that is not a number in range is refused at its pointer', () => {
  const withFourth = (position: unknown) => polygon([...square().slice(0, 3), position, [-1.2, 52.6]]);
  it.each<[string, unknown, string]>([
    ['null', [-1.2, null], '/1'],
    ['text', ['a', 52.7], '/0'],
    ['digits as text', ['-1.2', 52.7], '/0'],
    ['NaN', [-1.2, NaN], '/1'],
    ['1e999', JSON.parse('[-1.2, 1e999]'), '/1'],
    ['1e300', [1e300, 52.7], '/0'],
    ['latitude over 90', [-1.2, 90.1], '/1'],
    ['five numbers', [-1.2, 52.7, 1, 2, 3], ''],
    ['one number', [-1.2], ''],
    ['no numbers', [], ''],
    ['a height that is not a number', [-1.2, 52.7, null], '/2'],
    ['null in place of a position', null, ''],
    ['an object in place of a position', { 0: -1.2, 1: 52.7 }, ''],
    ['metres of the National Grid', [458_000, 304_000], '/0'],
  ])('%s', (_name, position, place) => {
    const refusal = refusalOf(withFourth(position));
    expect(refusal).toMatchObject({ type: 'coordinate-invalid', status: 400 });
    expect(refusal.places[0]?.pointer).toBe(`/outline/coordinates/0/3${place}`);
  });

  it('lists nested 5,000 deep, without recursion', () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 5_000; depth += 1) nested = [nested];
    for (const type of ['Polygon', 'MultiPolygon']) {
      expect(refusalOf({ type, coordinates: nested }).type).toBe('coordinate-invalid');
    }
  });

  it('null for all coordinates', () => {
    expect(refusalOf({ type: 'Polygon', coordinates: null }).type).toBe('coordinate-invalid');
    expect(refusalOf({ type: 'MultiPolygon', coordinates: null }).type).toBe('coordinate-invalid');
    expect(refusalOf(polygon(null as never)).places[0]?.pointer).toBe('/outline/coordinates/0');
  });

  it('turns -0 into 0 and drops heights', () => {
    const area = { west: -1, south: -1, east: 2, north: 2 };
    const ring = [
      [-0, -0, 5],
      [1, -0, 5],
      [1, 1, 5],
      [-0, -0, 5],
    ];
    expect(parseOutline(polygon(ring), area).coordinates).toStrictEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
  });

  it('says when metres were given', () => {
    expect(refusalOf(withFourth([458_000, 304_000])).message).toContain('eastings and northings');
  });
});

describe('row 5: a shape outside the area served is refused', () => {
  it('with a hint when latitude and longitude are swapped', () => {
    const refusal = refusalOf(polygon(square().map(([x, y]) => [y, x])));
    expect(refusal).toMatchObject({ type: 'out-of-area', status: 422 });
    expect(refusal.message).toContain('latitude and longitude look swapped');
    expect(refusal.places).toMatchObject([{ pointer: '/outline/coordinates/0/0', position: [52.6, -1.2] }]);
  });

  it.each([
    ['in London', square(-0.2, 51.4)],
    [
      'across the antimeridian',
      [
        [179, 52],
        [-179, 52],
        [-179, 53],
        [179, 53],
        [179, 52],
      ],
    ],
    [
      'the whole globe',
      [
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ],
    ],
    ['reaching over the edge', square(-0.6, 52.6, 0.3)],
  ])('%s', (_name, ring) => {
    const refusal = refusalOf(polygon(ring));
    expect(refusal.type).toBe('out-of-area');
    expect(refusal.message).not.toContain('swapped');
  });

  it('but a margin of a few kilometres is allowed', () => {
    expect(parseOutline(polygon(square(testArea.west - 0.04, 52.6)), testArea).coordinates).toHaveLength(1);
  });
});

describe('row 6: holes lie inside, parts lie apart, and only polygons are shapes', () => {
  it.each<[string, unknown]>([
    ['hole outside the shell', polygon(square(), square(-1, 52.6))],
    ['hole is the shell', polygon(square(), square())],
    ['hole crossing the shell', polygon(square(), square(-1.15, 52.65))],
    ['hole around the shell', polygon(square(-1.18, 52.62, 0.02), square())],
    ['hole in a hole', polygon(square(), square(-1.18, 52.62, 0.05), square(-1.17, 52.63, 0.01))],
    ['holes crossing', polygon(square(), square(-1.18, 52.62, 0.04), square(-1.16, 52.64, 0.04))],
    [
      'hole cutting the shape in two',
      polygon(square(-1.25, 52.5, 0.25), [
        [-1.125, 52.5],
        [-1, 52.625],
        [-1.125, 52.75],
        [-1.25, 52.625],
        [-1.125, 52.5],
      ]),
    ],
    ['overlapping parts', multiPolygon([square()], [square(-1.15, 52.65)])],
    ['a part inside a part', multiPolygon([square()], [square(-1.15, 52.65, 0.01)])],
    ['the same part twice', multiPolygon([square()], [square()])],
    ['parts sharing an edge', multiPolygon([square(-1.25, 52.5, 0.25)], [square(-1, 52.5, 0.25)])],
    [
      'parts crossing at corners only',
      multiPolygon(
        [square(-1.25, 52.5, 0.25)],
        [
          [
            [-1.125, 52.5],
            [-1, 52.625],
            [-1.125, 52.75],
            [-1.25, 52.625],
            [-1.125, 52.5],
          ],
        ],
      ),
    ],
  ])('%s', (_name, input) => {
    const refusal = refusalOf(input);
    expect(refusal).toMatchObject({ type: 'geometry-invalid', status: 422 });
    expect(refusal.places[0]?.position).toHaveLength(2);
    expect(refusal.places[0]?.pointer).toMatch(/^\/outline\/coordinates\//);
  });

  it('10,000 parts are too many', () => {
    const parts = Array.from({ length: 10_000 }, () => [square()]);
    expect(refusalOf(multiPolygon(...parts))).toMatchObject({ type: 'too-large', status: 413 });
    const features = parts.map(() => feature(polygon(square())));
    expect(refusalOf({ type: 'FeatureCollection', features }).type).toBe('too-large');
  });

  it('a GeometryCollection 200 deep', () => {
    let nested: unknown = polygon(square());
    for (let depth = 0; depth < 200; depth += 1) nested = { type: 'GeometryCollection', geometries: [nested] };
    expect(refusalOf(nested).message).toBe(
      'The shape must be a GeoJSON Polygon or MultiPolygon, not a GeometryCollection.',
    );
    expect(refusalOf(feature(nested)).places[0]?.pointer).toBe('/outline/geometry/type');
  });

  it.each<[string, unknown]>([
    ['Point', { type: 'Point', coordinates: [-1.2, 52.6] }],
    ['LineString', { type: 'LineString', coordinates: square() }],
    ['no type', { coordinates: [square()] }],
    ['a type of the language', { type: 'constructor' }],
    ['nothing', null],
    ['a list', [square()]],
    ['a feature without geometry', feature(null)],
    ['no features', { type: 'FeatureCollection', features: [] }],
    ['features that are not a list', { type: 'FeatureCollection', features: {} }],
    ['a collection of geometries', { type: 'FeatureCollection', features: [polygon(square())] }],
    ['a feature without properties', { type: 'Feature', geometry: polygon(square()) }],
    ['a bounding box that is not a list', { ...polygon(square()), bbox: 'all' }],
    ['a polygon without rings', polygon()],
    ['a multipolygon without parts', multiPolygon()],
  ])('%s', (_name, input) => {
    expect(refusalOf(input)).toMatchObject({ type: 'geometry-invalid', status: 422 });
  });
});

describe('what is accepted', () => {
  const hole = square(-1.18, 52.62, 0.05);

  it('comes out as a MultiPolygon wound as RFC 7946 asks, whichever way it was drawn', () => {
    const expected = [[square(), hole.toReversed()]];
    for (const shell of [square(), square().toReversed()]) {
      for (const inner of [hole, hole.toReversed()]) {
        const outline = parseOutline(polygon(shell, inner), testArea);
        expect(outline.type).toBe('MultiPolygon');
        const areas = outline.coordinates.flat().map((ring) => Math.sign(twiceArea(ring)));
        expect(areas).toStrictEqual([1, -1]);
      }
    }
    expect(parseOutline(polygon(square(), hole.toReversed()), testArea).coordinates).toStrictEqual(expected);
  });

  it('is a part in the hole of another, also touching at points', () => {
    const outer = square(-1.25, 52.5, 0.25);
    const inner = square(-1.1875, 52.5625, 0.125);
    const diamond = [
      [-1.125, 52.5625],
      [-1.0625, 52.625],
      [-1.125, 52.6875],
      [-1.1875, 52.625],
      [-1.125, 52.5625],
    ];
    expect(parseOutline(multiPolygon([outer, inner], [diamond]), testArea).coordinates).toHaveLength(2);
  });

  it('is parts that share a point, and a hole that touches its shell once', () => {
    expect(
      parseOutline(multiPolygon([square(-1.25, 52.5, 0.25)], [square(-1, 52.75, 0.125)]), testArea).coordinates,
    ).toHaveLength(2);
    const touching = [
      [-1.25, 52.625],
      [-1.125, 52.5625],
      [-1.125, 52.6875],
      [-1.25, 52.625],
    ];
    expect(parseOutline(polygon(square(-1.25, 52.5, 0.25), touching), testArea).coordinates[0]).toHaveLength(2);
  });

  it('is a file of features with the old crs member', () => {
    const features = [feature(polygon(square())), feature(multiPolygon([square(-1, 52.6)], [square(-0.8, 52.6)]))];
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
      const file = { type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features };
      expect(parseOutline(file, testArea).coordinates).toHaveLength(3);
    }
  });

  it('is not a file in another reference system, which is named', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } };
    const refusal = refusalOf({ type: 'FeatureCollection', crs, features: [feature(polygon([[458_000, 304_000]]))] });
    expect(refusal.type).toBe('geometry-invalid');
    expect(refusal.message).toContain('"urn:ogc:def:crs:EPSG::27700"');
    expect(refusal.places[0]?.pointer).toBe('/outline/crs');
  });
});

function twiceArea(ring: number[][]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}
