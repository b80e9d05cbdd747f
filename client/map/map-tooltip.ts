import { DomUtil } from './leaflet.ts';

export interface TooltipText {
  title: string;
  lines: string[];
}

export interface MapTooltip {
  /** x and y in pixels of the map's box. */
  show: (text: TooltipText, x: number, y: number) => void;
  hide: () => void;
}

const offsetPixels = 16;

/** A small box beside the pointer or the focused area. Names come from data, so they only ever become text. */
export const addTooltip = (container: HTMLElement): MapTooltip => {
  const box = DomUtil.create('div', 'map-tooltip', container);
  box.hidden = true;
  box.setAttribute('aria-hidden', 'true');
  return {
    show: ({ title, lines }, x, y) => {
      const heading = document.createElement('strong');
      heading.textContent = title;
      const rows = lines.map((line) => {
        const row = document.createElement('span');
        row.textContent = line;
        return row;
      });
      box.replaceChildren(heading, ...rows);
      box.hidden = false;
      const right = x + offsetPixels + box.offsetWidth > container.clientWidth;
      const below = y + offsetPixels + box.offsetHeight > container.clientHeight;
      box.style.left = `${String(Math.max(0, right ? x - offsetPixels - box.offsetWidth : x + offsetPixels))}px`;
      box.style.top = `${String(Math.max(0, below ? y - offsetPixels - box.offsetHeight : y + offsetPixels))}px`;
    },
    hide: () => {
      box.hidden = true;
    },
  };
};
