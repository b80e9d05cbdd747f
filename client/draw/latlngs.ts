import L from 'leaflet';
import type { Drawing, Part, Ring } from './drawing.ts';
import { samePosition, tidy, type Position } from './positions.ts';

/** Between Leaflet's latitude-first objects and our longitude-first positions; the only file that knows both. */

export const toLatLng = ([longitude, latitude]: Position): L.LatLng => L.latLng(latitude, longitude);

export const toPosition = ({ lng, lat }: L.LatLng): Position => tidy([lng, lat]);

export const ringToLatLngs = (ring: Ring): L.LatLng[] => ring.map(toLatLng);

/** The rings as Leaflet's layer of one part holds them: a line is one list, a polygon a list of lists. */
function readRings(latlngs: readonly (L.LatLng | readonly L.LatLng[])[]): Ring[] {
  const isFlat = (list: readonly (L.LatLng | readonly L.LatLng[])[]): list is readonly L.LatLng[] =>
    !Array.isArray(list[0]);
  if (isFlat(latlngs)) return [latlngs.map(toPosition)];
  return latlngs.map((ring) => (Array.isArray(ring) ? ring.map(toPosition) : []));
}

export const partOfLayer = (layer: L.Polyline, closed: boolean): Part => ({
  rings: readRings(layer.getLatLngs() as (L.LatLng | L.LatLng[])[]),
  closed,
});

export function samePart(one: Part, other: Part): boolean {
  if (one.closed !== other.closed || one.rings.length !== other.rings.length) return false;
  return one.rings.every((ring, r) => {
    const twin = other.rings[r];
    return twin?.length === ring.length && ring.every((position, i) => samePosition(position, twin[i] ?? [NaN, NaN]));
  });
}

export const replacePart = (drawing: Drawing, at: number, part: Part): Drawing =>
  drawing.map((old, p) => (p === at ? part : old));
