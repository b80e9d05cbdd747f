import type L from 'leaflet';
import { areaOf, sameHit, type AreaMapEvents, type Drawing, type Hit } from './drawing.ts';
import { point as pointAt } from './leaflet.ts';
import { onMapKeys } from './map-keys.ts';
import { addTooltip } from './map-tooltip.ts';
import { nearestTo, nextTowards, type Direction, type Spot } from './neighbour.ts';
import { areaAt } from './shapes.ts';
import { fromWorld, toWorld, worldScale } from './world.ts';

/** A finger or a shaky hand needs this much room to hit a zone that is smaller on the screen. */
const reachPixels = 24;
const panPixels: Record<Direction, [number, number]> = {
  up: [0, -120],
  down: [0, 120],
  left: [-120, 0],
  right: [120, 0],
};
/** The focused area stays this far from the edge of the map. */
const edgePixels: [number, number] = [60, 60];

export interface Attention {
  /** What the pointer or the keyboard is at. */
  now: () => Hit | null;
  /** Lifts what is lifted on another map of the same areas. */
  follow: (hit: Hit | null) => void;
  forget: () => void;
}

/** Follows the pointer and the keyboard over the map: lifts what they are at, says it, and turns clicks into choices. */
export const followAttention = (
  map: L.Map,
  drawing: () => Drawing,
  events: AreaMapEvents,
  redraw: () => void,
  home: () => void,
): Attention => {
  const element = map.getContainer();
  const tooltip = addTooltip(element);
  let hovered: Hit | null = null;
  let focused: number | null = null;

  const show = (hit: Hit | null, at?: Spot): void => {
    if (!sameHit(hit, hovered)) {
      hovered = hit;
      redraw();
    }
    const area = areaOf(drawing(), hit);
    if (hit === null || area === null) tooltip.hide();
    else {
      const point = at ?? map.latLngToContainerPoint(fromWorld(pointAt(area.x, area.y)));
      tooltip.show(events.describe(hit), point.x, point.y);
    }
  };

  const lift = (hit: Hit | null, at?: Spot): void => {
    const isOther = !sameHit(hit, hovered);
    show(hit, at);
    if (isOther) events.onLift?.(hit);
  };

  // A zone comes first; once it is selected, a click inside it means the area below.
  const hitAt = (latlng: L.LatLng): Hit | null => {
    const { areas, zones, selected } = drawing();
    const { x, y } = toWorld(latlng.lng, latlng.lat);
    const zone = zones === null ? null : areaAt(zones, x, y, reachPixels / worldScale(map.getZoom()));
    const below = areas === null ? null : areaAt(areas, x, y);
    const again = selected?.layer === 'zone' && selected.index === zone;
    if (zone !== null && (!again || below === null)) return { layer: 'zone', index: zone };
    return below === null ? null : { layer: 'area', index: below };
  };

  const focusOn = (index: number | null): void => {
    focused = index;
    const hit: Hit | null = index === null ? null : { layer: 'area', index };
    const area = areaOf(drawing(), hit);
    if (area !== null) map.panInside(fromWorld(pointAt(area.x, area.y)), { padding: edgePixels, animate: false });
    lift(hit);
    events.onFocus(hit);
  };

  const focusOnMiddle = (): void => {
    const { lat, lng } = map.getCenter();
    focusOn(nearestTo(drawing().areas?.areas ?? [], toWorld(lng, lat)));
  };

  // A map that is taken down leaves its element to the next one, which must not wake the keys of the last.
  const leaving = new AbortController();
  const { signal } = leaving;
  map.on('unload', () => {
    leaving.abort();
  });
  const keys = {
    step: (direction: Direction) => {
      if (focused === null) focusOnMiddle();
      else focusOn(nextTowards(drawing().areas?.areas ?? [], focused, direction) ?? focused);
    },
    open: () => {
      if (focused !== null) events.onSelect({ layer: 'area', index: focused });
    },
    close: () => {
      events.onSelect(null);
    },
    zoom: (levels: number) => map.setZoom(map.getZoom() + levels, { animate: false }),
    pan: (direction: Direction) => map.panBy(panPixels[direction], { animate: false }),
    home,
  };
  const focus = (): void => {
    if (!element.matches(':focus-visible')) return;
    const { selected } = drawing();
    if (selected?.layer === 'area') focusOn(selected.index);
    else focusOnMiddle();
  };
  const blur = (): void => {
    focusOn(null);
  };
  onMapKeys(element, keys, signal);
  element.addEventListener('focus', focus, { signal });
  element.addEventListener('blur', blur, { signal });

  map.on('mousemove', (event: L.LeafletMouseEvent) => {
    const hit = hitAt(event.latlng);
    element.classList.toggle('area-map--hit', hit !== null);
    lift(hit, event.containerPoint);
  });
  map.on('mouseout dragstart zoomstart', () => {
    lift(null);
  });
  map.on('click', (event: L.LeafletMouseEvent) => {
    events.onSelect(hitAt(event.latlng));
  });

  return {
    now: () => hovered,
    follow: show,
    forget: () => {
      focused = null;
      lift(null);
    },
  };
};
