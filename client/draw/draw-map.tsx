import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, type ReactElement } from 'react';
import { createScene, type Scene, type SceneData, type SceneEvents } from './draw-scene.ts';
import type { Start } from './look.ts';

export interface DrawMapProps extends SceneData, SceneEvents {
  start: Start;
  addContext: (map: L.Map) => () => void;
  onReady: (map: L.Map) => void;
}

function createMap(element: HTMLElement, start: Start): L.Map {
  const map = L.map(element, {
    // Our own keys, crosshair and double click; Leaflet's would answer the same presses.
    keyboard: false,
    doubleClickZoom: false,
    zoomControl: false,
    maxZoom: 18,
    minZoom: 7,
    pmIgnore: false,
  });
  L.control.zoom({ position: 'topright', zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' }).addTo(map);
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
  if ('bounds' in start) map.fitBounds(start.bounds, { animate: false });
  else map.setView(start.centre, start.zoom, { animate: false });
  return map;
}

/** The map to draw on. A crosshair marks its middle, where keys add points. */
export function DrawMap(props: DrawMapProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
    scene.current?.update(props);
  });
  useEffect(() => {
    if (element.current === null) return undefined;
    const map = createMap(element.current, latest.current.start);
    const stopContext = latest.current.addContext(map);
    const made = createScene(map, latest.current, {
      onAction: (action) => {
        latest.current.onAction(action);
      },
      onCentre: (position) => {
        latest.current.onCentre(position);
      },
      onDrag: (drawing) => {
        latest.current.onDrag(drawing);
      },
    });
    scene.current = made;
    latest.current.onReady(map);
    const resize = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    resize.observe(element.current);
    return () => {
      resize.disconnect();
      stopContext();
      made.remove();
      map.remove();
      scene.current = null;
    };
  }, []);
  return (
    <div className="draw-map">
      <div
        ref={element}
        id="map"
        className="draw-map__canvas"
        role="application"
        tabIndex={0}
        aria-label="Map for drawing"
        aria-describedby="draw-keys"
      />
      {props.mode === 'look' ? null : <div className="draw-map__crosshair" aria-hidden="true" />}
    </div>
  );
}
