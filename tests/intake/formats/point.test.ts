import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decimalOf, pointFromDegrees, pointFromGrid } from '../../../server/intake/formats/point.ts';
import { boundariesFolder } from '../files/sources-for-tests.ts';

/** Metres between two nearby points, on a sphere: good to a centimetre over some metres. */
function metresBetween([lonA, latA]: [number, number], [lonB, latB]: [number, number]): number {
  const metresPerDegree = 111_195;
  const east = (lonA - lonB) * metresPerDegree * Math.cos((latA * Math.PI) / 180);
  return Math.hypot(east, (latA - latB) * metresPerDegree);
}

describe('a number in a cell', () => {
  it('is a plain decimal, with a sign or an exponent', () => {
    expect(['-1.214176', '52', '+0.5', '1e-5', '-0', '7.'].map(decimalOf)).toEqual([-1.214176, 52, 0.5, 1e-5, -0, 7]);
  });

  it.each(['', 'a', 'NaN', 'Infinity', '1e999', '0x1f', '1,5', '1.2.3', '٣', '1_000', '--1'])('is not %j', (cell) => {
    expect(decimalOf(cell)).toBeNull();
  });
});

describe('a point in degrees', () => {
  it('is longitude then latitude; two blank cells are no point', () => {
    expect(pointFromDegrees(' -1.13 ', '52.63')).toEqual([-1.13, 52.63]);
    expect(pointFromDegrees('', ' ')).toBeNull();
  });

  it.each([
    ['-1.13', ''],
    ['', '52.63'],
    ['a', '52.63'],
    ['NaN', 'NaN'],
    ['1e300', '52.63'],
    ['-181', '52.63'],
    ['-1.13', '90.1'],
  ])('is not (%j, %j)', (longitude, latitude) => {
    expect(pointFromDegrees(longitude, latitude)).toBe('coordinate-invalid');
  });

  it('with longitude and latitude exchanged is told apart from other faults', () => {
    expect(pointFromDegrees('52.63', '-1.13')).toBe('coordinate-swapped');
  });
});

describe('a point on the British National Grid', () => {
  it("agrees with the Ordnance Survey's worked example (Caister water tower) to 5 m", () => {
    const tower = pointFromGrid('651409.903', '313177.270') as [number, number];
    expect(metresBetween(tower, [1 + 42 / 60 + 57.8663 / 3600, 52 + 39 / 60 + 28.8282 / 3600])).toBeLessThan(5);
  });

  it.each([
    ['459327', ''],
    ['-1', '304196'],
    ['700001', '304196'],
    ['459327', '1300001'],
    ['SK 593', '041'],
    ['NaN', '304196'],
  ])('is not (%j, %j)', (easting, northing) => {
    expect(pointFromGrid(easting, northing)).toBe('coordinate-invalid');
  });

  const file = join(boundariesFolder, 'lsoa11_bgc_llr.geojson');
  describe.skipIf(!existsSync(file))('against the published centres of 611 areas', () => {
    it('lands within 3 m of their longitude and latitude', () => {
      const collection = JSON.parse(readFileSync(file, 'utf8')) as {
        features: { properties: { BNG_E: number; BNG_N: number; LONG: number; LAT: number } }[];
      };
      const distancesMetres = collection.features.map(({ properties: { BNG_E, BNG_N, LONG, LAT } }) =>
        metresBetween(pointFromGrid(String(BNG_E), String(BNG_N)) as [number, number], [LONG, LAT]),
      );
      expect(distancesMetres).toHaveLength(611);
      expect(Math.max(...distancesMetres)).toBeLessThan(3);
    });
  });
});
