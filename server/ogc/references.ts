import proj4 from 'proj4';
import { degreesFromGrid, gridFromDegrees } from '../intake/placing/national-grid.ts';

type Pair = [number, number];

/** A coordinate reference system that shapes can be asked for in, and boxes and filters be given in. */
export interface Reference {
  uri: string;
  name: string;
  /** Axes in the order of the system: latitude first in EPSG:4326. */
  fromDegrees: ((lonLat: Pair) => Pair) | null;
  toDegrees: (pair: Pair) => Pair;
  /** Decimals that are written: a centimetre in degrees, a millimetre in metres. */
  decimals: number;
  /** Values on the first and the second axis that mean anything. */
  range: [Pair, Pair];
  isGeographic: boolean;
}

const longitudes: Pair = [-180, 180];
const latitudes: Pair = [-90, 90];
const swapped = ([one, other]: Pair): Pair => [other, one];
const mercator = proj4('WGS84', 'EPSG:3857');

export const crs84: Reference = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  name: 'WGS 84, longitude and latitude',
  fromDegrees: null,
  toDegrees: (pair) => pair,
  decimals: 7,
  range: [longitudes, latitudes],
  isGeographic: true,
};

export const references: readonly Reference[] = [
  crs84,
  {
    uri: 'http://www.opengis.net/def/crs/EPSG/0/4326',
    name: 'WGS 84, latitude and longitude',
    fromDegrees: swapped,
    toDegrees: swapped,
    decimals: 7,
    range: [latitudes, longitudes],
    isGeographic: true,
  },
  {
    uri: 'http://www.opengis.net/def/crs/EPSG/0/27700',
    name: 'British National Grid, easting and northing in metres',
    fromDegrees: gridFromDegrees,
    toDegrees: degreesFromGrid,
    decimals: 3,
    range: [
      [-200_000, 900_000],
      [-200_000, 1_500_000],
    ],
    isGeographic: false,
  },
  {
    uri: 'http://www.opengis.net/def/crs/EPSG/0/3857',
    name: 'Web Mercator, metres',
    fromDegrees: (pair) => mercator.forward<Pair>(pair),
    toDegrees: (pair) => mercator.inverse<Pair>(pair),
    decimals: 3,
    range: [
      [-20_037_508, 20_037_508],
      [-20_037_508, 20_037_508],
    ],
    isGeographic: false,
  },
];

/** By its address, with http or https, or in short: EPSG:27700. */
export function referenceOf(text: string): Reference | null {
  const plain = text.replace(/^https:/, 'http:').replace(/^\[(.*)\]$/, '$1');
  const short = /^EPSG:(\d+)$/i.exec(plain)?.[1];
  const uri = short === undefined ? plain : `http://www.opengis.net/def/crs/EPSG/0/${short}`;
  return references.find((one) => one.uri === uri) ?? null;
}
