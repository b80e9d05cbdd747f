import type { Geometry, MultiPolygon, Polygon } from 'geojson';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The area of an outline as the server keeps it: a geometry, a feature or a collection of them. Null for anything else, so
 * that a shape that cannot be drawn leaves the rest of the page standing.
 */
export const asGeometry = (outline: unknown): Geometry | null => {
  if (!isRecord(outline)) return null;
  if (outline['type'] === 'Feature') return asGeometry(outline['geometry']);
  if (outline['type'] === 'FeatureCollection' && Array.isArray(outline['features'])) {
    const geometries = outline['features'].flatMap((feature: unknown) => asGeometry(feature) ?? []);
    return geometries.length > 0 ? { type: 'GeometryCollection', geometries } : null;
  }
  const isArea = outline['type'] === 'Polygon' || outline['type'] === 'MultiPolygon';
  return isArea && Array.isArray(outline['coordinates']) ? (outline as unknown as Polygon | MultiPolygon) : null;
};
