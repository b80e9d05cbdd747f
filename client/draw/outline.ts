import type { MultiPolygon, Polygon } from 'geojson';
import { maxPoints, type Drawing, type Part, type Ring } from './drawing.ts';
import { samePosition, tidy, type Position } from './positions.ts';

const closeRing = (ring: Ring): [number, number][] => {
  const [first] = ring;
  return (first === undefined ? ring : [...ring, first]).map(([x, y]) => [x, y]);
};

/** The finished parts as GeoJSON; null while there is none. An open part is not sent: half a line is not an area. */
export function outlineOf(drawing: Drawing): Polygon | MultiPolygon | null {
  const polygons = drawing.filter((part) => part.closed).map((part) => part.rings.map(closeRing));
  const [only] = polygons;
  if (only === undefined) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** What could not be read, in one sentence that says what is needed. */
export class OutlineUnreadable extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readPosition(value: unknown): Position {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new OutlineUnreadable('Give each point as two numbers, longitude then latitude.');
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    throw new OutlineUnreadable('Give the points in degrees of longitude and latitude (WGS84), not in metres.');
  }
  return tidy([x, y]);
}

function readRing(value: unknown): Ring {
  if (!Array.isArray(value)) throw new OutlineUnreadable('Give each polygon as a list of rings of points.');
  const points = value.map(readPosition);
  const [first, last] = [points[0], points.at(-1)];
  const ring = first && last && points.length > 1 && samePosition(first, last) ? points.slice(0, -1) : points;
  if (ring.length < 3) throw new OutlineUnreadable('Give each ring at least three different points.');
  return ring;
}

function readPolygon(value: unknown): Part {
  if (!Array.isArray(value) || value.length === 0) throw new OutlineUnreadable('Give each polygon at least one ring.');
  return { rings: value.map(readRing), closed: true };
}

function readParts(value: unknown): Part[] {
  if (!isRecord(value)) throw new OutlineUnreadable('Give a GeoJSON file with a Polygon or MultiPolygon.');
  switch (value.type) {
    case 'FeatureCollection':
      return Array.isArray(value.features) ? value.features.flatMap(readParts) : [];
    case 'GeometryCollection':
      return Array.isArray(value.geometries) ? value.geometries.flatMap(readParts) : [];
    case 'Feature':
      return readParts(value.geometry);
    case 'Polygon':
      return [readPolygon(value.coordinates)];
    case 'MultiPolygon':
      return Array.isArray(value.coordinates) ? value.coordinates.map(readPolygon) : [];
    default:
      throw new OutlineUnreadable(
        'Give a GeoJSON file with a Polygon or MultiPolygon; points and lines have no inside.',
      );
  }
}

/** GeoJSON of any wrapping to a drawing. Throws OutlineUnreadable; whether the line crosses itself is the server's to say. */
export function drawingOf(geojson: unknown): Drawing {
  const parts = readParts(geojson);
  const points = parts.reduce((sum, part) => sum + part.rings.reduce((inner, ring) => inner + ring.length, 0), 0);
  if (parts.length === 0)
    throw new OutlineUnreadable('Give a GeoJSON file with at least one polygon; this one has none.');
  if (points > maxPoints) {
    const given = points.toLocaleString('en-GB');
    throw new OutlineUnreadable(`Give an outline of at most 5,000 points; this one has ${given}.`);
  }
  return parts;
}

const maxFileBytes = 5_000_000;

/** The file is read here in the browser and becomes points to edit; the file itself is never sent. */
export async function readOutlineFile(file: File): Promise<Drawing> {
  if (file.size > maxFileBytes) throw new OutlineUnreadable('Give a file of at most 5 MB.');
  let geojson: unknown;
  try {
    geojson = JSON.parse(await file.text());
  } catch {
    throw new OutlineUnreadable('Give a GeoJSON file; this one is not readable as JSON.');
  }
  return drawingOf(geojson);
}
