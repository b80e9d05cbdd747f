import L from 'leaflet';
import { useEffect, useRef, type ReactElement } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { createBaseMap, wholeBounds } from '../map/base-map.ts';
import { createScene, type Scene, type SceneData, type SceneEvents } from './draw-scene.ts';
import type { Start } from './look.ts';

export interface DrawMapProps extends SceneData, SceneEvents {
  start: Start;
  service: ServiceAnswer;
  addContext: (map: L.Map) => () => void;
  onReady: (map: L.Map) => void;
}

function createMap(element: HTMLElement, { position, fit }: Start, service: ServiceAnswer): L.Map {
  const map = createBaseMap(element, { bounds: service.bounds, position, tiles: service.tiles });
  // The crosshair, which is the middle, must reach every edge of the area at every zoom.
  map.setMaxBounds(L.latLngBounds([]));
  if (position === null) map.fitBounds(fit ?? wholeBounds(service.bounds), { animate: false });
  // A double click ends the line here, and zooming under it would move the place that was meant.
  map.doubleClickZoom.disable();
  map.options.pmIgnore = false;
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
  if (service.tiles !== null) L.control.attribution({ prefix: false, position: 'bottomright' }).addTo(map);
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
    const map = createMap(element.current, latest.current.start, latest.current.service);
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
