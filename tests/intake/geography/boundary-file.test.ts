import { describe, expect, it } from 'vitest';
import { readBoundaryFile } from '../../../server/intake/geography/boundary-file.ts';
import { Refusal } from '../../../server/refusal.ts';

const square = [
  [-1.2, 52.6],
  [-1.1, 52.6],
  [-1.1, 52.7],
  [-1.2, 52.7],
  [-1.2, 52.6],
];
const feature = (code: string, ring: number[][] = square) => ({
  type: 'Feature',
  properties: { LSOA21CD: code, LSOA21NM: `Area ${code}`, LADCD_ACTIVE: 'E06000016' },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const file = (features: unknown[], crs?: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } }),
      features,
    }),
  );
const refusalOf = (bytes: Buffer): Refusal => {
  try {
    readBoundaryFile('areas.geojson', bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('A boundary file', () => {
  it('is known by the property that carries its codes, with its year and districts', () => {
    const read = readBoundaryFile('areas.geojson', file([feature('E01000001')], 'urn:ogc:def:crs:OGC:1.3:CRS84'));
    expect(read).toMatchObject({ level: 'lsoa', year: 2021 });
    expect(read.shapes[0]).toMatchObject({ code: 'E01000001', name: 'Area E01000001', districtCode: 'E06000016' });
  });

  it('is known in any year and takes the finest of several codes', () => {
    const properties = { WD25CD: 'E05000001', WD25NM: 'Abbey', LAD25CD: 'E06000016', LAD25NM: 'Leicester' };
    const read = readBoundaryFile('wards.geojson', file([{ ...feature('E05000001'), properties }]));
    expect(read).toMatchObject({ level: 'ward', year: 2025 });
    expect(read.shapes[0]).toMatchObject({ districtCode: 'E06000016', districtName: 'Leicester' });
  });

  it('in British National Grid is refused by name', () => {
    expect(refusalOf(file([feature('E01000001')], 'urn:ogc:def:crs:EPSG::27700')).message).toContain('EPSG::27700');
  });

  it('with a code twice is refused with the pointer to the second', () => {
    const refusal = refusalOf(file([feature('E01000001'), feature('E01000001')]));
    expect(refusal.message).toContain('E01000001 comes twice');
    expect(refusal.places[0]?.pointer).toBe('/features/1/properties/LSOA21CD');
  });

  it('with latitude first is refused with the hint that they look swapped', () => {
    const swapped = square.map(([x = 0, y = 0]) => [y, x]);
    expect(refusalOf(file([feature('E01000001', swapped)])).message).toContain('look swapped');
  });

  it.each([
    ['an open ring', file([feature('E01000001', square.slice(0, 4))]), 'end where it begins'],
    ['a code that is none', file([feature('Leicester')]), 'needs an area code'],
    ['no features', file([]), 'at least one feature'],
    ['something other than JSON', Buffer.from('LSOA21CD,LSOA21NM'), 'not GeoJSON'],
    ['areas of no known kind', file([{ ...feature('x'), properties: { id: 1 } }]), 'property with their code'],
  ])('with %s is refused in one sentence', (_what, bytes, sentence) => {
    expect(refusalOf(bytes).message).toContain(sentence);
  });
});
