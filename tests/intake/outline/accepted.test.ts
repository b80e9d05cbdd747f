import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { feature, multiPolygon, polygon, refusalOf, square } from './drawing.ts';
import { testArea } from './hostile-shapes.ts';

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

const zonesFolder = new URL('../../../../shared/data/zones/', import.meta.url);

describe.skipIf(!existsSync(zonesFolder))('the hand-drawn outlines of the first three zones', () => {
  it.each(['bell-foundry', 'coalville', 'new-parks'])('%s is accepted', (zone) => {
    const file: unknown = JSON.parse(readFileSync(new URL(`${zone}.geojson`, zonesFolder), 'utf8'));
    expect(parseOutline(file, testArea).coordinates).toHaveLength(1);
  });
});

function twiceArea(ring: number[][]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? [x, y];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}
