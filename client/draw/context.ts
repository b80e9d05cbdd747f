import L from 'leaflet';
import { mesh } from 'topojson-client';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { FootprintKind } from '../../server/features/words/contract.ts';
import { ask } from '../api.ts';
import type { Shapes } from './brick-shapes.ts';

/** What a person drawing needs to find the way: names of places, wards and districts, and the zones that exist already. */

type Place = ServiceAnswer['places'][number];

const leastZoom: Record<Place['rank'], number> = { city: 7, town: 10, village: 13 };

function nameMarker(name: string, position: L.LatLngExpression, className: string): L.Marker {
  const element = document.createElement('span');
  element.textContent = name;
  element.className = className;
  const icon = L.divIcon({ html: element, className: 'draw-label-holder', iconSize: [0, 0] });
  return L.marker(position, { icon, interactive: false, keyboard: false, pane: 'draw-names' });
}

function addPlaces(map: L.Map, places: readonly Place[]): void {
  const group = L.layerGroup().addTo(map);
  const show = (): void => {
    group.clearLayers();
    const view = map.getBounds().pad(0.1);
    for (const { name, longitude, latitude, rank } of places) {
      if (map.getZoom() < leastZoom[rank] || !view.contains([latitude, longitude])) continue;
      group.addLayer(nameMarker(name, [latitude, longitude], `draw-place draw-place--${rank}`));
    }
  };
  map.on('zoomend moveend', show);
  show();
}

interface LineLook {
  kind: FootprintKind;
  style: L.PathOptions;
  leastZoom: number;
}

const looks: readonly LineLook[] = [
  { kind: 'district', style: { color: '#3d3d3d', weight: 1.75, opacity: 0.8 }, leastZoom: 0 },
  { kind: 'ward', style: { color: '#801650', weight: 1.25, dashArray: '7 5' }, leastZoom: 12 },
  { kind: 'zone', style: { color: '#5f80a3', weight: 2 }, leastZoom: 0 },
];

async function addLines(map: L.Map, { kind, style, leastZoom: least }: LineLook, stop: AbortSignal): Promise<void> {
  const topology = await ask<Shapes>(`/shapes/${kind}.topojson`, {}, stop);
  if (stop.aborted) return;
  const lines = mesh(topology, topology.objects.areas);
  const layer = L.geoJSON(lines, { interactive: false, pane: 'draw-context', style: { ...style, interactive: false } });
  const names = L.layerGroup();
  for (const geometry of topology.objects.areas.geometries) {
    const { properties } = geometry;
    if (properties === undefined || !('centre' in properties) || kind === 'district') continue;
    const [longitude, latitude] = properties.centre;
    names.addLayer(nameMarker(properties.name, [latitude, longitude], `draw-name draw-name--${kind}`));
  }
  const show = (): void => {
    const near = map.getZoom() >= least;
    if (near) layer.addTo(map);
    else layer.remove();
    if (map.getZoom() >= Math.max(least, 11)) names.addTo(map);
    else names.remove();
  };
  map.on('zoomend', show);
  show();
}

/** Adds the context under the drawing; gives back how to stop what is still on its way. */
export function addContext(map: L.Map, service: ServiceAnswer): () => void {
  const stop = new AbortController();
  const panes: [string, number][] = [
    ['draw-context', 360],
    ['draw-names', 500],
  ];
  for (const [name, order] of panes) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(order);
    pane.style.pointerEvents = 'none';
  }
  addPlaces(map, service.places);
  for (const look of looks) {
    const held = service.kinds.some(({ kind, footprints }) => kind === look.kind && footprints > 0);
    // Context is a help and not the matter: without these lines one can still draw, so a failure is left unsaid.
    if (held) addLines(map, look, stop.signal).catch(() => undefined);
  }
  return () => {
    stop.abort();
  };
}
