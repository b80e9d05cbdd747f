import { Refusal } from '../../refusal.ts';
import { quarticRaster } from '../../statistics/kernel-density.ts';
import type { DensityQuery } from './contract.ts';
import { type AskedPoints, askPoints } from './points.ts';
import type { HotspotRoom } from './room.ts';

export interface Density extends AskedPoints {
  bandwidthMetres: number;
  bounds: [west: number, south: number, east: number, north: number];
  columns: number;
  rows: number;
  /** From the north, 0 to 9 in equal steps of the highest density. */
  shades: string[];
}

/** Of fewer the picture is of single incidents, which is not what it is for. */
const leastIncidents = 100;
const mostColumns = 400;
const cellsInBandwidth = 4;
const steps = 10;
const metresOfDegree = 111_195;

/** A picture of how thick incidents lie. Throws Refusal where there are no points, or few. */
export async function density(room: HotspotRoom, query: DensityQuery): Promise<Density> {
  const question = await askPoints(room, query);
  const [edition, found] = await Promise.all([room.edition(), room.store.points(question.points)]);
  if (edition === null) throw new Refusal('not-possible', 'Load boundaries first: the picture is drawn over them.');
  const incidents = found.reduce((sum, { count }) => sum + count, 0);
  if (incidents < leastIncidents) {
    throw new Refusal(
      'not-possible',
      `At least ${leastIncidents} incidents with points are needed, or the picture would be of single ones: choose a longer period or more demand.`,
    );
  }
  const { west, south, east, north } = edition;
  // Straight in degrees, so that the picture lies on the map without being bent; over one county that is exact enough.
  const northing = metresOfDegree;
  const easting = metresOfDegree * Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = (east - west) * easting;
  const height = (north - south) * northing;
  const cell = Math.max(query.bandwidthMetres / cellsInBandwidth, Math.max(width, height) / mostColumns);
  const raster = {
    left: 0,
    bottom: 0,
    cell,
    columns: Math.max(1, Math.ceil(width / cell)),
    rows: Math.max(1, Math.ceil(height / cell)),
  };
  const events = found.map(({ longitude, latitude, count }) => ({
    x: (longitude - west) * easting,
    y: (latitude - south) * northing,
    weight: count,
  }));
  const values = quarticRaster(events, raster, query.bandwidthMetres);
  return {
    ...question,
    bandwidthMetres: query.bandwidthMetres,
    columns: raster.columns,
    rows: raster.rows,
    bounds: [west, south, west + (raster.columns * cell) / easting, south + (raster.rows * cell) / northing],
    shades: shadesOf(values, raster.columns, leastOf(question.withheldUpTo, query.bandwidthMetres)),
  };
}

/** The density right over as many incidents as are withheld: what so few make is not drawn. */
const leastOf = (withheldUpTo: number, bandwidth: number): number =>
  (withheldUpTo * 3) / (Math.PI * bandwidth * bandwidth);

function shadesOf(values: Float64Array, columns: number, least: number): string[] {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const shade = (value: number): number =>
    highest === 0 || value <= least ? 0 : Math.min(steps - 1, Math.floor((steps * value) / highest));
  return Array.from({ length: values.length / columns }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns), shade).join(''),
  ).reverse();
}
