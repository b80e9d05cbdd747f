import L from 'leaflet';
import '@geoman-io/leaflet-geoman-free';
import '@geoman-io/leaflet-geoman-free/dist/leaflet-geoman.css';
import type { Drawing, PointAt } from './drawing.ts';
import { partOfLayer, replacePart } from './latlngs.ts';
import type { PartLayer } from './shape-layers.ts';

/** What the hand does to the drawing; Geoman is the only one behind it and is loaded with this file, after the map is drawn. */
export interface HandleEvents {
  drawing: () => Drawing;
  onClick: (at: PointAt) => void;
  onDrag: (drawing: Drawing) => void;
  onChange: (drawing: Drawing) => void;
}

const options: L.PM.EditModeOptions = {
  allowSelfIntersection: true,
  removeLayerBelowMinVertexCount: false,
  snappable: false,
  // A file of thousands of points would otherwise put twice as many elements on the page.
  limitMarkersToCount: 150,
};

/** Geoman's handles are for the pointer. The keyboard has its own way to every point, without a Tab stop for each. */
function keepOutOfTabOrder(map: L.Map): () => void {
  const pane = map.getPane('markerPane');
  const quieten = (): void => {
    for (const icon of pane?.querySelectorAll('.marker-icon[tabindex]') ?? []) {
      icon.removeAttribute('tabindex');
      icon.removeAttribute('role');
    }
  };
  const watch = new MutationObserver(quieten);
  if (pane !== undefined) watch.observe(pane, { childList: true });
  quieten();
  return () => {
    watch.disconnect();
  };
}

/** Lets points of these layers be dragged, added between and picked. Gives back how to do the same for a layer made later. */
export function addHandles(map: L.Map, events: HandleEvents): { hold: (part: PartLayer) => void; remove: () => void } {
  L.PM.setOptIn(true);
  L.PM.reInitLayer(map as unknown as L.Layer);
  const stopWatching = keepOutOfTabOrder(map);

  const hold = ({ layer, closed, part }: PartLayer): void => {
    L.PM.reInitLayer(layer);
    let dragging = false;
    const now = (): Drawing => replacePart(events.drawing(), part, partOfLayer(layer, closed));
    const changed = (): void => {
      events.onChange(now());
    };
    layer.on('pm:markerdragstart', () => {
      dragging = true;
    });
    layer.on('pm:markerdrag', () => {
      events.onDrag(now());
    });
    layer.on('pm:markerdragend', () => {
      dragging = false;
      changed();
    });
    // A point pulled out of the middle of an edge is added and then dragged: one change, told when it is let go.
    layer.on('pm:vertexadded', () => {
      queueMicrotask(() => {
        if (!dragging) changed();
      });
    });
    layer.on('pm:vertexremoved', changed);
    layer.on('pm:vertexclick', (event) => {
      // Geoman gives the path of indexes here; its types say one number.
      const path = event.indexPath as unknown as number[];
      const point = path.at(-1);
      if (point !== undefined) events.onClick({ part, ring: path.length > 1 ? (path[0] ?? 0) : 0, point });
    });
    layer.pm.enable(options);
  };
  return { hold, remove: stopWatching };
}
