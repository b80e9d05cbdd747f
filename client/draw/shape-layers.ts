import L from 'leaflet';
import { openPart, pointAt, ringAt, type Drawing, type PointAt } from './drawing.ts';
import { partOfLayer, ringToLatLngs, samePart, toLatLng } from './latlngs.ts';

export interface PartLayer {
  layer: L.Polyline;
  closed: boolean;
  part: number;
}

export interface ShapeLayers {
  /** Draws the drawing; gives back the layers that had to be made or changed, whose handles must be made anew. */
  show: (drawing: Drawing, picked: PointAt | null) => PartLayer[];
  all: () => readonly PartLayer[];
  remove: () => void;
}

const lineStyle: L.PolylineOptions = {
  color: '#0b0c0c',
  weight: 2.5,
  dashArray: '1 6',
  lineCap: 'round',
  fillColor: '#0b0c0c',
  fillOpacity: 0.04,
  // Clicks must reach the map, where they add or place a point.
  interactive: false,
  pmIgnore: false,
};

const openStyle: L.PolylineOptions = { ...lineStyle, fill: false };

function pickedMarker(map: L.Map): { put: (at: L.LatLng | null) => void } {
  const icon = L.divIcon({ className: 'draw-picked', iconSize: [28, 28] });
  const marker = L.marker([0, 0], { icon, interactive: false, keyboard: false, zIndexOffset: 900 });
  return {
    put: (at) => {
      if (at === null) marker.remove();
      else marker.setLatLng(at).addTo(map);
    },
  };
}

/** A line from the last point to where the next would go: the pointer, or the crosshair once a key has been used. */
function rubberLine(map: L.Map): { follow: (from: L.LatLng | null) => void; remove: () => void } {
  const line = L.polyline([], { color: '#505a5f', weight: 1.5, dashArray: '6 5', interactive: false }).addTo(map);
  let from: L.LatLng | null = null;
  let pointer: L.LatLng | null = null;
  const draw = (): void => {
    line.setLatLngs(from === null ? [] : [from, pointer ?? map.getCenter()]);
  };
  const toPointer = (event: L.LeafletMouseEvent): void => {
    pointer = event.latlng;
    draw();
  };
  const toCrosshair = (): void => {
    pointer = null;
    draw();
  };
  map.on('mousemove', toPointer).on('move mouseout', toCrosshair);
  return {
    follow: (next) => {
      from = next;
      draw();
    },
    remove: () => {
      map.off('mousemove', toPointer).off('move mouseout', toCrosshair);
      line.remove();
    },
  };
}

/** The outline on the map, made from the editor's drawing and from nothing else. */
export function addShapeLayers(map: L.Map): ShapeLayers {
  let parts: PartLayer[] = [];
  const picked = pickedMarker(map);
  const rubber = rubberLine(map);

  const makeLayer = (drawing: Drawing, part: number): PartLayer => {
    const { rings, closed } = drawing[part] ?? { rings: [], closed: false };
    const layer = closed
      ? L.polygon(rings.map(ringToLatLngs), lineStyle)
      : L.polyline(ringToLatLngs(rings[0] ?? []), openStyle);
    layer.addTo(map);
    return { layer: layer as L.Polyline, closed, part };
  };

  const show = (drawing: Drawing, at: PointAt | null): PartLayer[] => {
    const changed: PartLayer[] = [];
    // A layer that the hand itself has just changed is already right; making it anew would take the handle out of the hand.
    const next = drawing.map((part, p) => {
      const old = parts[p];
      if (old !== undefined && samePart(partOfLayer(old.layer, old.closed), part)) return old;
      old?.layer.remove();
      const made = makeLayer(drawing, p);
      changed.push(made);
      return made;
    });
    parts.slice(drawing.length).forEach(({ layer }) => layer.remove());
    parts = next;
    const position = at === null ? null : pointAt(drawing, at);
    picked.put(position === null ? null : toLatLng(position));
    const open = openPart(drawing);
    const last = open === null ? undefined : ringAt(drawing, { part: open, ring: 0 }).at(-1);
    rubber.follow(last === undefined || position !== null ? null : toLatLng(last));
    return changed;
  };

  return {
    show,
    all: () => parts,
    remove: () => {
      parts.forEach(({ layer }) => layer.remove());
      picked.put(null);
      rubber.remove();
    },
  };
}
