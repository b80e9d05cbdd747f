import type L from 'leaflet';
import type { SheetView } from './canvas-sheet.ts';
import { ink, paper, zoneColour } from './colours.ts';
import { placeFlags, type FlagPlace } from './flags.ts';
import { divIcon, DomEvent, marker as createMarker, point } from './leaflet.ts';
import type { Box } from './place-names.ts';
import type { Area } from './shapes.ts';
import { fromWorld } from './world.ts';

interface Flag {
  zone: Area;
  marker: L.Marker;
  button: HTMLButtonElement;
}

export interface ZoneFlags {
  setZones: (zones: readonly Area[]) => void;
  setSelected: (code: string | null) => void;
  /** Places the flags for this view, draws their leaders, and says which room they and the zones take. */
  draw: (view: SheetView) => Box[];
}

const drawLeader = ({ context }: SheetView, from: { x: number; y: number }, to: FlagPlace, colour: string): void => {
  for (const [style, width] of [
    [paper, 5],
    [colour, 2],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.joinX, to.joinY);
    context.stroke();
  }
};

/** A flag leaves so much room free round every zone; names may come nearer. */
const flagClearPixels = 8;

const outlineBox = (view: SheetView, { box }: Area, clearPixels: number): Box => {
  const [from, to] = [view.toScreen({ x: box.left, y: box.top }), view.toScreen({ x: box.right, y: box.bottom })];
  return {
    left: from.x - clearPixels,
    top: from.y - clearPixels,
    right: to.x + clearPixels,
    bottom: to.y + clearPixels,
  };
};

/** Every zone's name on a flag, a real button, so that zones are found with the Tab key and by touch. */
export const addZoneFlags = (map: L.Map, onSelect: (code: string) => void): ZoneFlags => {
  let flags: Flag[] = [];
  let selected: string | null = null;

  const makeFlag = (zone: Area): Flag => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zone-flag';
    button.textContent = zone.name;
    DomEvent.disableClickPropagation(button);
    button.addEventListener('click', () => {
      onSelect(zone.code);
    });
    const icon = divIcon({ html: button, className: 'zone-flag-holder', iconSize: [0, 0] });
    const marker = createMarker(fromWorld(point(zone.x, zone.y)), { icon, interactive: false, keyboard: false });
    return { zone, marker: marker.addTo(map), button };
  };

  return {
    setZones: (zones) => {
      for (const { marker } of flags) marker.remove();
      flags = zones.map(makeFlag);
    },
    setSelected: (code) => {
      selected = code;
      for (const { zone, button } of flags) button.classList.toggle('zone-flag--selected', zone.code === code);
    },
    draw: (view) => {
      const size = map.getSize();
      const [left, top] = [(view.widthPixels - size.x) / 2, (view.heightPixels - size.y) / 2];
      const frame = { left: left + 8, top: top + 8, right: left + size.x - 64, bottom: top + size.y - 8 };
      const placed = flags.map((flag) => ({ ...flag, ...view.toScreen(flag.zone) }));
      const inView = placed.filter(({ x, y }) => x > left && y > top && x < left + size.x && y < top + size.y);
      for (const { button } of flags) button.hidden = true;
      for (const { button } of inView) button.hidden = false;
      const requests = inView.map(({ x, y, button }) => ({
        x,
        y,
        widthPixels: button.offsetWidth,
        heightPixels: button.offsetHeight,
      }));
      const outlines = flags.map(({ zone }) => outlineBox(view, zone, flagClearPixels));
      const places = placeFlags(requests, frame, outlines);
      view.useScreen();
      view.context.lineCap = 'round';
      for (const [index, place] of places.entries()) {
        const flag = inView[index];
        if (flag === undefined) continue;
        drawLeader(view, flag, place, flag.zone.code === selected ? ink : zoneColour);
        const shift = [place.left - flag.x, place.top - flag.y].map((pixels) => `${String(Math.round(pixels))}px`);
        flag.button.style.transform = `translate(${shift.join(', ')})`;
      }
      return [...places, ...flags.map(({ zone }) => outlineBox(view, zone, 0))];
    },
  };
};
