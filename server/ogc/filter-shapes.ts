import { boxShape } from './box.ts';
import type { Expression } from './cql.ts';
import { isMap } from './filter-values.ts';
import { refuseFilter } from './cql-tokens.ts';
import type { Reference } from './references.ts';

/** GeoJSON text in WGS84 of a shape that is given in some system. */
export function shapeText(expression: Expression, system: Reference): string {
  if (!isMap(expression)) {
    throw refuseFilter('needs a shape, such as POINT(-1.13 52.63), in S_INTERSECTS');
  }
  if ('bbox' in expression) {
    const box = Array.isArray(expression.bbox) ? boxShape(expression.bbox, system) : null;
    if (box === null) throw refuseFilter('needs four numbers in BBOX, the lower ones first');
    return JSON.stringify(box);
  }
  const text = shapeOf(expression, system);
  if (text === null) throw refuseFilter('has a shape that cannot be read');
  return JSON.stringify(text);
}

const brackets: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function shapeOf(given: unknown, system: Reference): object | null {
  const { type, coordinates, geometries } = given as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    // A collection in a collection says nothing more (RFC 7946 advises against it), and a deep one is a burden to read.
    const parts = geometries.map((one) =>
      isMap(one as Expression) && !isCollection(one) ? shapeOf(one, system) : null,
    );
    return parts.includes(null) || parts.length === 0 ? null : { type, geometries: parts };
  }
  const depth = typeof type === 'string' ? brackets[type] : undefined;
  const moved = depth === undefined ? null : movedTo(coordinates, depth, system);
  return moved === null || !isDrawn(String(type), moved) ? null : { type, coordinates: moved };
}

function movedTo(coordinates: unknown, depth: number, system: Reference): unknown[] | null {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null;
  if (depth > 0) {
    const inner = coordinates.map((one) => movedTo(one, depth - 1, system));
    return inner.includes(null) ? null : inner;
  }
  const [x, y] = coordinates as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  return system.toDegrees([x, y]);
}

const isCollection = (shape: unknown): boolean => (shape as { type?: unknown }).type === 'GeometryCollection';

/** A line goes somewhere, and a ring comes back. */
function isDrawn(type: string, coordinates: unknown[]): boolean {
  if (type === 'LineString') return coordinates.length > 1;
  if (type === 'MultiLineString') return (coordinates as unknown[][]).every((line) => line.length > 1);
  if (type === 'Polygon') return areRings([coordinates]);
  return type === 'MultiPolygon' ? areRings(coordinates) : true;
}

const areRings = (polygons: unknown[]): boolean =>
  (polygons as number[][][][]).every((rings) =>
    rings.every((ring) => ring.length >= 4 && String(ring[0]) === String(ring.at(-1))),
  );
