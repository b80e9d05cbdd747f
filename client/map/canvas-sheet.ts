import type L from 'leaflet';
import { DomUtil } from './leaflet.ts';
import { originAt, worldScale } from './world.ts';

/** What is drawn on: pixels of the screen, and where world pixels come to lie among them. */
export interface SheetView {
  context: CanvasRenderingContext2D;
  widthPixels: number;
  heightPixels: number;
  zoom: number;
  scale: number;
  /** Puts the context into world pixels; widths of lines must then be divided by `scale`. */
  useWorld: () => void;
  /** Puts the context into screen pixels. */
  useScreen: () => void;
  toScreen: (world: { x: number; y: number }) => { x: number; y: number };
}

export interface CanvasSheet {
  /** Draws before the next frame, once however often it is asked. */
  redraw: () => void;
  /** Draws at once, for what must be in the same frame as the words about it. */
  drawNow: () => void;
  /** Draws at once with twice the pixels, for a picture to be taken, and as usual again in the next frame. */
  sharpen: () => void;
  remove: () => void;
}

/** How much larger the sheet is than the map, on each side. */
export const marginShare = 0.15;
const mostPixelRatio = 2;

/**
 * A transparent sheet over the map that is drawn whole whenever the map comes to rest. It is somewhat larger than the map,
 * so that a drag shows no bare edge, and is stretched like an image while the map zooms.
 */
export const addCanvasSheet = (
  map: L.Map,
  name: string,
  zIndex: number,
  draw: (view: SheetView) => void,
): CanvasSheet => {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = 'none';
  const canvas = DomUtil.create('canvas', 'leaflet-zoom-animated', pane);
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw the map.');
  let corner = map.getCenter();
  let drawnZoom = map.getZoom();
  let frame = 0;

  const paint = (atLeastRatio = 1): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const size = map.getSize();
    const margin = size.multiplyBy(marginShare).round();
    const topLeft = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const [widthPixels, heightPixels] = [size.x + 2 * margin.x, size.y + 2 * margin.y];
    const ratio = Math.min(Math.max(window.devicePixelRatio || 1, atLeastRatio), mostPixelRatio);
    drawnZoom = map.getZoom();
    corner = map.layerPointToLatLng(topLeft);
    const [wide, high] = [Math.round(widthPixels * ratio), Math.round(heightPixels * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    } else {
      // Keeping the canvas is much quicker than having a new one made.
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
    }
    canvas.style.width = `${String(widthPixels)}px`;
    canvas.style.height = `${String(heightPixels)}px`;
    DomUtil.setTransform(canvas, topLeft, 1);
    const scale = worldScale(drawnZoom);
    const start = originAt(drawnZoom).subtract(map.getPixelOrigin()).subtract(topLeft);
    draw({
      context,
      widthPixels,
      heightPixels,
      zoom: drawnZoom,
      scale,
      useWorld: () => {
        context.setTransform(scale * ratio, 0, 0, scale * ratio, start.x * ratio, start.y * ratio);
      },
      useScreen: () => {
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
      },
      toScreen: ({ x, y }) => ({ x: x * scale + start.x, y: y * scale + start.y }),
    });
  };

  const paintUsual = (): void => {
    paint();
  };
  const redraw = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paintUsual);
  };
  const sharpen = (): void => {
    paint(mostPixelRatio);
    redraw();
  };
  const stretch = (centre: L.LatLng, zoom: number): void => {
    const pane0 = map.layerPointToContainerPoint([0, 0]);
    const newOrigin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(pane0).round();
    DomUtil.setTransform(canvas, map.project(corner, zoom).subtract(newOrigin), map.getZoomScale(zoom, drawnZoom));
  };
  const onAnimation = (event: L.ZoomAnimEvent): void => {
    stretch(event.center, event.zoom);
  };
  const onZoom = (): void => {
    stretch(map.getCenter(), map.getZoom());
  };
  map.on('zoomanim', onAnimation);
  map.on('zoom', onZoom);
  map.on('moveend viewreset resize', paintUsual);
  redraw();
  return {
    redraw,
    drawNow: paintUsual,
    sharpen,
    remove: () => {
      cancelAnimationFrame(frame);
      map.off('zoomanim', onAnimation);
      map.off('zoom', onZoom);
      map.off('moveend viewreset resize', paintUsual);
      canvas.remove();
    },
  };
};
