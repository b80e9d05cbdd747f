import type { Polygon } from 'geojson';
import L from 'leaflet';
import { readChoice, type MapPosition } from '../map/question.ts';
import type { BrickShapes } from './brick-shapes.ts';
import { listPoints, type Drawing } from './drawing.ts';
import { toLatLng } from './latlngs.ts';
import type { Position } from './positions.ts';

/** Where the map looks, and moving it to what the words beside it name. */

export interface Start {
  /** The place in the address; null when it names none. */
  position: MapPosition | null;
  /** What to show whole when it names none; null for the whole area of the service. */
  fit: L.LatLngBounds | null;
}

/** The place in the address, else the drawing, else everything. */
export function startView(params: URLSearchParams, drawing: Drawing): Start {
  const points = listPoints(drawing).map((point) => toLatLng(point.position));
  const fit = points.length > 0 ? L.latLngBounds(points).pad(0.25) : null;
  return { position: readChoice(params, []).position, fit };
}

/** The map's place as the address says it: five decimals keep the crosshair where it was to a metre. */
export function viewText(map: L.Map): string {
  const { lat, lng } = map.getCenter();
  return `${lat.toFixed(5)},${lng.toFixed(5)},${String(Math.round(map.getZoom() * 100) / 100)}`;
}

export function zoomToBricks(map: L.Map, shapes: BrickShapes, codes: readonly string[]): void {
  const bounds = L.latLngBounds([]);
  for (const code of codes) {
    const brick = shapes.byCode.get(code);
    if (brick !== undefined) bounds.extend(L.geoJSON(brick.geometry).getBounds());
  }
  if (bounds.isValid()) map.fitBounds(bounds.pad(0.6), { animate: false, maxZoom: 16 });
}

export function zoomToPosition(map: L.Map, position: Position): void {
  map.setView(toLatLng(position), Math.max(map.getZoom(), 15), { animate: false });
}

export function zoomToDrawing(map: L.Map, drawing: Drawing): void {
  const points = listPoints(drawing).map(({ position }) => toLatLng(position));
  if (points.length > 0) map.fitBounds(L.latLngBounds(points).pad(0.25), { animate: false });
}

export function zoomToShape(map: L.Map, shape: Polygon): void {
  map.fitBounds(L.geoJSON(shape).getBounds().pad(0.6), { animate: false });
}
