import type { MultiPolygon } from 'geojson';
import { parseGeoJson } from '../geography/boundary-file.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { readRings } from '../outline/positions.ts';
import { isNetworkCode, noNetworkCode } from './codes.ts';
import { type Catchment, type NetworkFile, networkFile } from './network-file.ts';
import { turningAway } from './turn-away.ts';

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const codeProperty = (properties: Record<string, unknown>): string | undefined =>
  Object.keys(properties).find((name) => /^pcn_?(ods_?)?code$/i.test(name));

/** Null for outlines of other areas. */
export function isCatchments(properties: readonly string[]): boolean {
  return codeProperty(Object.fromEntries(properties.map((name) => [name, '']))) !== undefined;
}

/**
 * Outlines of networks, GeoJSON in longitude and latitude; a feature without a usable code or outline is turned away. Lines
 * are numbers of features.
 */
export function readCatchments(name: string, bytes: Buffer): NetworkFile {
  const file = networkFile('catchments');
  const turnAway = turningAway(file);
  const seen = new Set<string>();
  const { features } = parseGeoJson(name, bytes);
  features.forEach((feature, index) => {
    const number = index + 1;
    const { properties, geometry } = membersOf(feature);
    const own = membersOf(properties);
    const network = textIn(own[codeProperty(own) ?? '']).toUpperCase();
    file.read += 1;
    if (!isNetworkCode(network)) return turnAway(number, noNetworkCode);
    if (seen.has(network)) return turnAway(number, `The network ${network} is in the file already.`);
    if (geometry == null) return turnAway(number, `The outline of ${network} is empty (null).`);
    const shape = shapeOf(name, geometry, index);
    if (shape === null) return turnAway(number, `The outline of ${network} is no polygon with closed rings.`);
    seen.add(network);
    file.kept += 1;
    const nameProperty = Object.keys(own).find((one) => /^pcn_?name$/i.test(one));
    file.catchments.push({ line: number, network, name: textIn(own[nameProperty ?? '']) || network, ...shape });
  });
  if (file.kept > 0) {
    file.notes.push(
      'Outlines of where practices take patients from are no official areas: they may overlap and leave gaps.',
    );
  }
  return file;
}

function shapeOf(name: string, geometry: unknown, index: number): Pick<Catchment, 'shape' | 'vertices'> | null {
  const { type, coordinates } = membersOf(geometry);
  if (!Array.isArray(coordinates) || (type !== 'Polygon' && type !== 'MultiPolygon')) return null;
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates;
  const pointer = `/features/${index}/geometry/coordinates`;
  const parts: MultiPolygon['coordinates'] = [];
  let vertices = 0;
  for (const { positions, isHole } of readRings(polygons.map((one) => ({ coordinates: one, pointer })))) {
    const [first, last] = [positions[0], positions.at(-1)];
    if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return null;
    if (
      positions.some(([longitude, latitude]) => longitude < -9 || longitude > 2.5 || latitude < 49 || latitude > 61)
    ) {
      throw refuseFile(name, 'Give longitude and latitude in degrees (WGS84), of places in Great Britain.', {
        pointer,
      });
    }
    vertices += positions.length;
    if (isHole) parts.at(-1)?.push(positions);
    else parts.push([positions]);
  }
  return parts.length === 0 ? null : { shape: { type: 'MultiPolygon', coordinates: parts }, vertices };
}
