import type { MultiPolygon } from 'geojson';
import { valid } from 'geojson-validation';
import { listCorners } from './corners.ts';
import { findTouches } from './crossings.ts';
import { outlineLimits, type OutlineLimits } from './limits.ts';
import { checkNesting } from './nesting.ts';
import { findPolygons } from './polygons.ts';
import { readRings, type Ring } from './positions.ts';
import { refuseOutline } from './refuse-outline.ts';
import { checkRingShape } from './ring-shape.ts';
import { checkServiceArea, type ServiceArea } from './service-area.ts';
import { checkTouches } from './touches.ts';
import { checkVertexCount } from './vertex-count.ts';
import { findReversedRings, windRing } from './winding.ts';

/**
 * The door for drawn shapes: a GeoJSON Polygon or MultiPolygon, or a Feature or FeatureCollection of them, becomes one
 * valid MultiPolygon, or is refused. Nothing is ever repaired: mending a scribble brought the database down.
 *
 * What passes is valid by the OGC's rules, decided with exact arithmetic; repeated positions, which the OGC tolerates,
 * are refused as well. Holes and parts may touch others at single points.
 *
 * @param input parsed JSON
 * @param area the box served, degrees WGS84, with `areaMarginDegrees` around it
 * @param pointer where in the body the shape sits, for the pointers of refusals
 * @returns longitude and latitude in degrees (WGS84), no heights, shells anticlockwise and holes clockwise (RFC 7946)
 * @throws Refusal too-large, coordinate-invalid, out-of-area or geometry-invalid, looked for in this order
 */
export function parseOutline(
  input: unknown,
  area: ServiceArea,
  pointer = '',
  limits: OutlineLimits = outlineLimits,
): MultiPolygon {
  const polygons = findPolygons(input, pointer, limits);
  if (polygons.length === 0)
    throw refuseOutline('geometry-invalid', 'The shape must have at least one polygon.', pointer);
  checkVertexCount(polygons, limits);
  const rings = readRings(polygons);
  checkServiceArea(rings, area);
  rings.forEach(checkRingShape);
  checkStructure(input, pointer);
  return { type: 'MultiPolygon', coordinates: windParts(rings) };
}

/** Ours comes first because the library neither counts nor bounds anything, and fails on an empty ring. */
function checkStructure(input: unknown, pointer: string): void {
  const complaint = valid(input, true)[0];
  if (complaint === undefined) return;
  throw refuseOutline('geometry-invalid', `The shape must follow GeoJSON: ${complaint}.`, pointer);
}

function windParts(rings: Ring[]): MultiPolygon['coordinates'] {
  const corners = listCorners(rings);
  const touches = findTouches(corners, rings);
  const reversed = findReversedRings(corners, rings);
  checkTouches(touches, reversed, rings);
  checkNesting(rings);
  const parts: MultiPolygon['coordinates'] = [];
  rings.forEach((ring, index) => {
    const positions = windRing(ring, reversed[index] ?? false);
    if (ring.isHole) parts.at(-1)?.push(positions);
    else parts.push([positions]);
  });
  return parts;
}
