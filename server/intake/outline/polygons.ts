import { checkReferenceSystem } from './reference-system.ts';
import type { OutlineLimits } from './limits.ts';
import { refuseOutline } from './refuse-outline.ts';

/** One polygon as it stands in the input, its coordinates not looked at yet. */
export interface RawPolygon {
  coordinates: unknown;
  pointer: string;
}

/**
 * The polygons of a Polygon, a MultiPolygon, a Feature or a FeatureCollection, in order. Only the members that can hold
 * a polygon are entered, each to its fixed depth, so that neither nesting nor size of anything else costs anything.
 *
 * @throws Refusal geometry-invalid for any other type, too-large above `maxParts`, coordinate-invalid when a
 *   MultiPolygon has no list of polygons.
 */
export function findPolygons(input: unknown, pointer: string, limits: OutlineLimits): RawPolygon[] {
  const found: RawPolygon[] = [];
  const members = membersOf(input, pointer);
  checkReferenceSystem(members.crs, pointer);
  if (members.type !== 'FeatureCollection') {
    addFeatureOrGeometry(members, pointer, limits, found);
    return found;
  }
  if (!Array.isArray(members.features)) {
    throw refuseOutline('geometry-invalid', 'A FeatureCollection needs a list of features.', `${pointer}/features`);
  }
  const features: unknown[] = members.features;
  checkPartCount(features.length, `${pointer}/features`, limits);
  features.forEach((value, index) => {
    const featurePointer = `${pointer}/features/${index}`;
    const feature = membersOf(value, featurePointer);
    checkReferenceSystem(feature.crs, featurePointer);
    if (feature.type !== 'Feature') throw refuseType(feature.type, featurePointer);
    addFeatureOrGeometry(feature, featurePointer, limits, found);
  });
  return found;
}

function addFeatureOrGeometry(members: Members, pointer: string, limits: OutlineLimits, found: RawPolygon[]): void {
  if (members.type !== 'Feature') return addGeometry(members, pointer, limits, found);
  const geometryPointer = `${pointer}/geometry`;
  const geometry = membersOf(members.geometry, geometryPointer);
  checkReferenceSystem(geometry.crs, geometryPointer);
  addGeometry(geometry, geometryPointer, limits, found);
}

function addGeometry(geometry: Members, pointer: string, limits: OutlineLimits, found: RawPolygon[]): void {
  const coordinatesPointer = `${pointer}/coordinates`;
  if (geometry.type === 'Polygon') {
    found.push({ coordinates: geometry.coordinates, pointer: coordinatesPointer });
  } else if (geometry.type === 'MultiPolygon') {
    if (!Array.isArray(geometry.coordinates)) {
      throw refuseOutline('coordinate-invalid', 'A MultiPolygon needs a list of polygons.', coordinatesPointer);
    }
    const polygons: unknown[] = geometry.coordinates;
    checkPartCount(found.length + polygons.length, coordinatesPointer, limits);
    polygons.forEach((coordinates, index) => found.push({ coordinates, pointer: `${coordinatesPointer}/${index}` }));
  } else {
    throw refuseType(geometry.type, pointer);
  }
  checkPartCount(found.length, pointer, limits);
}

function checkPartCount(partCount: number, pointer: string, limits: OutlineLimits): void {
  if (partCount <= limits.maxParts) return;
  throw refuseOutline('too-large', `A shape may have at most ${limits.maxParts} separate parts.`, pointer);
}

type Members = Partial<Record<'type' | 'crs' | 'features' | 'geometry' | 'coordinates', unknown>>;

function membersOf(value: unknown, pointer: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw refuseOutline('geometry-invalid', 'The shape must be a GeoJSON Polygon or MultiPolygon.', pointer);
}

const otherTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection', 'FeatureCollection'];

function refuseType(type: unknown, pointer: string) {
  const said = otherTypes.find((name) => name === type);
  const detail = `The shape must be a GeoJSON Polygon or MultiPolygon${said ? `, not a ${said}` : ''}.`;
  return refuseOutline('geometry-invalid', detail, said ? `${pointer}/type` : pointer);
}
