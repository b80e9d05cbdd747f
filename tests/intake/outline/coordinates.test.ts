import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { polygon, refusalOf, square } from './drawing.ts';
import { testArea } from './hostile-shapes.ts';

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
