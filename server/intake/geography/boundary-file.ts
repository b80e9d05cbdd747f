import type { MultiPolygon } from 'geojson';
import { checkReferenceSystem } from '../outline/reference-system.ts';
import { readRings } from '../outline/positions.ts';
import { type AreaLevel, areaColumns, areaLevels, nameColumn, plainColumn } from './area-columns.ts';
import { refuseFile } from './refuse-file.ts';

export interface AreaShape {
  code: string;
  name: string;
  districtCode: string | null;
  districtName: string | null;
  shape: MultiPolygon;
  vertices: number;
}

export interface BoundaryKind {
  level: AreaLevel;
  year: number;
  codeProperty: string;
  nameProperty: string | null;
  districtProperty: string | null;
  districtNameProperty: string | null;
}

export interface BoundaryFile extends BoundaryKind {
  file: string;
  shapes: AreaShape[];
}

/** What the areas of a boundary file are, told by the properties of its first feature; null when we do not know them. */
export function recogniseBoundaries(properties: string[]): BoundaryKind | null {
  const found = areaColumns(properties);
  const codes = found
    .filter((one) => one.holds === 'code' && one.year !== null)
    .sort((one, other) => areaLevels.indexOf(one.level) - areaLevels.indexOf(other.level));
  const own = codes[0];
  if (own?.year == null) return null;
  const district = codes.find((one) => one.level === 'district' && one !== own);
  const active = properties.find((name) => plainColumn(name) === 'ladcdactive');
  return {
    level: own.level,
    year: own.year,
    codeProperty: own.column,
    nameProperty: nameColumn(found, own),
    districtProperty: district?.column ?? active ?? null,
    districtNameProperty: district === undefined ? null : nameColumn(found, district),
  };
}

/** The publishers' files are trusted no more than any other: parsed, then every member that is used is checked. */
export function parseGeoJson(file: string, bytes: Buffer): { features: unknown[]; properties: string[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refuseFile(file, 'This is not GeoJSON: it cannot be read as JSON in UTF-8.');
  }
  const { type, features, crs } = membersOf(parsed);
  if (type !== 'FeatureCollection' || !Array.isArray(features) || features.length === 0) {
    throw refuseFile(file, 'This is not GeoJSON with areas: a FeatureCollection with at least one feature is needed.');
  }
  checkReferenceSystem(crs, '');
  return { features, properties: Object.keys(membersOf(membersOf(features[0]).properties)) };
}

/**
 * Shapes of a publisher's boundary file; positions are [longitude, latitude] in degrees (WGS84).
 * @throws Refusal naming the file and the pointer: not GeoJSON, another reference system, areas of no known kind, a
 *   code that is missing or comes twice, a position that is not in Great Britain
 */
export function readBoundaryFile(file: string, bytes: Buffer): BoundaryFile {
  const { features, properties } = parseGeoJson(file, bytes);
  const kind = recogniseBoundaries(properties);
  if (kind === null) {
    throw refuseFile(file, 'The areas need a property with their code and its year, such as LSOA21CD or WD25CD.');
  }
  const known = new Map<string, number>();
  const shapes = features.map((feature, index) => {
    const shape = readShape(file, kind, feature, `/features/${index}`);
    const before = known.get(shape.code);
    if (before !== undefined) {
      const pointer = `/features/${index}/properties/${kind.codeProperty}`;
      throw refuseFile(file, `The code ${shape.code} comes twice, in features ${before} and ${index}.`, { pointer });
    }
    known.set(shape.code, index);
    return shape;
  });
  return { file, ...kind, shapes };
}

function readShape(file: string, kind: BoundaryKind, feature: unknown, pointer: string): AreaShape {
  const { properties, geometry } = membersOf(feature);
  const values = membersOf(properties);
  const code = textOf(values[kind.codeProperty]);
  if (code === null || !/^[A-Z]\d{8}$/.test(code)) {
    throw refuseFile(file, `Every feature needs an area code in ${kind.codeProperty}, such as E01013600.`, {
      pointer: `${pointer}/properties/${kind.codeProperty}`,
    });
  }
  const { shape, vertices } = readGeometry(file, geometry, `${pointer}/geometry`);
  const district = kind.districtProperty === null ? null : textOf(values[kind.districtProperty]);
  return {
    code,
    name: (kind.nameProperty === null ? null : textOf(values[kind.nameProperty])) ?? code,
    districtCode: kind.level === 'district' ? code : district,
    districtName: kind.districtNameProperty === null ? null : textOf(values[kind.districtNameProperty]),
    shape,
    vertices,
  };
}

/**
 * A Polygon or MultiPolygon in Great Britain, [longitude, latitude] in degrees (WGS84), with how many vertices it has.
 * @throws Refusal with the reason in its first place
 */
export function readGeometry(
  file: string,
  geometry: unknown,
  pointer: string,
): { shape: MultiPolygon; vertices: number } {
  const { type, coordinates } = membersOf(geometry);
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [];
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || polygons.length === 0) {
    throw refuseFile(file, 'Every area needs a Polygon or MultiPolygon.', { pointer });
  }
  const rings = readRings(polygons.map((one) => ({ coordinates: one, pointer: `${pointer}/coordinates` })));
  let vertices = 0;
  const parts: MultiPolygon['coordinates'] = [];
  for (const { positions, isHole } of rings) {
    const [first, last] = [positions[0], positions.at(-1)];
    if (positions.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw refuseFile(file, 'Every ring needs at least four positions and must end where it begins.', { pointer });
    }
    for (const position of positions) checkInGreatBritain(file, position, pointer);
    vertices += positions.length;
    if (isHole) parts.at(-1)?.push(positions);
    else parts.push([positions]);
  }
  return { shape: { type: 'MultiPolygon', coordinates: parts }, vertices };
}

/** British National Grid, in which everything is measured, means nothing outside this box. */
const isInBox = (longitude: number, latitude: number): boolean =>
  longitude >= -9 && longitude <= 2.5 && latitude >= 49 && latitude <= 61;

function checkInGreatBritain(file: string, [longitude, latitude]: [number, number], pointer: string): void {
  if (isInBox(longitude, latitude)) return;
  const hint = isInBox(latitude, longitude)
    ? '; latitude and longitude look swapped, GeoJSON puts longitude first'
    : '; longitude and latitude in WGS84 are needed';
  throw refuseFile(file, `The position ${longitude}, ${latitude} is not in Great Britain${hint}.`, {
    pointer,
    position: [longitude, latitude],
  });
}

export const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
