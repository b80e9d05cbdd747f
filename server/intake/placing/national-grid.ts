import proj4 from 'proj4';

/**
 * WGS84 degrees and British National Grid metres (EPSG:27700), right to half a metre in Leicester, Leicestershire and
 * Rutland and in a belt of about 20 km around them, and to about 5 m elsewhere in Great Britain.
 *
 * The publisher's seven-parameter shift alone is 2.2 m off here, all of it in one direction; the exact transformation
 * (OSTN15) is a grid of 15 MB that neither PostgreSQL's PROJ nor the embedded engine carries. What is left over changes so
 * little over a county that a plane tells it: fitted by least squares to the 176 ward centroids that ONS publishes in both
 * systems (residuals 0.08 m east, 0.31 m north, which is the rounding of what is published). Checked against the Ordnance
 * Survey's own test points on either side of the county, Northampton and Nottingham (docs/methods/national-grid.md).
 */
const shifted = proj4(
  'WGS84',
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
);

type Pair = [number, number];

/** Where the plane was fitted, with a belt; beyond it the value of the nearest edge holds, so that nothing jumps. */
const box = { west: 410_000, east: 520_000, south: 260_000, north: 360_000 };
const origin = { easting: 460_000, northing: 305_000, perMetres: 50_000 };
/** What the shift gives minus what is right, metres: at the origin, per 50 km east, per 50 km north. */
const leftOver = { east: [0.587, 0.083, -0.389], north: [2.08, 0.158, 0.221] } as const;

function correction(eastingMetres: number, northingMetres: number): Pair {
  const x = (clamp(eastingMetres, box.west, box.east) - origin.easting) / origin.perMetres;
  const y = (clamp(northingMetres, box.south, box.north) - origin.northing) / origin.perMetres;
  const at = ([constant, perEast, perNorth]: readonly [number, number, number]): number =>
    constant + perEast * x + perNorth * y;
  return [at(leftOver.east), at(leftOver.north)];
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** @returns easting and northing in metres (EPSG:27700) of WGS84 degrees */
export function gridFromDegrees([longitude, latitude]: Pair): Pair {
  const [eastingMetres, northingMetres] = shifted.forward<Pair>([longitude, latitude]);
  const [east, north] = correction(eastingMetres, northingMetres);
  return [eastingMetres - east, northingMetres - north];
}

/** @returns WGS84 longitude and latitude of metres on the grid (EPSG:27700) */
export function degreesFromGrid([eastingMetres, northingMetres]: Pair): Pair {
  // The plane tilts by micrometres a metre: what it says here is what it says two metres away.
  const [east, north] = correction(eastingMetres, northingMetres);
  return shifted.inverse<Pair>([eastingMetres + east, northingMetres + north]);
}
