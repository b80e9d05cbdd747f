import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { FootprintDetail, FootprintSummary, ShapeProperties } from './contract.ts';
import type { Footprint } from './service.ts';
import type { FootprintRow, ShapeRow } from './store.ts';

export const presentSummary = (kind: FootprintSummary['kind'], row: FootprintRow): FootprintSummary => ({
  kind,
  code: row.code,
  name: row.name,
  version: row.version,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  bricks: row.bricks,
  people: row.people,
  households: row.households,
  areaM2: Math.round(row.area_m2),
});

export const presentDetail = (footprint: Footprint): FootprintDetail => ({
  ...presentSummary(footprint.kind, footprint.row),
  method: footprint.row.method,
  source: footprint.row.source,
  weights: footprint.weights.map(({ code, weight }) => ({ brick: code, weight })),
  districts: footprint.districts,
  deprivation: footprint.deprivation === null ? null : presentDeprivation(footprint.deprivation),
});

const count = (value: number): string => value.toLocaleString('en-GB');

function presentDeprivation(found: NonNullable<Footprint['deprivation']>): FootprintDetail['deprivation'] {
  const release = found.isDemonstration ? 'Illustrative deprivation' : `Indices of Deprivation ${found.release}`;
  const where = found.isDemonstration ? 'in this illustrative county' : 'in England';
  const people =
    found.people === null || found.people_in_tenth === null
      ? ''
      : `, with ${count(found.people_in_tenth)} of its ${count(found.people)} people,`;
  const unranked = found.bricks - found.ranked;
  const missing =
    unranked === 0 ? '' : ` ${count(unranked)} small ${unranked === 1 ? 'area has' : 'areas have'} no rank in it.`;
  const among = `among the most deprived tenth ${where} (${release}).${missing}`;
  const some = `${count(found.in_tenth)} of ${count(found.bricks)} small areas${people} ${found.in_tenth === 1 ? 'is' : 'are'} ${among}`;
  const one = `This small area is ${found.in_tenth === 1 ? '' : 'not '}${among}`;
  const none = `None of its ${count(found.bricks)} small areas is ${among}`;
  return {
    release,
    sentence: found.bricks === 1 ? one : found.in_tenth === 0 ? none : some,
    peopleInMostDeprivedTenth: found.people_in_tenth,
    peopleInMostDeprivedFifth: found.people_in_fifth,
  };
}

export type AreaCollection = FeatureCollection<Polygon | MultiPolygon, ShapeProperties>;

const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Shapes with the properties of the contract; a single part is said as a Polygon. */
export const presentShapes = (rows: ShapeRow[]): AreaCollection => ({
  type: 'FeatureCollection',
  features: rows.map((row) => ({
    type: 'Feature',
    id: row.code,
    properties: {
      code: row.code,
      name: row.name,
      people: row.people,
      centre: [roundDegrees(row.longitude), roundDegrees(row.latitude)],
    },
    geometry: simplestGeometry(JSON.parse(row.shape) as MultiPolygon),
  })),
});

function simplestGeometry(shape: MultiPolygon): Polygon | MultiPolygon {
  const [first, ...others] = shape.coordinates;
  return first !== undefined && others.length === 0 ? { type: 'Polygon', coordinates: first } : shape;
}
