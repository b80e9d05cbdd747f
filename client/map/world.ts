import type L from 'leaflet';
import { EPSG3857, latLng } from './leaflet.ts';

/** Shapes are projected once, into pixels of one reference zoom, and only scaled afterwards. */

const referenceZoom = 10;

/** Near the middle of England: canvas paths keep few digits, so that numbers must stay small. */
const origin = EPSG3857.latLngToPoint(latLng(52.65, -1.1), referenceZoom);

const worldPixels = 256 * 2 ** referenceZoom;

/** As Leaflet has it, without its objects: a map has tens of thousands of corners, and nothing is drawn before all are placed. */
export const toWorld = (longitude: number, latitude: number): { x: number; y: number } => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: worldPixels * (0.5 + longitude / 360) - origin.x,
    y: worldPixels * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) - origin.y,
  };
};

export const fromWorld = (point: L.Point): L.LatLng => EPSG3857.pointToLatLng(point.add(origin), referenceZoom);

/** How many screen pixels one world pixel is at a zoom. */
export const worldScale = (zoom: number): number => 2 ** (zoom - referenceZoom);

/** Where the world's origin lies at a zoom, in Leaflet's projected pixels. */
export const originAt = (zoom: number): L.Point => origin.multiplyBy(worldScale(zoom));

/** The zoom at which one world pixel is so many screen pixels. */
export const zoomOf = (scale: number): number => referenceZoom + Math.log2(scale);
