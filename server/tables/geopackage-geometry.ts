import type { MultiPolygon, Polygon, Position } from 'geojson';

/** West, south, east, north in the units of the shapes. */
export type Box = [number, number, number, number];

const partsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export function boxOf(shapes: readonly (Polygon | MultiPolygon)[]): Box | null {
  let box: Box | null = null;
  for (const shape of shapes) {
    for (const [x = 0, y = 0] of partsOf(shape).flat(2)) {
      box =
        box === null
          ? [x, y, x, y]
          : [
              ...([Math.min(box[0], x), Math.min(box[1], y)] as const),
              ...([Math.max(box[2], x), Math.max(box[3], y)] as const),
            ];
    }
  }
  return box;
}

const headerBytes = 8;
const boxBytes = 32;
const littleEndian = 1;
const polygonType = 3;
const multiPolygonType = 6;
/**
 * A shape as GeoPackage stores it: a header with the box of the shape, then well-known binary. Always a MultiPolygon, since
 * a layer has one type. Source: OGC 12-128r18, clause 2.1.3.
 */
export function geoPackageGeometry(shape: Polygon | MultiPolygon, epsg: number): Uint8Array {
  const parts = partsOf(shape);
  const points = parts.flat(2).length;
  const rings = parts.flat().length;
  const bytes = headerBytes + boxBytes + 9 + parts.length * 9 + rings * 4 + points * 16;
  const view = Buffer.alloc(bytes);
  let at = 0;
  const byte = (value: number): void => void (at = view.writeUInt8(value, at));
  const whole = (value: number): void => void (at = view.writeUInt32LE(value, at));
  const real = (value: number): void => void (at = view.writeDoubleLE(value, at));
  view.write('GP', 'latin1');
  at = 2;
  byte(0);
  // Little-endian, with a box of two dimensions.
  byte(0b0000_0011);
  whole(epsg);
  const [west, south, east, north] = boxOf([shape]) ?? [NaN, NaN, NaN, NaN];
  for (const side of [west, east, south, north]) real(side);
  byte(littleEndian);
  whole(multiPolygonType);
  whole(parts.length);
  for (const part of parts) {
    byte(littleEndian);
    whole(polygonType);
    whole(part.length);
    for (const ring of part) {
      whole(ring.length);
      for (const [x = 0, y = 0] of ring) {
        real(x);
        real(y);
      }
    }
  }
  return view;
}
