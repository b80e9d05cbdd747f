import type L from 'leaflet';
import { addCanvasSheet, type CanvasSheet, type SheetView } from './canvas-sheet.ts';

export interface DividedSheet extends CanvasSheet {
  /** The share of the map's width, from the left, that stays uncovered. */
  setDivide: (share: number) => void;
}

/** Far enough for any screen: only the left edge is meant to cut. */
const beyond = '-9999px';

/** A second sheet over the first that begins at a dividing line; the line moves without anything being drawn again. */
export const addDividedSheet = (map: L.Map, draw: (view: SheetView) => void): DividedSheet => {
  const name = 'areas-right';
  const sheet = addCanvasSheet(map, name, 405, draw);
  let share = 0.5;
  const cut = (): void => {
    const pane = map.getPane(name);
    if (pane === undefined) return;
    const { x } = map.containerPointToLayerPoint([map.getSize().x * share, 0]);
    pane.style.clipPath = `inset(${beyond} ${beyond} ${beyond} ${String(Math.round(x))}px)`;
  };
  map.on('move zoom resize viewreset moveend', cut);
  cut();
  return {
    ...sheet,
    setDivide: (next) => {
      share = next;
      cut();
    },
    remove: () => {
      map.off('move zoom resize viewreset moveend', cut);
      sheet.remove();
    },
  };
};
