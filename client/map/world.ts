import L from 'leaflet';

/** Shapes are projected once, into pixels of one reference zoom, and only scaled afterwards. */

const referenceZoom = 10;

/** Near the middle of England: canvas paths keep few digits, so that numbers must stay small. */
const origin = L.CRS.EPSG3857.latLngToPoint(L.latLng(52.65, -1.1), referenceZoom);

export const toWorld = (longitude: number, latitude: number): L.Point =>
  L.CRS.EPSG3857.latLngToPoint(L.latLng(latitude, longitude), referenceZoom).subtract(origin);

export const fromWorld = (point: L.Point): L.LatLng => L.CRS.EPSG3857.pointToLatLng(point.add(origin), referenceZoom);

/** How many screen pixels one world pixel is at a zoom. */
export const worldScale = (zoom: number): number => 2 ** (zoom - referenceZoom);

/** Where the world's origin lies at a zoom, in Leaflet's projected pixels. */
export const originAt = (zoom: number): L.Point => origin.multiplyBy(worldScale(zoom));

/** The zoom at which one world pixel is so many screen pixels. */
export const zoomOf = (scale: number): number => referenceZoom + Math.log2(scale);
