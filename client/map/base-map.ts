import type L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { createMap, latLngBounds, tileLayer } from './leaflet.ts';
import type { MapPosition } from './question.ts';

export interface BaseMapOptions {
  /** West, south, east, north in degrees; null when nothing is loaded. */
  bounds: ServiceAnswer['bounds'];
  /** Where to begin; the whole area when null. */
  position: MapPosition | null;
  tiles: ServiceAnswer['tiles'];
}

const england: [number, number, number, number] = [-5.8, 49.9, 1.8, 55.8];
const leastZoom = 7;
const mostZoom = 18;
const edgePixels = 12;
/** The legend lies over the left of the map: beside it on a wide map, in the way on a middling one, below on a small one. */
const legendInTheWay = { from: 900, to: 1_600 };
const legendPixels = 400;
const buttonsPixels = 68;

export const toBounds = ([west, south, east, north]: [number, number, number, number]): L.LatLngBounds =>
  latLngBounds([south, west], [north, east]);

export const wholeBounds = (bounds: ServiceAnswer['bounds']): L.LatLngBounds => toBounds(bounds ?? england);

export const showWhole = (map: L.Map, bounds: ServiceAnswer['bounds'], animate = true): void => {
  const { x: width } = map.getSize();
  const wide = width >= legendInTheWay.from;
  const crowded = wide && width < legendInTheWay.to;
  map.fitBounds(wholeBounds(bounds), {
    paddingTopLeft: [crowded ? legendPixels : edgePixels, edgePixels],
    paddingBottomRight: [wide ? buttonsPixels : edgePixels, edgePixels],
    animate,
  });
};

/**
 * A Leaflet map of the service's area without any of Leaflet's own buttons: ours stand beside it, and our own keys serve it.
 * Tiles only where the installation names a source; the map is complete without.
 */
export const createBaseMap = (element: HTMLElement, { bounds, position, tiles }: BaseMapOptions): L.Map => {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(element, {
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    // Fine steps, so that the whole area fills the map it is given.
    zoomSnap: 0.05,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 90,
    minZoom: leastZoom,
    maxZoom: mostZoom,
    maxBounds: wholeBounds(bounds).pad(2),
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
  });
  if (position === null) showWhole(map, bounds, false);
  else map.setView([position.latitude, position.longitude], position.zoom, { animate: false });
  if (tiles !== null) tileLayer(tiles.url, { attribution: tiles.attribution, opacity: 0.6 }).addTo(map);
  return map;
};

export const positionOf = (map: L.Map): MapPosition => {
  const { lat, lng } = map.getCenter();
  return { latitude: lat, longitude: lng, zoom: map.getZoom() };
};
