/** Leaflet's types tell of the whole; these say which part of it each of its files is. */

declare module 'leaflet/src/map/handler/Map.*.js' {}
declare module 'leaflet/src/dom/DomEvent.js' {
  import { DomEvent } from 'leaflet';
  export import disableClickPropagation = DomEvent.disableClickPropagation;
}
declare module 'leaflet/src/dom/DomUtil.js' {
  import { DomUtil } from 'leaflet';
  export import create = DomUtil.create;
  export import setTransform = DomUtil.setTransform;
}
declare module 'leaflet/src/geo/crs/CRS.EPSG3857.js' {
  import type { CRS } from 'leaflet';
  export const EPSG3857: typeof CRS.EPSG3857;
}
declare module 'leaflet/src/geo/LatLng.js' {
  export { latLng as toLatLng } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { latLngBounds as toLatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export { point as toPoint } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/DivIcon.js' {
  export { divIcon } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/Marker.js' {
  export { marker } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { tileLayer } from 'leaflet';
}
declare module 'leaflet/src/map/Map.js' {
  export { map as createMap } from 'leaflet';
}
declare module 'leaflet/src/Leaflet.js' {
  export * from 'leaflet';
}
