import type L from 'leaflet';
import { followAttention } from './attention.ts';
import { createBaseMap, positionOf, showWhole, type BaseMapOptions } from './base-map.ts';
import { addCanvasSheet, type SheetView } from './canvas-sheet.ts';
import type { Coloured } from './coloured.ts';
import { addDividedSheet, type DividedSheet } from './divided-sheet.ts';
import { drawAreas, drawHighlights, drawLines, drawMarks } from './draw-areas.ts';
import { drawNames } from './draw-names.ts';
import { areaOf, nothingDrawn, sameHit, type AreaMapEvents, type Drawing, type Hit } from './drawing.ts';
import { point } from './leaflet.ts';
import { positionParam, type MapPosition } from './question.ts';
import { fromWorld } from './world.ts';
import { addZoneFlags } from './zone-flags.ts';

export interface AreaMap {
  setDrawing: (drawing: Drawing) => void;
  zoomBy: (levels: number) => void;
  home: () => void;
  /** Makes the map sharp enough for a picture that is taken before the next frame. */
  sharpen: () => void;
  /** Where the dividing line stands when two answers are compared, as a share of the width from the left. */
  setDivide: (share: number) => void;
  /** Goes to a position unless it is there already; the whole when null. */
  moveTo: (position: MapPosition | null) => void;
  /** Lifts an area as if the pointer were there, and says nothing of it. */
  lift: (hit: Hit | null) => void;
  remove: () => void;
}

const edgePixels: [number, number] = [60, 60];

/** Draws what it is given and tells what was done; remembers only what is under the pointer and the keyboard. */
export const createAreaMap = (element: HTMLElement, options: BaseMapOptions, events: AreaMapEvents): AreaMap => {
  const map = createBaseMap(element, options);
  let drawing = nothingDrawn;
  let whole: string | null = null;
  // A position that was asked for is told back as it was asked: the map rounds it to whole pixels, and would drift.
  let asked: { position: MapPosition; param: string } | null = null;

  const home = (): void => {
    showWhole(map, options.bounds, false);
    whole = positionParam(positionOf(map));
    tellMove();
  };
  const showsWhole = (): boolean => positionParam(positionOf(map)) === whole;
  const placeNow = (): MapPosition => {
    const position = positionOf(map);
    return asked?.param === positionParam(position) ? asked.position : position;
  };
  let going = false;
  const tellMove = (): void => {
    if (going) return;
    const bounds = map.getBounds();
    const extent = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    events.onMove(showsWhole() ? null : placeNow(), extent);
  };
  // On its way the map would tell a rounded place as if someone had moved it, and be sent there, and so on without end.
  const goTo = (position: MapPosition): void => {
    going = true;
    map.setView([position.latitude, position.longitude], position.zoom, { animate: false });
    going = false;
    asked = { position, param: positionParam(positionOf(map)) };
    tellMove();
  };
  if (options.position === null) whole = positionParam(positionOf(map));
  else goTo(options.position);

  const flags = addZoneFlags(map, (code) => {
    const index = drawing.zones?.indexOf.get(code);
    if (index !== undefined) events.onSelect({ layer: 'zone', index });
  });
  const drawColours = (view: SheetView, { fills, ramp, marked }: Coloured): void => {
    if (drawing.areas === null) return;
    drawAreas(view, drawing.areas, fills, ramp);
    drawMarks(view, drawing.areas, marked);
  };
  const fillSheet = addCanvasSheet(map, 'areas', 400, (view) => {
    drawColours(view, drawing);
  });
  let divide = 0.5;
  let rightSheet: DividedSheet | null = null;
  const showRight = (right: Coloured | undefined): void => {
    if (right === undefined) {
      rightSheet?.remove();
      rightSheet = null;
      return;
    }
    rightSheet ??= addDividedSheet(map, (view) => {
      if (drawing.right !== undefined) drawColours(view, drawing.right);
    });
    rightSheet.setDivide(divide);
  };
  const lineSheet = addCanvasSheet(map, 'lines', 408, (view) => {
    drawLines(view, drawing);
  });
  const highlightSheet = addCanvasSheet(map, 'highlights', 410, (view) => {
    drawHighlights(view, areaOf(drawing, drawing.selected), areaOf(drawing, attention.now()));
  });
  const nameSheet = addCanvasSheet(map, 'names', 420, (view) => {
    drawNames(view, drawing.places, drawing.districts, flags.draw(view));
  });
  const sheets = [fillSheet, lineSheet, highlightSheet, nameSheet];
  const attention = followAttention(map, () => drawing, events, highlightSheet.redraw, home);
  element.tabIndex = 0;
  map.on('moveend', tellMove);
  map.on('move', () => {
    if (!going) events.onMoving?.(positionOf(map));
  });
  // Names are measured and drawn in the page's own font, which may come after the map.
  void document.fonts.ready.then(nameSheet.redraw);

  const selectedPlace = (): L.LatLng | null => {
    const area = areaOf(drawing, drawing.selected);
    return area === null ? null : fromWorld(point(area.x, area.y));
  };
  const bringIn = (place: L.LatLng | null): void => {
    if (place !== null) map.panInside(place, { padding: edgePixels, animate: false });
  };
  // Another question changes the fills alone: names, flags and outlines are not drawn again for it.
  const redrawChanged = (last: Drawing, next: Drawing): void => {
    const differs = (...names: (keyof Drawing)[]): boolean => names.some((name) => last[name] !== next[name]);
    if (differs('areas', 'fills', 'ramp', 'marked')) fillSheet.drawNow();
    if (differs('areas', 'right')) rightSheet?.drawNow();
    if (differs('districts', 'zones')) lineSheet.redraw();
    if (differs('areas', 'zones', 'selected')) highlightSheet.redraw();
    if (differs('places', 'districts', 'zones', 'selected')) nameSheet.redraw();
  };
  const watcher = new ResizeObserver(() => {
    const stay = showsWhole();
    const before = placeNow();
    const place = selectedPlace();
    const seen = place !== null && map.getBounds().contains(place);
    map.invalidateSize({ animate: false });
    if (stay) home();
    else {
      goTo(before);
      if (seen) bringIn(place);
    }
  });
  watcher.observe(element);

  return {
    setDrawing: (next) => {
      const last = drawing;
      drawing = next;
      if (next.areas !== last.areas) attention.forget();
      if (next.zones !== last.zones) flags.setZones(next.zones?.areas ?? []);
      flags.setSelected(next.selected?.layer === 'zone' ? (areaOf(next, next.selected)?.code ?? null) : null);
      if (last.areas !== null && !sameHit(next.selected, last.selected) && !showsWhole()) bringIn(selectedPlace());
      showRight(next.right);
      redrawChanged(last, next);
    },
    sharpen: () => {
      for (const sheet of sheets) sheet.sharpen();
      rightSheet?.sharpen();
    },
    setDivide: (share) => {
      divide = share;
      rightSheet?.setDivide(share);
    },
    zoomBy: (levels) => {
      const place = selectedPlace();
      const around = place !== null && map.getBounds().contains(place) ? place : map.getCenter();
      map.setZoomAround(around, map.getZoom() + levels);
    },
    home,
    moveTo: (position) => {
      if (position === null) {
        if (!showsWhole()) home();
      } else if (positionParam(position) !== positionParam(placeNow())) goTo(position);
    },
    lift: attention.follow,
    remove: () => {
      watcher.disconnect();
      for (const sheet of sheets) sheet.remove();
      rightSheet?.remove();
      map.remove();
    },
  };
};
