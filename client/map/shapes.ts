import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from 'geojson';
import type { ShapeProperties } from '../../server/features/footprints/contract.ts';
import { toWorld } from './world.ts';
import type { Box } from './place-names.ts';

/** Areas made ready to draw, find and walk over; everything in world pixels. */
export interface Area {
  code: string;
  name: string;
  people: number | null;
  path: Path2D;
  box: Box;
  /** Where its people live, or a point inside. */
  x: number;
  y: number;
}

export interface Shapes {
  areas: Area[];
  indexOf: Map<string, number>;
  /** Every line between two areas, each once, and every outer line. */
  lines: Path2D;
}

export type AreaTopology = Topology<{ areas: GeometryCollection<ShapeProperties> }>;

const addRing = (path: Path2D, ring: readonly Position[], box: Box | null): void => {
  for (const [index, [longitude = 0, latitude = 0]] of ring.entries()) {
    const { x, y } = toWorld(longitude, latitude);
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
    if (box === null) continue;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
};

const toArea = (shape: GeoJSON.Feature<GeoJSON.Geometry, ShapeProperties>): Area => {
  const path = new Path2D();
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const { geometry, properties } = shape;
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  for (const ring of polygons.flat()) {
    addRing(path, ring, box);
    path.closePath();
  }
  const { x, y } = toWorld(...properties.centre);
  return { code: properties.code, name: properties.name, people: properties.people, path, box, x, y };
};

export const readShapes = (topology: AreaTopology): Shapes => {
  const collection = topology.objects.areas;
  const areas = feature(topology, collection).features.map(toArea);
  const lines = new Path2D();
  for (const line of mesh(topology, collection).coordinates) addRing(lines, line, null);
  return { areas, indexOf: new Map(areas.map(({ code }, index) => [code, index])), lines };
};

const tester = (): CanvasRenderingContext2D | null => document.createElement('canvas').getContext('2d');
let context: CanvasRenderingContext2D | null = null;

const holds = ({ box, path }: Area, x: number, y: number): boolean => {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  context ??= tester();
  return context?.isPointInPath(path, x, y, 'evenodd') ?? false;
};

const sizeOf = ({ box }: Area): number => (box.right - box.left) * (box.bottom - box.top);

/**
 * The index of the area at a world position: the smallest where several overlap. `reach` (world pixels) also finds an area
 * whose whole extent is smaller than that, when the position is as near to its middle.
 */
export const areaAt = ({ areas }: Shapes, x: number, y: number, reach = 0): number | null => {
  let best: number | null = null;
  let bestSize = Infinity;
  for (const [index, area] of areas.entries()) {
    const tiny = area.box.right - area.box.left < reach && area.box.bottom - area.box.top < reach;
    const near = tiny && Math.hypot(area.x - x, area.y - y) < reach;
    if ((near || holds(area, x, y)) && sizeOf(area) < bestSize) [best, bestSize] = [index, sizeOf(area)];
  }
  return best;
};
