import L from 'leaflet';
import type { BrickShapes } from './brick-shapes.ts';
import type { BrickShape } from './estimate.ts';

export interface BricksShown {
  taken: readonly string[];
  leftOut: readonly string[];
  /** Bricks that a warning points at. */
  marked: readonly string[];
}

export interface BricksLayer {
  show: (shown: BricksShown) => void;
  remove: () => void;
}

const colours = {
  line: '#b1b4b6',
  zone: '#12436d',
  fill: '#73b0d8',
  paper: '#ffffff',
  grey: '#505a5f',
  mark: '#f46a25',
};
const labelZoom = 14;
const maxDots = 800;
const maxLabels = 120;

const centreOf = (brick: BrickShape): L.LatLngExpression => [brick.centre[1], brick.centre[0]];

function label(brick: BrickShape, taken: boolean): L.Marker {
  const element = document.createElement('span');
  // An unknown number of people is said so; it is not 0.
  element.textContent = brick.people === null ? '?' : brick.people.toLocaleString('en-GB');
  element.className = `draw-label${taken ? ' draw-label--in' : ''}`;
  const icon = L.divIcon({ html: element, className: 'draw-label-holder', iconSize: [0, 0] });
  return L.marker(centreOf(brick), { icon, interactive: false, keyboard: false, pane: 'draw-labels' });
}

/**
 * Bricks on the drawing map: all lines thin, those taken in filled with a filled dot where their people live, those that are
 * touched and left out with a hollow dot, so that in and out never differ by colour alone. People as numbers when zoomed in.
 */
export function addBricksLayer(map: L.Map, shapes: BrickShapes): BricksLayer {
  const renderer = L.canvas({ pane: 'draw-bricks', padding: 0.3 });
  const quiet = { interactive: false, renderer } as const;
  const group = L.layerGroup().addTo(map);
  const labels = L.layerGroup().addTo(map);
  const lines = L.geoJSON(shapes.lines, {
    ...quiet,
    style: { color: colours.line, weight: 1, opacity: 0.9, ...quiet },
  }).addTo(map);
  let shown: BricksShown = { taken: [], leftOut: [], marked: [] };

  const bricksOf = (codes: readonly string[]): BrickShape[] => codes.flatMap((code) => shapes.byCode.get(code) ?? []);

  const drawLabels = (): void => {
    labels.clearLayers();
    if (map.getZoom() < labelZoom) return;
    const view = map.getBounds().pad(0.02);
    const inView = (brick: BrickShape): boolean => view.contains(centreOf(brick));
    const taken = bricksOf(shown.taken).filter(inView);
    const out = bricksOf(shown.leftOut).filter(inView);
    if (taken.length + out.length > maxLabels) return;
    taken.forEach((brick) => labels.addLayer(label(brick, true)));
    out.forEach((brick) => labels.addLayer(label(brick, false)));
  };

  const dot = (brick: BrickShape, taken: boolean): L.CircleMarker =>
    L.circleMarker(centreOf(brick), {
      ...quiet,
      radius: 4.5,
      weight: 1.5,
      color: taken ? colours.paper : colours.grey,
      fillColor: taken ? colours.zone : colours.paper,
      fillOpacity: taken ? 1 : 0.6,
    });

  const show = (next: BricksShown): void => {
    shown = next;
    group.clearLayers();
    const taken = new Set(next.taken);
    if (taken.size > 0) {
      const fill = {
        ...quiet,
        stroke: true,
        color: colours.zone,
        weight: 2.5,
        fillColor: colours.fill,
        fillOpacity: 0.5,
      };
      group.addLayer(L.geoJSON(shapes.mergeOf(taken), { ...quiet, style: fill }));
      const inner = { ...quiet, color: colours.paper, weight: 1.25 };
      group.addLayer(L.geoJSON(shapes.innerLines(taken), { ...quiet, style: inner }));
    }
    for (const brick of bricksOf(next.marked)) {
      const style = { ...quiet, color: colours.mark, weight: 4, fill: false };
      group.addLayer(L.geoJSON(brick.geometry, { ...quiet, style }));
    }
    if (next.taken.length + next.leftOut.length <= maxDots) {
      bricksOf(next.leftOut).forEach((brick) => group.addLayer(dot(brick, false)));
      bricksOf(next.taken).forEach((brick) => group.addLayer(dot(brick, true)));
    }
    drawLabels();
  };

  map.on('moveend', drawLabels);
  return {
    show,
    remove: () => {
      map.off('moveend', drawLabels);
      [group, labels, lines].forEach((layer) => layer.remove());
    },
  };
}
