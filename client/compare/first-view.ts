import { point } from '../map/leaflet.ts';
import type { Area, Shapes } from '../map/shapes.ts';
import { fromWorld, zoomOf } from '../map/world.ts';
import type { MapPosition } from '../map/question.ts';

/** How many times as wide as the area itself the map begins, so that what lies about it is seen. */
const timesAsWide = 4;
const usualWidthPixels = 520;
const usualHeightPixels = 420;
const nearest = 14;

/** Where the maps begin: about the area in question. */
export const viewOf = ({ box }: Pick<Area, 'box'>): MapPosition => {
  const middle = fromWorld(point((box.left + box.right) / 2, (box.top + box.bottom) / 2));
  const scale = Math.min(
    usualWidthPixels / Math.max(1e-6, box.right - box.left),
    usualHeightPixels / Math.max(1e-6, box.bottom - box.top),
  );
  const zoom = Math.min(nearest, zoomOf(scale / timesAsWide));
  return { latitude: middle.lat, longitude: middle.lng, zoom: Math.round(zoom * 20) / 20 };
};

/** One area of several as shapes of its own, to be outlined. */
export const onlyArea = (shapes: Shapes, code: string): Shapes | null => {
  const area = shapes.areas[shapes.indexOf.get(code) ?? -1];
  return area === undefined ? null : { areas: [area], indexOf: new Map([[code, 0]]), lines: area.path };
};
