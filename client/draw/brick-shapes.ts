import { useMemo } from 'react';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { ShapeProperties } from '../../server/features/footprints/contract.ts';
import { useAnswer, type Answer } from '../api.ts';
import { indexBricks, type BrickIndex, type BrickShape } from './estimate.ts';

export type Shapes = Topology<{ areas: GeometryCollection<ShapeProperties> }>;

export interface BrickShapes {
  index: BrickIndex;
  byCode: ReadonlyMap<string, BrickShape>;
  /** Every line between bricks, once. */
  lines: MultiLineString;
  /** The bricks of these codes as one area: their outer edge is the edge of the zone. */
  mergeOf: (codes: ReadonlySet<string>) => MultiPolygon;
  /** The lines between bricks that are both in, for drawing them fine inside the zone. */
  innerLines: (codes: ReadonlySet<string>) => MultiLineString;
}

type TopoArea = TopoPolygon<ShapeProperties> | TopoMultiPolygon<ShapeProperties>;
const isArea = (geometry: { type: unknown }): geometry is TopoArea =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

function readShapes(topology: Shapes): BrickShapes {
  const { areas } = topology.objects;
  const bricks = feature(topology, areas).features.flatMap(({ geometry, properties }): BrickShape[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    return [{ ...properties, geometry }];
  });
  const drawn = areas.geometries.filter(isArea);
  const codeOf = (geometry: { properties?: unknown }): string =>
    (geometry.properties as ShapeProperties | undefined)?.code ?? '';
  return {
    index: indexBricks(bricks),
    byCode: new Map(bricks.map((brick) => [brick.code, brick])),
    lines: mesh(topology, areas),
    mergeOf: (codes) =>
      merge(
        topology,
        drawn.filter((geometry) => codes.has(codeOf(geometry))),
      ),
    innerLines: (codes) =>
      mesh(topology, areas, (one, other) => one !== other && codes.has(codeOf(one)) && codes.has(codeOf(other))),
  };
}

/** The bricks of the present edition, asked once; the same file that the map page draws. */
export function useBrickShapes(): { answer: Answer<Shapes>; shapes: BrickShapes | null } {
  const answer = useAnswer<Shapes>('/shapes/brick.topojson');
  const topology = answer.state === 'ready' ? answer.answer : null;
  const shapes = useMemo(() => (topology === null ? null : readShapes(topology)), [topology]);
  return { answer, shapes };
}
