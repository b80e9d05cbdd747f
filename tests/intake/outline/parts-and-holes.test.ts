import { describe, expect, it } from 'vitest';
import { feature, multiPolygon, polygon, refusalOf, square } from './drawing.ts';

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
