import type { MultiPolygon, Polygon, Position } from 'geojson';

type Shape = Polygon | MultiPolygon;

/** The system that a layer is in. The metres come from whoever asks for them: a writer of files knows no maps. */
export interface LayerSystem {
  epsg: 4326 | 27700;
  fromDegrees: ((lonLat: [number, number]) => [number, number]) | null;
}

export const degreesOfWgs84: LayerSystem = { epsg: 4326, fromDegrees: null };

/** In metres to the millimetre. */
export function shapesIn({ fromDegrees }: LayerSystem, shapes: readonly Shape[]): readonly Shape[] {
  if (fromDegrees === null) return shapes;
  const moved = ([longitude = 0, latitude = 0]: Position): Position =>
    fromDegrees([longitude, latitude]).map((metres) => Math.round(metres * 1000) / 1000);
  const part = (rings: Position[][]): Position[][] => rings.map((ring) => ring.map(moved));
  return shapes.map((shape) =>
    shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: part(shape.coordinates) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map(part) },
  );
}
