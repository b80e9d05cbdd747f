import { point } from '../map/leaflet.ts';
import type { MapPosition } from '../map/question.ts';
import type { Shapes } from '../map/shapes.ts';
import { fromWorld, zoomOf } from '../map/world.ts';

const usualWidthPixels = 360;
const usualHeightPixels = 400;
const nearest = 14;
/** Small areas where fewer belong to it are on the map, and do not decide what it shows first. */
const leastShare = 0.2;

/** Where the map begins: about the small areas that much of the network lives in. */
export const boxView = (shapes: Shapes | null, shares: ReadonlyMap<string, number> | null): MapPosition | null => {
  if (shapes === null || shares === null) return null;
  const some = shapes.areas.filter(({ code }) => (shares.get(code) ?? 0) >= leastShare);
  const areas = some.length > 0 ? some : shapes.areas;
  const left = Math.min(...areas.map(({ box }) => box.left));
  const right = Math.max(...areas.map(({ box }) => box.right));
  const top = Math.min(...areas.map(({ box }) => box.top));
  const bottom = Math.max(...areas.map(({ box }) => box.bottom));
  const middle = fromWorld(point((left + right) / 2, (top + bottom) / 2));
  const scale = Math.min(
    usualWidthPixels / Math.max(1e-6, right - left),
    usualHeightPixels / Math.max(1e-6, bottom - top),
  );
  const zoom = Math.min(nearest, zoomOf(scale));
  return { latitude: middle.lat, longitude: middle.lng, zoom: Math.floor(zoom * 20) / 20 };
};
