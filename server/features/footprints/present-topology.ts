import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ShapeProperties } from './contract.ts';
import type { AreaCollection } from './present.ts';

export type AreaTopology = Topology<{ areas: GeometryCollection<ShapeProperties> }>;

/** Borders are joined on a fine lattice first (0.1 m in a county), so that neighbours share every arc. */
const joiningSteps = 1e6;
/** The map's lattice: about 8 m by 8 m in a county, a pixel at the scale of a neighbourhood. */
const mapSteps = 10_000;
/** Corners that turn by less than this triangle vanish: 400 m by 10 m, a pixel or two at that scale. */
const smallestTriangleM2 = 2_000;
const metresPerDegree = 111_320;

/**
 * TopoJSON for the map: borders shared by neighbours are one arc, so that simplifying opens no cracks. A ring that
 * would collapse keeps all its corners, so that no area is ever lost.
 */
export function presentTopology(areas: AreaCollection): AreaTopology {
  if (areas.features.length === 0) {
    return { type: 'Topology', objects: { areas: { type: 'GeometryCollection', geometries: [] } }, arcs: [] };
  }
  const joined = topology({ areas: lightened(areas) }, joiningSteps) as unknown as AreaTopology;
  const latitude = areas.features[0]?.properties.centre[1] ?? 0;
  const squareMetres = metresPerDegree ** 2 * Math.cos((latitude * Math.PI) / 180);
  const weighed: AreaTopology = presimplify(
    joined,
    ([[ax, ay], [bx, by], [cx, cy]]) => (Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2) * squareMetres,
  );
  const drawn = (): AreaTopology => quantize(simplify(weighed, smallestTriangleM2), mapSteps);
  const first = drawn();
  const collapsed = arcsOfCollapsedRings(first);
  if (collapsed.size === 0) return first;
  for (const arc of collapsed) {
    for (const corner of (weighed.arcs[arc] ?? []) as unknown as number[][]) corner[2] = Infinity;
  }
  return drawn();
}

const roundDegrees = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Every byte is waited for before the first map: no code twice, and label points to 10 m. */
const lightened = (areas: AreaCollection): AreaCollection => ({
  ...areas,
  features: areas.features.map(({ type, geometry, properties }) => ({
    type,
    geometry,
    properties: { ...properties, centre: [roundDegrees(properties.centre[0]), roundDegrees(properties.centre[1])] },
  })),
});

/** Rings that enclose nothing any more once drawn: fewer than three different corners, or no area. */
function arcsOfCollapsedRings(drawn: AreaTopology): Set<number> {
  const found = new Set<number>();
  for (const geometry of drawn.objects.areas.geometries) {
    const rings =
      geometry.type === 'Polygon' ? geometry.arcs : geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
    for (const arcs of rings) {
      const ring = feature(drawn, { type: 'Polygon', arcs: [arcs] }).geometry.coordinates[0] ?? [];
      if (ringArea(ring) > 0) continue;
      for (const arc of arcs) found.add(arc < 0 ? ~arc : arc);
    }
  }
  return found;
}

const ringArea = (ring: number[][]): number =>
  Math.abs(
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
      return sum + (x * nextY - nextX * y);
    }, 0),
  );
