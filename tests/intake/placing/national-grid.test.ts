import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { degreesFromGrid, gridFromDegrees } from '../../../server/intake/placing/national-grid.ts';
import { shared, sharedData } from '../../support/shared.ts';

const metresApart = ([x1, y1]: [number, number], [x2, y2]: [number, number]): number => Math.hypot(x1 - x2, y1 - y2);

/** Ordnance Survey, test points of OSTN15: the two nearest to the county, on either side of it. */
const testPoints: [name: string, longitude: number, latitude: number, easting: number, northing: number][] = [
  ['Northampton (TP13)', -0.9124895697, 52.2516095123, 474_335.969, 262_047.755],
  ['Nottingham (TP15)', -1.19747655922, 52.9621910941, 454_002.834, 340_834.943],
];
/** The others that lie around it, where the plane no longer holds exactly. */
const further: typeof testPoints = [
  ['Droitwich (TP12)', -2.15458614387, 52.2552938163, 389_544.19, 261_912.153],
  ["King's Lynn (TP14)", 0.40153547065, 52.7513668717, 562_180.547, 319_784.995],
];

describe('British National Grid', () => {
  it.each(testPoints)('%s is right to 30 cm', (_name, longitude, latitude, easting, northing) => {
    expect(metresApart(gridFromDegrees([longitude, latitude]), [easting, northing])).toBeLessThan(0.3);
  });

  it.each(further)('%s, outside the county, is right to a metre', (_name, longitude, latitude, easting, northing) => {
    expect(metresApart(gridFromDegrees([longitude, latitude]), [easting, northing])).toBeLessThan(1);
  });

  it('there and back is the same place to two millimetres, anywhere in the country', () => {
    for (const point of [
      [460_000, 305_000],
      [410_000, 260_000],
      [91_492, 11_319],
      [440_725, 1_107_878],
    ] as [number, number][]) {
      expect(metresApart(gridFromDegrees(degreesFromGrid(point)), point)).toBeLessThan(0.002);
    }
  });

  it.skipIf(shared === null).each([
    // Degrees of wards are rounded to the fifth decimal, half a metre; those of 2011's areas were cut off there.
    ['ward25', 0],
    ['lsoa11', 0.000_005],
  ])('every centroid that ONS publishes in both systems (%s) is right to a metre', (file, cutOff) => {
    const { features } = JSON.parse(readFileSync(sharedData(`boundaries/${file}_bgc_llr.geojson`), 'utf8')) as {
      features: { properties: { LONG: number; LAT: number; BNG_E: number; BNG_N: number } }[];
    };
    const apart = features.map(({ properties: { LONG, LAT, BNG_E, BNG_N } }) =>
      metresApart(gridFromDegrees([LONG + Math.sign(LONG) * cutOff, LAT + cutOff]), [BNG_E, BNG_N]),
    );
    expect(Math.max(...apart)).toBeLessThan(1);
    const mean = apart.reduce((sum, one) => sum + one, 0) / apart.length;
    expect(mean).toBeLessThan(0.4);
  });
});
